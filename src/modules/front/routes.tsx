import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { publicPage, type Web } from '../../platform/web.tsx'
import type { Db } from '../../platform/database.ts'
import type { View } from '../../ui/view.ts'
import { listCases, listSites } from '../cases/index.ts'
import { listShownPages } from '../pages/index.ts'
import { listPhases, listProgrammes, type Programme } from '../programmes/index.ts'
import { listPublicEvents } from '../public-events/index.ts'
import { listSeekingPlans } from '../public-plans/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { listMeasures } from '../toolbox/index.ts'
import { challengesOf } from './challenges.ts'
import { FrontPage } from './front.page.tsx'
import { comingOf, newsKinds, newsOf } from './latest.ts'
import { listOpenCalls } from './open-calls.ts'
import { timelineOf } from './timeline.ts'

export const frontRoutes = new Hono<Web>()

frontRoutes.get('/', async (c: Context<Web>) => {
	const [db, actor, at] = [c.get('db'), c.get('actor'), now()]
	const programmes = (await listProgrammes(db, actor)).filter(({ state }) => state === 'published')
	const ids = programmes.map(({ id }) => id)
	const phases = await listPhases(db, ids)
	const calls = await listOpenCalls(db, actor, at)
	const today = dayAt(at, HOME_TIME_ZONE)
	const timeline = timelineOf(openFirst(programmes, calls), phases, today)
	const view = c.get('view')
	const challenges = challengesOf(
		view.language,
		await listTerms(db, 'challenge'),
		await listMeasures(db, view.language),
	)
	const shown = {
		challenges,
		calls,
		timeline,
		seeking: await listSeekingPlans(db, ids),
		...(await readNews(db, programmes, at)),
		...(await readCases(db, view, today)),
	}
	return publicPage(c, <FrontPage view={view} {...shown} now={at} today={today} />)
})

async function readCases(db: Db, view: View, today: string) {
	const cases = await listCases(db, view.language)
	const places = cases.flatMap((one) => one.places)
	return { cases, sites: await listSites(db, places, today) }
}

async function readNews(db: Db, programmes: readonly Programme[], at: Date) {
	const limit = MOST_PAGES
	const pages = await Promise.all(newsKinds.map((kind) => listShownPages(db, { kind, limit }, at)))
	return { coming: comingOf(await listPublicEvents(db), at), news: newsOf(pages.flat(), programmes) }
}

/** Some may be of programmes that not everybody sees yet. */
const MOST_PAGES = 20

/** What one can apply to now comes before what is older or later. */
function openFirst<Known extends { id: string }>(programmes: Known[], calls: { programmeId: string }[]): Known[] {
	const isOpen = ({ id }: Known) => calls.some(({ programmeId }) => programmeId === id)
	return [...programmes.filter(isOpen), ...programmes.filter((programme) => !isOpen(programme))]
}
