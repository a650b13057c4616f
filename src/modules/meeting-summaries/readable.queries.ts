import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import { canReadPublished, canSeeSummary } from './policy.ts'

/** The meetings of which the actor may read what was said: whoever is in the room all of it, others what is published to them. */
export async function listReadable(db: Db, actor: Actor | undefined, room: Room): Promise<Set<Id<'meeting'>>> {
	const rows = await db
		.selectFrom('meeting_summaries as s')
		.innerJoin('meetings as m', 'm.id', 's.meeting_id')
		.leftJoin('summary_publications as p', 'p.meeting_id', 's.meeting_id')
		.select(['m.id', 'p.reach'])
		.where('m.programme_id', '=', room.programme.id)
		.execute()
	const readable = rows.filter((one) => canSeeSummary(actor, room) || canReadPublished(actor, room, one))
	return new Set(readable.map(({ id }) => id))
}
