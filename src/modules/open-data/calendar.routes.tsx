import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { type Web, textParam } from '../../platform/web.tsx'
import { findTown } from '../places/index.ts'
import { listMilestones, readProgramme } from '../programmes/index.ts'
import { listPublicCalls, NOBODY, send } from './answer.routes.tsx'
import { calendarText } from './calendar.ts'
import { words } from './messages.ts'
import { momentsOf, type Occasion, occasionsOf } from './occasion.ts'
import { townOccasions } from './town-calendar.ts'

/** What happens when, for everybody's own calendar. */
export const calendarRoutes = new Hono<Web>()

const CALENDAR = 'text/calendar; charset=utf-8'

calendarRoutes.get('/calls/calendar.ics', async (c) => {
	const { calendar } = words(c.get('view').language)
	const calls = await listPublicCalls(c)
	const occasions = calls.flatMap((call) => momentsOf(call, call.programme.timeZone))
	return send(c, CALENDAR, calendarOf(c, { name: calendar.calls, description: calendar.callsText, occasions }))
})

calendarRoutes.get('/programmes/:slug/calendar.ics', async (c) => {
	const programme = await readProgramme(c.get('db'), NOBODY, textParam(c, 'slug'))
	const calls = await listPublicCalls(c, programme)
	const occasions = occasionsOf(programme, await listMilestones(c.get('db'), programme.id), calls)
	const { calendar } = words(c.get('view').language)
	const description = calendar.programme(programme.summary, programme.owner)
	return send(c, CALENDAR, calendarOf(c, { name: programme.name, description, occasions }))
})

calendarRoutes.get('/towns/:town/calendar.ics', async (c) => {
	const town = found(await findTown(c.get('db'), textParam(c, 'town')))
	const { calendar } = words(c.get('view').language)
	const occasions = await townOccasions(c.get('db'), town, now())
	return send(c, CALENDAR, calendarOf(c, { name: town.name, description: calendar.town(town.name), occasions }))
})

type Dated = { name: string; description: string; occasions: readonly Occasion[] }

function calendarOf(c: Context<Web>, { name, description, occasions }: Dated): string {
	const { language, publicUrl } = c.get('view')
	const { labels } = words(language).calendar
	const labelled = occasions.map((occasion) => ({ ...occasion, label: labels[occasion.kind](occasion.title) }))
	return calendarText({ name, description, publicUrl, at: now(), occasions: labelled })
}
