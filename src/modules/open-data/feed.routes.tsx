import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { type Web, textParam } from '../../platform/web.tsx'
import type { ItemKind } from '../library/index.ts'
import { listShownPages } from '../pages/index.ts'
import { listProgrammes, type Programme, readProgramme } from '../programmes/index.ts'
import { atomText, type Feed, type FeedEntry, newest } from './feed.ts'
import { editionEntry, listPublishedEditions } from './library-news.ts'
import { words } from './messages.ts'
import { entryOf } from './news.ts'
import { listNews } from './queries.ts'
import { byId, listPublicCalls, NOBODY, send } from './answer.routes.tsx'
import { pageEntries } from './written.ts'

/** What is new, for feed readers. */
export const feedRoutes = new Hono<Web>()

const MOST_NEWS = 50
const ATOM = 'application/atom+xml; charset=utf-8'

feedRoutes.get('/feed.atom', async (c) => {
	const { feed } = words(c.get('view').language)
	const programmes = await listProgrammes(c.get('db'), NOBODY)
	const entries = [
		...(await callEntries(c, programmes)),
		...(await writtenEntries(c, programmes, {})),
		...(await editionEntries(c, undefined)),
	]
	return sendFeed(c, { page: '/', title: feed.all, subtitle: feed.allText, author: 'Torvet', entries })
})

feedRoutes.get('/calls/feed.atom', async (c) => {
	const { feed } = words(c.get('view').language)
	const entries = await callEntries(c, await listProgrammes(c.get('db'), NOBODY))
	return sendFeed(c, { page: '/', title: feed.calls, subtitle: feed.callsText, author: 'Torvet', entries })
})

feedRoutes.get('/programmes/:slug/feed.atom', async (c) => {
	const programme = await readProgramme(c.get('db'), NOBODY, textParam(c, 'slug'))
	const { feed } = words(c.get('view').language)
	const entries = [
		...(await callEntries(c, [programme])),
		...(await writtenEntries(c, [programme], { programmeId: programme.id })),
	]
	return sendFeed(c, {
		page: `/programmes/${programme.slug}`,
		title: feed.programme(programme.name),
		subtitle: programme.summary,
		author: programme.owner,
		entries,
	})
})

const folders: Record<ItemKind, string> = { measure: 'toolbox', recommendation: 'recommendations', case: 'cases' }

for (const kind of ['measure', 'recommendation', 'case'] as const) {
	feedRoutes.get(`/${folders[kind]}/feed.atom`, async (c) => {
		const { title, text } = words(c.get('view').language).feed.library[kind]
		const entries = await editionEntries(c, kind)
		return sendFeed(c, { page: `/${folders[kind]}`, title, subtitle: text, author: 'Torvet', entries })
	})
}

async function callEntries(c: Context<Web>, programmes: readonly Programme[]): Promise<FeedEntry[]> {
	const { language, publicUrl } = c.get('view')
	const ids = programmes.map(({ id }) => id)
	const news = await listNews(c.get('db'), ids, MOST_NEWS)
	const known = { programmes: byId(programmes), calls: byId(await listPublicCalls(c)), publicUrl }
	return news.flatMap((one) => entryOf(language, one, known))
}

type Asked = { programmeId?: Programme['id'] }

async function writtenEntries(c: Context<Web>, programmes: readonly Programme[], asked: Asked): Promise<FeedEntry[]> {
	const pages = await listShownPages(c.get('db'), asked, now())
	return pageEntries(c.get('view'), { pages, programmes: byId(programmes) })
}

async function editionEntries(c: Context<Web>, kind: ItemKind | undefined): Promise<FeedEntry[]> {
	const { language, publicUrl } = c.get('view')
	const editions = await listPublishedEditions(c.get('db'), kind, MOST_NEWS)
	return editions.map((edition) => editionEntry(language, publicUrl, edition))
}

type About = Pick<Feed, 'page' | 'title' | 'subtitle' | 'author' | 'entries'>

function sendFeed(c: Context<Web>, about: About) {
	const { language, publicUrl } = c.get('view')
	const entries = newest(about.entries, MOST_NEWS)
	return send(c, ATOM, atomText({ ...about, publicUrl, path: c.req.path, language, entries }))
}
