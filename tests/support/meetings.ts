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

/** The meetings as they stand in the invitation to the network (seed 003), the Thursday that is a Sunday among them. */
export const INVITATION = `1. Netværksmøde torsdag d. 14. marts 2024, Fyn
2. Netværksmøde torsdag d. 30. maj 2024, Sjælland
3. Netværksmøde torsdag d. 15. september 2024, Jylland
4. Netværksmøde torsdag d. 14. november, 2024, København/Hovedstadsområdet
5. Netværksmøde torsdag d. 13. marts 2025, Fyn
6. Netværksmøde torsdag d. 22. maj 2025, Sjælland
7. Netværksmøde torsdag d. 11. september 2025, Jylland
8. Netværksmøde torsdag d. 13. november, 2025, København/Hovedstadsområdet`

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
