import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { asTyped, type FactWords, whyNotWritable } from './application.ts'
import { writtenIn } from './changed.job.ts'
import { canWrite } from './policy.ts'
import { lockApplication } from './queries.ts'

export type FactsToSave = Partial<FactWords> & { applicationId: Id<'application'>; version: number }

/** Keeps those words about the applicant that are given; the others stay. Returns the new version. */
export async function saveFacts(tx: Tx, actor: Actor, facts: FactsToSave): Promise<{ version: number }> {
	const application = await lockApplication(tx, actor, facts.applicationId)
	allow(canWrite(actor, application))
	refuse(whyNotWritable(application, application.call, now()))
	sameVersion(facts.version, application.version)

	const { id, programmeId, version } = application
	const given = columnsOf(facts)
	await tx
		.updateTable('applications')
		.set({ ...given, version: version + 1 })
		.where('id', '=', id)
		.execute()
	const particulars = { fields: Object.keys(given) }
	await recordEvent(tx, actor, { verb: 'application.facts_saved', subjectId: id, programmeId, particulars })
	await writtenIn(tx, id)
	return { version: version + 1 }
}

function columnsOf({ summary, contactName, contactTitle, contactEmail, exemptionReason }: Partial<FactWords>) {
	return {
		...(summary !== undefined && { summary: asTyped(summary) }),
		...(contactName !== undefined && { contact_name: asTyped(contactName) }),
		...(contactTitle !== undefined && { contact_title: asTyped(contactTitle) }),
		...(contactEmail !== undefined && { contact_email: asTyped(contactEmail) }),
		...(exemptionReason !== undefined && { exemption_reason: asTyped(exemptionReason) }),
	}
}
