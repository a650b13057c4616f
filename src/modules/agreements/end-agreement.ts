import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepAgreements } from './policy.ts'
import { lockAgreement } from './queries.ts'

/** It binds nobody any more from today on; what was signed stays to be read. */
export async function endAgreement(tx: Tx, actor: Actor, id: Id<'agreement'>): Promise<void> {
	const { agreement, partnership } = await lockAgreement(tx, id)
	allow(canKeepAgreements(actor, partnership))
	refuse(agreement.endedOn === null ? undefined : 'ended')
	const endedOn = dayAt(now(), HOME_TIME_ZONE)
	await tx.updateTable('agreements').set({ ended_on: endedOn }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'agreement.ended', subjectId: id, programmeId: partnership.programmeId })
}
