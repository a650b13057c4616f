import {
	announceMeeting,
	editMeeting,
	findMeeting,
	type Meeting,
	planMeeting,
} from '../../src/modules/meetings/index.ts'
import type { Reach, Room } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'

type Wish = {
	title?: string
	startsOn?: string
	endsOn?: string
	kind?: Meeting['kind']
	reach?: Reach
	venue?: string
}

/** A planned meeting from 10 to 15, planned by the real verb. */
export async function aMeeting(tx: Tx, facilitator: Actor, room: Room, wish: Wish = {}): Promise<Meeting> {
	const { title = 'Prøvemøde', startsOn = '2026-05-14', endsOn = null, kind = 'network', reach = 'followers' } = wish
	const times = { startsOn, startsTime: '10:00', endsOn, endsTime: '15:00' }
	const id = await planMeeting(tx, facilitator, { programmeId: room.programme.id, kind, title, reach, ...times })
	return found(await findMeeting(tx, id))
}

/** The same, with a venue and announced. */
export async function anAnnouncedMeeting(tx: Tx, facilitator: Actor, room: Room, wish: Wish = {}): Promise<Meeting> {
	const { id, version, title, reach } = await aMeeting(tx, facilitator, room, wish)
	const { startsOn = '2026-05-14', endsOn = null, venue = 'Prøvelev Rådhus' } = wish
	const texts = { summary: '', region: '', venue, address: '', access: '', directions: '', onlineUrl: '' }
	const times = { startsOn, startsTime: '10:00', endsOn, endsTime: '15:00' }
	await editMeeting(tx, facilitator, { meetingId: id, version, title, reach, ...texts, ...times })
	await announceMeeting(tx, facilitator, id)
	return found(await findMeeting(tx, id))
}
