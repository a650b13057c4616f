import { type Context, Hono } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { isLanguage, type Language } from '../../platform/i18n.ts'
import { publicPage, textParam, type Web } from '../../platform/web.tsx'
import { EditionsPage, type Compared } from './editions.page.tsx'
import { type Edition, type Item, kindAddress } from './item.ts'
import type { LibraryKind, LibraryKinds } from './library-kind.ts'
import { canReadItem } from './policy.ts'
import { findItemBySlug, listEditions } from './queries.ts'
import { findReading } from './reading.ts'
import type { Content } from './texts.ts'

/** The list of editions of every kind; one edition is shown by its kind. */
export function editionsRoutes(kinds: LibraryKinds): Hono<Web> {
	const routes = new Hono<Web>()
	for (const kind of kinds) routes.get(`${kindAddress(kind.kind)}/:slug/editions`, (c) => showEditions(c, kind))
	return routes
}

async function showEditions(c: Context<Web>, kind: LibraryKind) {
	const db = c.get('db')
	const view = c.get('view')
	const item = found(await findItemBySlug(db, kind.kind, textParam(c, 'slug')))
	if (!canReadItem(c.get('actor'), item)) throw new NotFound()
	const { content } = found(await findReading(db, item, { language: view.language }))
	const editions = await listEditions(db, item.id)
	const compared = compare(view.language, { kind, item, editions, from: c.req.query('from'), to: c.req.query('to') })
	return publicPage(c, <EditionsPage view={view} item={item} name={content} editions={editions} compared={compared} />)
}

type Asked = {
	kind: LibraryKind
	item: Item
	editions: readonly Edition[]
	from: string | undefined
	to: string | undefined
}

/** Nothing where the address asks for what there is not. */
function compare(language: Language, { kind, item, editions, from, to }: Asked): Compared | undefined {
	const [before, after] = [from, to].map((asked) => editions.find(({ edition }) => `${edition}` === asked))
	if (before === undefined || after === undefined) return undefined
	const { language: written } = after.content as Content
	return {
		from: before.edition,
		to: after.edition,
		before: kind.lines(language, before.content),
		after: kind.lines(language, after.content),
		lang: isLanguage(written) ? written : item.language,
	}
}
