import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { type Web, textParam } from '../../platform/web.tsx'
import { type Call, listCalls } from '../calls/index.ts'
import { listMilestones, listProgrammes, type Programme, readProgramme } from '../programmes/index.ts'
import { calendarText } from './calendar.ts'
import { atomText, type Feed } from './feed.ts'
import { words } from './messages.ts'
import { entryOf } from './news.ts'
import { momentsOf, type Occasion, occasionsOf } from './occasion.ts'
import { listNews } from './queries.ts'
import { robotsText, sitemapText } from './sitemap.ts'

/** What machines read: the same as people see who are not signed in, whoever asks. */
export const openDataRoutes = new Hono<Web>()

const NOBODY = undefined
const MOST_NEWS = 50
const CALENDAR = 'text/calendar; charset=utf-8'
const ATOM = 'application/atom+xml; charset=utf-8'
const XML = 'application/xml; charset=utf-8'

openDataRoutes.get('/calls/calendar.ics', async (c) => {
	const { calendar } = words(c.get('view').language)
	const calls = await listPublicCalls(c)
	const occasions = calls.flatMap((call) => momentsOf(call, call.programme.timeZone))
	return send(c, CALENDAR, calendarOf(c, { name: calendar.calls, description: calendar.callsText, occasions }))
})

openDataRoutes.get('/programmes/:slug/calendar.ics', async (c) => {
	const programme = await readProgramme(c.get('db'), NOBODY, textParam(c, 'slug'))
	const calls = await listPublicCalls(c, programme)
	const occasions = occasionsOf(programme, await listMilestones(c.get('db'), programme.id), calls)
	const { calendar } = words(c.get('view').language)
	const description = calendar.programme(programme.summary, programme.owner)
	return send(c, CALENDAR, calendarOf(c, { name: programme.name, description, occasions }))
})

openDataRoutes.get('/calls/feed.atom', async (c) => {
	const { feed } = words(c.get('view').language)
	const programmes = await listProgrammes(c.get('db'), NOBODY)
	const about = { path: '/calls/feed.atom', page: '/', title: feed.calls, subtitle: feed.callsText, author: 'Torvet' }
	return send(c, ATOM, await feedOf(c, programmes, about))
})

openDataRoutes.get('/programmes/:slug/feed.atom', async (c) => {
	const programme = await readProgramme(c.get('db'), NOBODY, textParam(c, 'slug'))
	const page = `/programmes/${programme.slug}`
	const title = words(c.get('view').language).feed.programme(programme.name)
	const about = { path: `${page}/feed.atom`, page, title, subtitle: programme.summary, author: programme.owner }
	return send(c, ATOM, await feedOf(c, [programme], about))
})

openDataRoutes.get('/sitemap.xml', async (c) => {
	const programmes = (await listProgrammes(c.get('db'), NOBODY)).map(({ slug }) => `/programmes/${slug}`)
	const calls = (await listPublicCalls(c)).map(({ slug }) => `/calls/${slug}`)
	const house = ['/accessibility', '/privacy', '/contact']
	const paths = ['/', '/programmes', ...programmes, ...calls, '/towns', ...house]
	return send(c, XML, sitemapText(c.get('config').publicUrl, paths))
})

openDataRoutes.get('/robots.txt', (c) => c.text(robotsText(c.get('config').publicUrl)))

function listPublicCalls(c: Context<Web>, programme?: Programme): Promise<(Call & { programme: Programme })[]> {
	return listCalls(c.get('db'), NOBODY, programme ? { programmeId: programme.id } : {})
}

type Dated = { name: string; description: string; occasions: readonly Occasion[] }

function calendarOf(c: Context<Web>, { name, description, occasions }: Dated): string {
	const { labels } = words(c.get('view').language).calendar
	const labelled = occasions.map((occasion) => ({ ...occasion, label: labels[occasion.kind](occasion.title) }))
	return calendarText({ name, description, publicUrl: c.get('config').publicUrl, at: now(), occasions: labelled })
}

type About = Pick<Feed, 'path' | 'page' | 'title' | 'subtitle' | 'author'>

async function feedOf(c: Context<Web>, programmes: readonly Programme[], about: About): Promise<string> {
	const { language } = c.get('view')
	const { publicUrl } = c.get('config')
	const ids = programmes.map(({ id }) => id)
	const news = await listNews(c.get('db'), ids, MOST_NEWS)
	const known = { programmes: byId(programmes), calls: byId(await listPublicCalls(c)), publicUrl }
	return atomText({ ...about, publicUrl, language, entries: news.flatMap((one) => entryOf(language, one, known)) })
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
	return new Map(things.map((thing) => [thing.id, thing]))
}

function send(c: Context<Web>, type: string, text: string) {
	c.set('isPublic', true)
	return c.body(text, 200, { 'content-type': type })
}
