import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'

export function programmesOf(rooms: readonly Room[]): Id<'programme'>[] {
	return rooms.map(({ programme }) => programme.id)
}

/** What was found in these rooms, each with its own. */
export function inTheirRooms<Thing extends { programmeId: Id<'programme'> }>(
	things: readonly Thing[],
	rooms: readonly Room[],
): (Thing & { room: Room })[] {
	return things.flatMap((thing) => {
		const room = rooms.find(({ programme }) => programme.id === thing.programmeId)
		return room === undefined ? [] : [{ ...thing, room }]
	})
}
