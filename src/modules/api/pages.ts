import * as z from 'zod'
import { found } from '../../platform/errors.ts'
import { fileUrl, listFiles } from '../files/index.ts'
import { Content, filesIn, listAllShownPages, pageKinds, pagePath, type ShownPage } from '../pages/index.ts'
import { listProgrammes, type Programme } from '../programmes/index.ts'
import { type Ask, BASE, reading } from './endpoint.ts'
import { addresses, answers, byId, instant, language, uuid } from './fields.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const kind = z.enum(pageKinds)
const words = {
	id: uuid,
	kind,
	slug: z.string(),
	title: z.string(),
	summary: z.string(),
	language,
	programme: z
		.object({ id: uuid, slug: z.string(), name: z.string() })
		.nullable()
		.meta({ description: 'Null for pages of the house itself.' }),
	firstAt: instant.meta({ description: 'When it was first shown.' }),
	sinceAt: instant.meta({ description: 'Since when it is as it is.' }),
	...addresses,
}

const ListedPage = z.object(words).register(answers, { id: 'ListedPage' })
const PageList = pageOfMany(ListedPage).register(answers, { id: 'PageList' })
const File = z.object({ id: uuid, name: z.string(), mediaType: z.string(), size: z.int(), url: z.url() })
const { blocks, authors, year, licence } = Content.shape
const WholePage = z
	.object({
		...words,
		blocks,
		authors,
		year,
		licence,
		files: z.array(File).meta({ description: 'Those that the blocks name by their ids.' }),
	})
	.register(answers, { id: 'Page' })

type Shown = { page: ShownPage; programme: Programme | null }

/** What everybody may read now, whoever asks. */
async function listShown({ db, at }: Pick<Ask, 'db' | 'at'>): Promise<Shown[]> {
	const programmes = new Map((await listProgrammes(db, undefined)).map((one) => [one.id, one]))
	const pages = await listAllShownPages(db, [...programmes.keys()], at)
	return pages.map((page) => ({ page, programme: (page.programmeId && programmes.get(page.programmeId)) ?? null }))
}

function listed({ page, programme }: Shown, { publicUrl }: Pick<Ask, 'publicUrl'>) {
	const { content, ...shown } = page
	return {
		...content,
		...shown,
		programme,
		url: `${publicUrl}${BASE}/pages/${page.id}`,
		page: `${publicUrl}${pagePath(page, programme)}`,
	}
}

export const pageEndpoints = [
	reading({
		id: 'listPages',
		path: '/pages',
		tag: 'Pages',
		summary: 'News, publications and pages',
		query: z.strictObject({
			...paging,
			kind: kind.optional(),
			programme: z.string().optional().meta({ description: 'The slug of a programme.' }),
		}),
		answer: PageList,
		async read(ask) {
			const { kind: wantedKind, programme: slug } = ask.query
			const wanted = (await listShown(ask)).filter(
				({ page, programme }) =>
					(wantedKind === undefined || page.kind === wantedKind) && (slug === undefined || programme?.slug === slug),
			)
			const { items, next } = pageOf(wanted, ({ page }) => page.id, ask)
			return { items: items.map((shown) => listed(shown, ask)), next }
		},
	}),
	reading({
		id: 'readPage',
		path: '/pages/{id}',
		tag: 'Pages',
		summary: 'A page with its blocks and files',
		params: byId,
		answer: WholePage,
		async read(ask) {
			const shown = found((await listShown(ask)).find(({ page }) => page.id === ask.params.id))
			const named = filesIn(shown.page.content)
			const files = named.length > 0 ? await listFiles(ask.db, { kind: 'page', id: shown.page.id }) : []
			const used = files.filter(({ id }) => named.includes(id))
			return {
				...listed(shown, ask),
				files: used.map((file) => ({ ...file, url: `${ask.publicUrl}${fileUrl(file)}` })),
			}
		},
	}),
]
