import { type Context, Hono } from 'hono'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listMunicipalities } from '../places/index.ts'
import { endFollowing } from './end-following.ts'
import { endSeatUse } from './end-seat-use.ts'
import { DepartureForm, leaveProgramme } from './leave-programme.ts'
import { FollowerForm, letFollow } from './let-follow.ts'
import { letUseSeat, SeatUserForm } from './let-use-seat.ts'
import { MembersPage, type MembersProps } from './members.page.tsx'
import { words } from './messages.ts'
import { nameUnit, UnitForm } from './name-unit.ts'
import { canEnter, canManageSeats } from './policy.ts'
import { findDeparture, readRoom } from './queries.ts'
import type { Room } from './room.ts'
import { listAskedOfSeats } from './seat-people.queries.ts'
import { SeatPage, type SeatProps } from './seat.page.tsx'
import { listVacancies } from './vacancies.queries.ts'

export const participationRoutes = new Hono<Web>()

participationRoutes.get('/programmes/:slug/room', async (c) => page(c, <MembersPage {...(await membersData(c))} />))

participationRoutes.post('/programmes/:slug/room/followers', async (c) => {
	const { room, actor } = await inRoom(c)
	allow(canManageSeats(actor, room))
	const form = await readForm(c, FollowerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <MembersPage {...(await membersData(c))} follower={form} />, 422)
	const { programme } = room
	const refused = await refusalOf<NonNullable<MembersProps['reason']>>(
		change(c, (tx, who) => letFollow(tx, who, { programmeId: programme.id, ...form.value })),
	)
	if (refused) return page(c, <MembersPage {...(await membersData(c))} reason={refused} />, 409)
	return c.redirect(`/programmes/${programme.slug}/room`, 303)
})

participationRoutes.post('/programmes/:slug/room/followers/:id/end', async (c) => {
	await change(c, (tx, actor) => endFollowing(tx, actor, idParam<'followerTown'>(c, 'id')))
	return c.redirect(`/programmes/${textParam(c, 'slug')}/room`, 303)
})

participationRoutes.get('/programmes/:slug/room/seats/:seat', async (c) => {
	const told = c.req.query('told')
	return page(c, <SeatPage {...(await seatData(c))} told={told === 'let' || told === 'unit' ? told : undefined} />)
})

participationRoutes.post('/programmes/:slug/room/seats/:seat/users', async (c) => {
	const data = await seatData(c)
	const form = await readForm(c, SeatUserForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SeatPage {...data} {...form} />, 422)
	const { publicUrl } = c.get('config')
	const refused = await refusalOf<NonNullable<SeatProps['reason']>>(
		change(c, (tx, actor) => letUseSeat(tx, actor, { seatId: data.seat.id, person: form.value, publicUrl })),
	)
	if (refused) return page(c, <SeatPage {...data} draft={form.draft} reason={refused} />, 409)
	return c.redirect(`${addressOf(c)}?told=let`, 303)
})

participationRoutes.post('/programmes/:slug/room/seats/:seat/users/:id/end', async (c) => {
	await change(c, (tx, actor) => endSeatUse(tx, actor, idParam<'seatUser'>(c, 'id')))
	return c.redirect(addressOf(c), 303)
})

participationRoutes.post('/programmes/:slug/room/seats/:seat/unit', async (c) => {
	const data = await seatData(c)
	const form = await readForm(c, UnitForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SeatPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => nameUnit(tx, actor, { seatId: data.seat.id, ...form.value }))
	return c.redirect(`${addressOf(c)}?told=unit`, 303)
})

participationRoutes.post('/programmes/:slug/room/seats/:seat/departure', async (c) => {
	const data = await seatData(c)
	const form = await readForm(c, DepartureForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SeatPage {...data} {...form} />, 422)
	const refused = await refusalOf<NonNullable<SeatProps['reason']>>(
		change(c, (tx, actor) => leaveProgramme(tx, actor, { seatId: data.seat.id, ...form.value })),
	)
	if (refused) return page(c, <SeatPage {...data} draft={form.draft} reason={refused} />, 409)
	return c.redirect(addressOf(c), 303)
})

function addressOf(c: Context<Web>): string {
	return `/programmes/${textParam(c, 'slug')}/room/seats/${textParam(c, 'seat')}`
}

async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const today = dayAt(now(), HOME_TIME_ZONE)
	return { actor, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), today) }
}

async function membersData(c: Context<Web>): Promise<MembersProps> {
	const { actor, room } = await inRoom(c)
	const view = c.get('view')
	const municipalities = canManageSeats(actor, room)
		? await listMunicipalities(c.get('db'), room.programme.country)
		: []
	// That a place is free, and whether somebody is asked, is the room's own business.
	const vacancies = canEnter(actor, room) ? await listVacancies(c.get('db'), room.programme.id) : new Map()
	return { view, actor, room, municipalities, vacancies, people: await peopleOf(c, actor, room) }
}

/** Who uses each seat; where it was lent to nobody, those who act for its organisation do. */
async function peopleOf(c: Context<Web>, actor: Actor, room: Room): Promise<MembersProps['people']> {
	if (!canEnter(actor, room)) return new Map()
	const open = room.seats.filter(({ state }) => state !== 'withdrawn')
	return new Map((await listAskedOfSeats(c.get('db'), open, now())).map(({ seat, people }) => [seat.id, people]))
}

/** The people of a seat are shown in the room only. */
async function seatData(c: Context<Web>): Promise<SeatProps> {
	const { actor, room } = await inRoom(c)
	allow(canEnter(actor, room))
	const id = idParam<'participation'>(c, 'seat')
	const seat = found(room.seats.find((one) => one.id === id))
	return { view: c.get('view'), actor, room, seat, departure: await findDeparture(c.get('db'), id) }
}
