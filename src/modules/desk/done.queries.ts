import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listOwnEvents } from '../activity/index.ts'
import { assessedApplications, DAYS_DONE, type Deed, deedsOf, endingVerbs, type Known } from './done.ts'

/** What the actor has done lately that had waited on the desk. */
export async function listDeeds(
	db: Db,
	actor: Actor,
	{ at, ...shown }: Omit<Known, 'actor' | 'callIds'> & { at: Date },
): Promise<Deed[]> {
	const since = new Date(at.getTime() - DAYS_DONE * 86_400_000)
	const events = await listOwnEvents(db, { actorId: actor.id, verbs: endingVerbs, since })
	const callIds = await findCallIds(db, assessedApplications(events))
	return deedsOf(events, { ...shown, actor, callIds })
}

async function findCallIds(db: Db, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (applicationIds.length === 0) return new Map()
	const rows = await db
		.selectFrom('applications')
		.select(['id', 'call_id as callId'])
		.where('id', 'in', applicationIds as Id<'application'>[])
		.execute()
	return new Map(rows.map(({ id, callId }) => [id, callId]))
}
