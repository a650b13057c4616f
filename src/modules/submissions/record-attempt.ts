import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import type { Missing } from '../applications/index.ts'

export type AttemptMade = {
	applicationId: Id<'application'>
	at: Date
	outcome: DB['submission_attempts']['outcome']
	missing: Missing[]
}

/** Deadline evidence: who tried when, by the server's clock, and what came of it. */
export async function recordAttempt(tx: Tx, actor: Actor, attempt: AttemptMade): Promise<void> {
	const { applicationId, at, outcome, missing } = attempt
	await tx
		.insertInto('submission_attempts')
		.values({
			id: newId<'submissionAttempt'>(),
			application_id: applicationId,
			at,
			attempted_by: actor.id,
			outcome,
			missing: JSON.stringify(missing),
		})
		.execute()
}
