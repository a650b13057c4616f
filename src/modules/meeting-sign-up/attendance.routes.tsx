import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listItems, listMeetings } from '../meetings/index.ts'
import { listAskedOfSeats, readRoom } from '../participation/index.ts'
import { attendanceCsv } from './attendance-csv.ts'
import { AttendancePage } from './attendance.page.tsx'
import { CertificatePage } from './certificate.page.tsx'
import { words } from './messages.ts'
import { NeedsPage } from './needs.page.tsx'
import { readMeetingPage, refusalOf } from './page-data.routes.tsx'
import { canKeepList, canSeeCertificate, canSeeNeeds } from './policy.ts'
import { findNeedsCount, listNeeds, readSignUps } from './queries.ts'
import { AttendanceForm, lockAttendance, recordAttendance, removeAttendance } from './record-attendance.ts'

export const attendanceRoutes = new Hono<Web>()

attendanceRoutes.get('/meetings/:id/attendance', async (c) => page(c, <AttendancePage {...(await keeperData(c))} />))

attendanceRoutes.post('/meetings/:id/attendance', async (c) => {
	const data = await keeperData(c)
	const form = await readForm(c, AttendanceForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <AttendancePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, ...form.value }
	// Back to where the finger was: the list is long and the screen is small.
	const where = wish.seat === '' ? '' : `#seat-${wish.seat}`
	const work = change(c, (tx, actor) => recordAttendance(tx, actor, wish))
	return done(c, work, where)
})

attendanceRoutes.post('/meetings/:id/attendance/:attendance/removal', async (c) => {
	const id = idParam<'attendance'>(c, 'attendance')
	await keeperData(c)
	return done(
		c,
		change(c, (tx, actor) => removeAttendance(tx, actor, id)),
	)
})

attendanceRoutes.post('/meetings/:id/attendance-lock', async (c) => {
	const { meeting } = await keeperData(c)
	return done(
		c,
		change(c, (tx, actor) => lockAttendance(tx, actor, meeting.id)),
	)
})

attendanceRoutes.get('/meetings/:id/needs', async (c) => {
	const { signUp: _, ...data } = await readMeetingPage(c)
	allow(canSeeNeeds(data.actor, data.room, data.meeting))
	const db = c.get('db')
	const [needs, forgotten] = await Promise.all([listNeeds(db, data.meeting.id), findNeedsCount(db, data.meeting.id)])
	return page(c, <NeedsPage {...data} needs={needs} forgotten={forgotten} />)
})

attendanceRoutes.get('/meetings/:id/certificates/:attendance', async (c) => {
	const { signUp, ...data } = await readMeetingPage(c)
	const id = idParam<'attendance'>(c, 'attendance')
	const attendance = found(signUp.attendances.find((one) => one.id === id))
	allow(canSeeCertificate(data.actor, data.room, attendance))
	const { at: lockedAt } = found(signUp.lock ?? undefined)
	const items = await listItems(c.get('db'), data.meeting.id)
	return page(c, <CertificatePage {...data} items={items} attendance={attendance} lockedAt={lockedAt} />)
})

attendanceRoutes.get('/programmes/:slug/attendance.csv', async (c) => {
	const actor = signedIn(c)
	const db = c.get('db')
	const room = await readRoom(db, actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE))
	allow(canKeepList(actor, room))
	const meetings = await listMeetings(db, actor, room)
	const signUps = await readSignUps(
		db,
		meetings.map(({ id }) => id),
	)
	const held = meetings.map((meeting) => ({ meeting, signUp: found(signUps.get(meeting.id)) }))
	return c.body(attendanceCsv(c.get('view').language, room, held), 200, {
		'content-type': 'text/csv; charset=utf-8',
		'content-disposition': `attachment; filename="${room.programme.slug}.csv"`,
	})
})

async function done(c: Context<Web>, work: Promise<unknown>, where = '') {
	const reason = await refusalOf(work)
	if (reason) return page(c, <AttendancePage {...(await keeperData(c))} reason={reason} />, 409)
	return c.redirect(`/meetings/${textParam(c, 'id')}/attendance${where}`, 303)
}

async function keeperData(c: Context<Web>) {
	const data = await readMeetingPage(c)
	allow(canKeepList(data.actor, data.room))
	return { ...data, asked: await listAskedOfSeats(c.get('db'), data.room.seats, data.at) }
}
