import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { listItems, listMeetings, type Meeting } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { kindredCases, listKindredItems } from './kindred.queries.ts'
import type { PeerCase } from './peer-case.ts'
import type { Place } from './placing.tsx'
import { canPlaceCase } from './policy.ts'
import { listCases, listTaken } from './queries.ts'
import { type Slot, slotsOf } from './slot.ts'

/** Coming meetings of the room: a case can be meant for one of them. */
export async function listComing(db: Db, actor: Actor, room: Room): Promise<Meeting[]> {
	const meetings = await listMeetings(db, actor, room)
	return meetings.filter(({ state, endsAt }) => state !== 'cancelled' && endsAt > now())
}

type Asked = { actor: Actor; room: Room; one: PeerCase }

/** Where a case can be taken; nobody but the facilitator needs to know. */
export async function listPlaces(db: Db, { actor, room, one }: Asked): Promise<Place[]> {
	if (!canPlaceCase(actor, room, one)) return []
	const meetings = await listComing(db, actor, room)
	const items = await Promise.all(meetings.map(({ id }) => listItems(db, id)))
	return meetings.flatMap((meeting, index) =>
		(items[index] ?? []).filter(({ kind }) => kind === 'case').map((item) => ({ meeting, item })),
	)
}

/** The case's part of the time of its item. */
export async function findSlot(db: Db, one: PeerCase, meeting: Meeting): Promise<Slot | undefined> {
	const [items, cases] = await Promise.all([listItems(db, meeting.id), listTaken(db, meeting.id)])
	return slotsOf(meeting, items, cases).get(one.id)
}

/** Who has met this, as far as the reader may know. */
export async function findKindred(db: Db, { actor, room, one, language }: Asked & { language: Language }) {
	const [readable, items] = await Promise.all([
		listCases(db, actor, room),
		listKindredItems(db, { themes: one.themes, language }),
	])
	return { cases: kindredCases(one, readable), items }
}
