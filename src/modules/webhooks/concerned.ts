import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { findActor, listPeopleWithRole } from '../people/index.ts'
import type { PauseReason, Webhook } from './webhook.ts'

/** Who is told that a webhook stands still: its owner, or the others who may keep it when the owner may not any more. */
export async function listConcerned(db: Db, webhook: Webhook, reason: PauseReason): Promise<Actor[]> {
	const people = reason === 'orphaned' ? await listOthers(db, webhook) : [{ id: webhook.ownerId }]
	const actors = await Promise.all(people.map(({ id }) => findActor(db, id, now())))
	return actors.filter((actor) => actor !== undefined)
}

/** An administrator may keep it too, and is told when the programme has nobody else. */
async function listOthers(db: Db, { programmeId, ownerId }: Webhook) {
	const holding = async (role: 'secretariat' | 'administrator') =>
		(await listPeopleWithRole(db, role, programmeId, now())).filter(({ id }) => id !== ownerId)
	const secretariat = programmeId === null ? [] : await holding('secretariat')
	return secretariat.length > 0 ? secretariat : holding('administrator')
}
