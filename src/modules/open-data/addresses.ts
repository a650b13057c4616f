import type { Call } from '../calls/index.ts'
import { type Item, itemAddress } from '../library/index.ts'
import type { ShownPage } from '../pages/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { News } from './queries.ts'
import type { Address } from './sitemap.ts'
import { publicPages } from './written.ts'

export type Published = {
	programmes: readonly Programme[]
	calls: readonly Call[]
	pages: readonly ShownPage[]
	items: readonly Item[]
	events: readonly { id: string }[]
	plans: readonly { slug: string; publishedAt: Date; isFirst: boolean; consultations: readonly string[] }[]
	summaries: readonly { meetingId: string; publishedAt: Date }[]
	products: readonly { programmeId: string; publishedAt: Date }[]
	/** What towns have learnt. */
	entries: readonly { id: string; programmeId: string; writtenAt: Date }[]
	/** Newest first; the audit trail tells more than that, but not to everybody. */
	news: readonly News[]
}

const FIXED = [
	'/',
	'/programmes',
	'/toolbox',
	'/cases',
	'/plans',
	'/recommendations',
	'/towns',
	'/events',
	'/open-data',
	'/api',
]
const HOUSE = ['/accessibility', '/privacy', '/contact']

/** Every page that everybody may read. When it was changed last is said where we know it, and is never guessed. */
export function publicAddresses(published: Published): Address[] {
	const { programmes, calls, pages, items, events, news, summaries, plans } = published
	const told = (id: string) => news.find(({ subjectId }) => subjectId === id)?.at
	const written = publicPages({ pages, programmes: new Map(programmes.map((one) => [one.id, one])) })
	return [
		...[...FIXED, ...HOUSE].map((path) => ({ path })),
		...programmes.flatMap((programme) => programmeAddresses(programme, published, told(programme.id))),
		...calls.map(({ id, slug }) => ({ path: `/calls/${slug}`, at: told(id) })),
		...written.map(({ page, path }) => ({ path, at: page.sinceAt })),
		...events.map(({ id }) => ({ path: `/events/${id}` })),
		...plans.flatMap(({ slug, publishedAt: at, isFirst, consultations }) => [
			{ path: `/plans/${slug}`, at },
			{ path: `/plans/${slug}/adoptions` },
			...(isFirst ? [] : [{ path: `/plans/${slug}/versions`, at }]),
			...consultations.map((id) => ({ path: `/plans/${slug}/consultations/${id}` })),
		]),
		...summaries.map(({ meetingId, publishedAt }) => ({ path: `/meetings/${meetingId}/summary`, at: publishedAt })),
		...items.map((item) => ({ path: itemAddress(item), at: item.publishedAt ?? undefined })),
	]
}

/** Rooms in which nothing stands are not worth a visit. */
type Rooms = Pick<Published, 'pages' | 'items' | 'products' | 'entries'>

function programmeAddresses({ id, slug }: Programme, rooms: Rooms, at: Date | undefined): Address[] {
	const { pages, items } = rooms
	const own = `/programmes/${slug}`
	const has = (kind: ShownPage['kind']) => pages.some((page) => page.programmeId === id && page.kind === kind)
	const recommends = items.some((item) => item.programmeId === id && item.kind === 'recommendation')
	return [
		{ path: own, at },
		{ path: `${own}/participants` },
		...(recommends ? [{ path: `${own}/recommendations` }] : []),
		...(has('news') ? [{ path: `${own}/news` }] : []),
		...(has('publication') ? [{ path: `${own}/publications` }] : []),
		...rooms.products
			.filter(({ programmeId }) => programmeId === id)
			.map(({ publishedAt }) => ({ path: `${own}/end-product`, at: publishedAt })),
		...learningAddresses(
			`${own}/learning`,
			rooms.entries.filter(({ programmeId }) => programmeId === id),
		),
	]
}

/** The log, and each entry of it. When an entry was changed last is not known. */
function learningAddresses(log: string, entries: Published['entries']): Address[] {
	if (entries.length === 0) return []
	return [{ path: log, at: entries[0]?.writtenAt }, ...entries.map(({ id }) => ({ path: `${log}/${id}` }))]
}
