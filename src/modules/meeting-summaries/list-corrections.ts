import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Room } from '../participation/index.ts'
import { inTheirRooms, programmesOf } from './in-rooms.ts'
import { canLeadSummary, canSuggest } from './policy.ts'
import { listCorrectable } from './queries.ts'

type Asked = { rooms: readonly Room[]; at: Date }

/**
 * Summaries of these rooms that the actor is asked to correct. Whoever leads one has it anyway, and whoever has suggested
 * something has read it.
 */
export async function listCorrectionsAskedOf(db: Db, actor: Actor, { rooms, at }: Asked) {
	const open = await listCorrectable(db, { programmeIds: programmesOf(rooms), readerId: actor.id, at })
	return inTheirRooms(open, rooms).filter(
		(one) => canSuggest(actor, one.room, { state: 'corrections' }) && !canLeadSummary(actor, one.room),
	)
}
