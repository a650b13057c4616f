import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { publicPage, type Web } from '../../platform/web.tsx'
import { listPhases, listProgrammes } from '../programmes/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { listMeasures } from '../toolbox/index.ts'
import { challengesOf } from './challenges.ts'
import { FrontPage } from './front.page.tsx'
import { listOpenCalls } from './open-calls.ts'
import { timelineOf } from './timeline.ts'

export const frontRoutes = new Hono<Web>()

frontRoutes.get('/', async (c: Context<Web>) => {
	const [db, actor, at] = [c.get('db'), c.get('actor'), now()]
	const programmes = (await listProgrammes(db, actor)).filter(({ state }) => state === 'published')
	const phases = await listPhases(
		db,
		programmes.map(({ id }) => id),
	)
	const calls = await listOpenCalls(db, actor, at)
	const today = dayAt(at, HOME_TIME_ZONE)
	const timeline = timelineOf(openFirst(programmes, calls), phases, today)
	const view = c.get('view')
	const challenges = challengesOf(
		view.language,
		await listTerms(db, 'challenge'),
		await listMeasures(db, view.language),
	)
	return publicPage(
		c,
		<FrontPage view={view} challenges={challenges} calls={calls} timeline={timeline} now={at} today={today} />,
	)
})

/** What one can apply to now comes before what is older or later. */
function openFirst<Known extends { id: string }>(programmes: Known[], calls: { programmeId: string }[]): Known[] {
	const isOpen = ({ id }: Known) => calls.some(({ programmeId }) => programmeId === id)
	return [...programmes.filter(isOpen), ...programmes.filter((programme) => !isOpen(programme))]
}
