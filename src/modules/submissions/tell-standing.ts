import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findApplicationDetail } from '../applications/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { sendMail } from '../messages/index.ts'
import { listRecipients } from './recipients.ts'
import { standingMail } from './standing.mail.ts'

export type StandingChange = { applicationId: Id<'application'>; change: 'reopened' | 'withdrawn' }

/** Tells everybody who applies that it does not count any more, so that nobody relies on an old receipt. */
export async function tellStanding(tx: Tx, actor: Actor, { applicationId, change }: StandingChange): Promise<void> {
	const application = found(await findApplicationDetail(tx, applicationId))
	const call = found(await findCallDetail(tx, application.callId))
	const contact = { name: application.contactName, email: application.contactEmail, language: call.programme.language }
	const recipients = await listRecipients(tx, application.organisationId, contact)
	for (const recipient of recipients)
		await sendMail(tx, standingMail(recipient, { application, call, change, by: actor.name }))
}
