import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { applicationChanged, lockApplication } from '../applications/index.ts'
import { hideApplication } from './index-application.ts'
import { canWithdraw } from './policy.ts'
import { whyNotWithdrawable } from './submission.ts'
import { tellStanding } from './tell-standing.ts'

/** Takes it out for good; what was written and handed in stays readable for the applicant. */
export async function withdrawApplication(tx: Tx, actor: Actor, id: Id<'application'>): Promise<void> {
	const application = await lockApplication(tx, actor, id)
	allow(canWithdraw(actor, application))
	refuse(whyNotWithdrawable(application, application.call, now()))

	const { programmeId, number, version } = application
	await tx
		.updateTable('applications')
		.set({ state: 'withdrawn', version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'application.withdrawn', subjectId: id, programmeId, particulars: { number } })
	await hideApplication(tx, id)
	await applicationChanged.enqueue(tx, { applicationId: id })
	await tellStanding(tx, actor, { applicationId: id, change: 'withdrawn' })
}
