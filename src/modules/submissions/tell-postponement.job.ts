import { found } from '../../platform/errors.ts'
import { findApplicationDetail } from '../applications/index.ts'
import { callPostponed, findCallDetail } from '../calls/index.ts'
import { sendMail } from '../messages/index.ts'
import { postponementMail } from './postponement.mail.ts'
import { listLiveApplications } from './queries.ts'
import { listRecipients } from './recipients.ts'

/** Those who have begun are told, and those who have finished; each application by itself, so that none waits for all. */
export const tellPostponement = callPostponed.doneBy(async ({ db, publicUrl }, { callId, ...postponement }) => {
	const call = found(await findCallDetail(db, callId))
	for (const id of await listLiveApplications(db, callId)) {
		const application = found(await findApplicationDetail(db, id))
		const contact = {
			name: application.contactName,
			email: application.contactEmail,
			language: call.programme.language,
		}
		await db.transaction().execute(async (tx) => {
			for (const recipient of await listRecipients(tx, application.organisationId, contact))
				await sendMail(tx, postponementMail(recipient, { application, call, postponement, publicUrl }))
		})
	}
})
