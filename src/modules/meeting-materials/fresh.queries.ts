import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listLately } from '../activity/index.ts'
import type { Room } from '../participation/index.ts'
import { findMaterial, findScene } from './material.queries.ts'
import { canReadMaterial } from './policy.ts'

/** Something to read that was not there before. */
export type FreshMaterial = {
	id: Id<'meetingMaterial'>
	title: string
	meetingId: Id<'meeting'>
	meetingTitle: string
	/** Who put it there. */
	by: string
	at: Date
}

type Asked = { room: Room; since: Date; at: Date }

/** What others have put to the meetings of a room lately and the actor may read, the newest first. */
export async function listFreshMaterial(db: Db, actor: Actor, { room, since, at }: Asked): Promise<FreshMaterial[]> {
	const added = await listLately(db, { programmeId: room.programme.id, verb: 'material.added', since })
	const fresh: FreshMaterial[] = []
	for (const { subjectId, actorId, actorName, at: addedAt } of added) {
		const material = await findMaterial(db, subjectId as Id<'meetingMaterial'>)
		if (material === undefined || actorId === actor.id) continue
		const scene = await findScene(db, material.meetingId, at)
		if (!canReadMaterial(actor, scene, material)) continue
		const { id, title, meetingId, speakerName } = material
		const by = actorName ?? speakerName ?? ''
		fresh.push({ id, title, meetingId, meetingTitle: scene.meeting.title, by, at: addedAt })
	}
	return fresh
}
