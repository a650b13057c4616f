import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt, timeAt, instantAt } from '../../platform/dates.ts'
import { timeField } from '../../platform/dates-form.ts'
import { writeTime } from '../../platform/dates-format.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, type Web } from '../../platform/web.tsx'
import { findMeeting, listItems, listMeetings, readMeeting } from '../meetings/index.ts'
import { canEnter } from '../participation/index.ts'
import type { Id } from '../../platform/id.ts'
import { atCase, refusalOf } from './in-room.routes.tsx'
import { moveCaseEarlier } from './order-cases.ts'
import { countNotes, listCases, listTakeAways } from './queries.ts'
import { findSlot } from './room-cases.ts'
import { RoundsPage } from './rounds.page.tsx'
import { slotsOf } from './slot.ts'
import { SparringPage, type SparringProps } from './sparring.page.tsx'

export const meetingCasesRoutes = new Hono<Web>()

meetingCasesRoutes.get('/meetings/:id/cases', async (c) => page(c, <SparringPage {...(await sparringData(c))} />))

meetingCasesRoutes.post('/meetings/:id/cases/order', async (c) => {
	const data = await sparringData(c)
	const meetingId = data.meeting.id
	const form = await readForm(c, OrderForm, {})
	const id = found(data.cases.find((one) => form.ok && one.id === form.value.caseId)).id
	const reason = await refusalOf(change(c, (tx, actor) => moveCaseEarlier(tx, actor, { id, meetingId })))
	if (reason) return page(c, <SparringPage {...(await sparringData(c))} reason={reason} />, 409)
	return c.redirect(`/meetings/${meetingId}/cases`, 303)
})

const OrderForm = z.object({ caseId: z.uuid() })

meetingCasesRoutes.get('/programmes/:slug/room/cases/:id/rounds', async (c) => {
	const { actor, room, one } = await atCase(c)
	const method = found(one.method ?? undefined)
	const meeting = found(await findMeeting(c.get('db'), found(one.meetingId ?? undefined)))
	const planned = await findSlot(c.get('db'), one, meeting)
	const { timeZone } = room.programme
	const { language } = c.get('view')
	const asked = c.req.query('begins')
	const typed = timeField(language).safeParse(asked ?? '')
	const begun = typed.success ? instantAt(dayAt(meeting.startsAt, timeZone), typed.data, timeZone) : undefined
	const slot = begun ? { startsAt: begun, minutes: planned?.minutes ?? USUAL_MINUTES } : planned
	const begins = asked ?? (planned ? writeTime(language, timeAt(planned.startsAt, timeZone)) : '')
	const fault = asked === undefined ? undefined : typed.error?.issues[0]?.message
	const seen = { view: c.get('view'), actor, room, one, method, slot, begins, fault, at: now() }
	return page(c, <RoundsPage {...seen} />, fault === undefined ? 200 : 422)
})

/** Of a case whose item is gone. */
const USUAL_MINUTES = 25

async function sparringData(c: Context<Web>): Promise<SparringProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const at = now()
	const id = idParam<'meeting'>(c, 'id')
	const { meeting, room } = await readMeeting(db, actor, { id, day: dayAt(at, HOME_TIME_ZONE) })
	allow(canEnter(actor, room))
	const [all, items, meetings] = await Promise.all([
		listCases(db, actor, room),
		listItems(db, id),
		listMeetings(db, actor, room),
	])
	const cases = all.filter((one) => one.meetingId === id && (one.state === 'taken' || one.state === 'held'))
	cases.sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
	const earlier = new Set<Id<'meeting'>>(
		meetings.filter(({ startsAt }) => startsAt < meeting.startsAt).map((other) => other.id),
	)
	const before = all.filter(({ state, meetingId }) => state === 'held' && meetingId !== null && earlier.has(meetingId))
	const ids = [...cases, ...before].map((one) => one.id)
	const [takeAways, notes] = await Promise.all([listTakeAways(db, ids), countNotes(db, ids)])
	const since = before.filter((one) => takeAways.some((open) => open.caseId === one.id && open.outcome === null))
	const offered = all.filter(({ state, meetingId }) => state === 'offered' && (meetingId === id || meetingId === null))
	const slots = slotsOf(meeting, items, cases)
	return { view: c.get('view'), room, actor, meeting, at, cases, slots, offered, since, takeAways, notes }
}
