import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { type Web, textParam } from '../../platform/web.tsx'
import { listConsultations } from '../consultations/index.ts'
import { listPublishedProducts } from '../end-products/index.ts'
import { listPublicEntries } from '../learning-log/index.ts'
import { listItems } from '../library/index.ts'
import { listPublicSummaries } from '../meeting-summaries/index.ts'
import { listShownPages } from '../pages/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { listPublicPlans } from '../public-plans/index.ts'
import { listPublicEvents } from '../public-events/index.ts'
import { publicAddresses } from './addresses.ts'
import { listPublicCalls, NOBODY, send } from './answer.routes.tsx'
import { listNews } from './queries.ts'
import { type Address, robotsText, sitemapPartText, sitemapText } from './sitemap.ts'

/** Which pages there are, for search engines. */
export const sitemapRoutes = new Hono<Web>()

const XML = 'application/xml; charset=utf-8'
/** More than any installation has; the newest count. */
const MOST_READ = 100_000

sitemapRoutes.get('/sitemap.xml', async (c) =>
	send(c, XML, sitemapText(c.get('view').publicUrl, await listAddresses(c))),
)

sitemapRoutes.get('/sitemaps/:part', async (c) => {
	const part = Number(textParam(c, 'part'))
	return send(c, XML, found(sitemapPartText(c.get('view').publicUrl, await listAddresses(c), part)))
})

sitemapRoutes.get('/robots.txt', (c) => c.text(robotsText(c.get('view').publicUrl)))

async function listAddresses(c: Context<Web>): Promise<Address[]> {
	const db = c.get('db')
	const programmes = await listProgrammes(db, NOBODY)
	const ids = programmes.map(({ id }) => id)
	return publicAddresses({
		programmes,
		calls: await listPublicCalls(c),
		pages: await listShownPages(db, { limit: MOST_READ }, now()),
		events: await listPublicEvents(db),
		plans: await listPlanPages(db),
		summaries: await listPublicSummaries(db, ids),
		products: await listPublishedProducts(db),
		entries: await listPublicEntries(db, ids),
		items: await listItems(db, { states: ['published'] }),
		news: await listNews(db, ids, MOST_READ),
	})
}

/** Those by invitation are nobody else's. */
async function listPlanPages(db: Db) {
	const listed = (await listPublicPlans(db)).map(async ({ plan: { id, slug }, latest: { number, publishedAt } }) => {
		const all = await listConsultations(db, id)
		const consultations = all.filter(({ audience }) => audience === 'public').map((one) => one.id)
		return { slug, publishedAt, isFirst: number === 1, consultations }
	})
	return Promise.all(listed)
}
