import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { type Change, listCourses, listLatestChanges, sideOf } from '../courses/index.ts'
import { listInvitations } from '../hosting/index.ts'
import { listSilences, listUnlocked } from '../meeting-sign-up/index.ts'
import { type FreshMaterial, listFreshMaterial } from '../meeting-materials/index.ts'
import { listMeetings, type Meeting } from '../meetings/index.ts'
import { canFacilitate, listOwnRooms, type Room } from '../participation/index.ts'
import { listCases, listTakeAways } from '../peer-cases/index.ts'
import { type KnownTrip, listKnownTrips } from '../study-trips/index.ts'
import type { RoomOnDesk } from './room-task.ts'

export type Gathered = RoomOnDesk & {
	meetings: Meeting[]
	changes: Moved[]
	material: FreshMaterial[]
	trips: KnownTrip[]
}
export type Moved = Change & { town: string; href: string; programme: Room['programme'] }

/** What is in the rooms in which the actor sits or which they steer; the policies of each subject say what is shown. */
export async function gatherRooms(db: Db, actor: Actor, { at, day }: { at: Date; day: string }): Promise<Gathered[]> {
	const rooms = await listOwnRooms(db, actor, day)
	return Promise.all(rooms.map((room) => gatherRoom(db, actor, { room, at })))
}

async function gatherRoom(db: Db, actor: Actor, { room, at }: { room: Room; at: Date }): Promise<Gathered> {
	const { id } = room.programme
	const [courses, silences, invitations, cases, meetings] = await Promise.all([
		listCourses(db, id),
		listSilences(db, id, at),
		listInvitations(db, id),
		listCases(db, actor, room),
		listMeetings(db, actor, room),
	])
	const unlocked = canFacilitate(actor, room) ? await listUnlocked(db, id, at) : []
	const takeAways = await listTakeAways(
		db,
		cases.map((one) => one.id),
	)
	const since = new Date(at.getTime() - DAYS_BACK * 86_400_000)
	const changes = await latestChanges(db, actor, { room, since })
	const material = await listFreshMaterial(db, actor, { room, since, at })
	const trips = await listKnownTrips(db, actor, [room])
	const lately = { changes, material }
	return { room, courses, silences, invitations, unlocked, cases, takeAways, meetings, trips, ...lately }
}

const DAYS_BACK = 14

/** What the other side has changed lately in the courses that are the actor's. */
async function latestChanges(db: Db, actor: Actor, { room, since }: { room: Room; since: Date }): Promise<Moved[]> {
	const own = room.seats.filter((seat) => sideOf(actor, room, seat) !== undefined)
	const changes = await listLatestChanges(db, { seatIds: own.map(({ id }) => id), since })
	return changes.flatMap((change) => {
		const seat = own.find(({ id }) => id === change.seatId)
		if (!seat || sideOf(actor, room, seat) === change.side) return []
		const href = `/programmes/${room.programme.slug}/courses/${seat.id}`
		return [{ ...change, town: seat.name, href, programme: room.programme }]
	})
}
