import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { applicationChanged, lockApplication } from '../applications/index.ts'
import { hideApplication } from './index-application.ts'
import { canReopen } from './policy.ts'
import { whyNotReopenable } from './submission.ts'
import { tellStanding } from './tell-standing.ts'

/** Makes it a draft again. Until it is handed in anew it does not count, and everybody who applies is told so. */
export async function reopenApplication(tx: Tx, actor: Actor, id: Id<'application'>): Promise<void> {
	const application = await lockApplication(tx, actor, id)
	allow(canReopen(actor, application))
	refuse(whyNotReopenable(application, application.call, now()))

	const { programmeId, number, version } = application
	await tx
		.updateTable('applications')
		.set({ state: 'draft', version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'application.reopened', subjectId: id, programmeId, particulars: { number } })
	await hideApplication(tx, id)
	await applicationChanged.enqueue(tx, { applicationId: id })
	await tellStanding(tx, actor, { applicationId: id, change: 'reopened' })
}
