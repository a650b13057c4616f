import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { languages } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPartnership } from '../partnerships/index.ts'
import { canKeepAgreements } from './policy.ts'
import { templates } from './template-words.ts'

export const DraftForm = z.object({
	kind: z.enum(['strategic', 'project'], 'kindMissing'),
	language: z.enum(languages, 'languageMissing'),
})
type Wish = z.infer<typeof DraftForm> & { partnershipId: Id<'partnership'> }

/** How long a party is still bound after it has said that it leaves, unless the parties agree otherwise. */
const NOTICE = { strategic: 0, project: 3 } as const

/** Begins with the clauses of its kind, in its own language. What the parties must fill in stands in brackets. */
export async function draftAgreement(
	tx: Tx,
	actor: Actor,
	{ partnershipId, kind, language }: Wish,
): Promise<Id<'agreement'>> {
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canKeepAgreements(actor, partnership))
	const id = newId<'agreement'>()
	const { title, clauses } = templates(language)[kind]
	await tx
		.insertInto('agreements')
		.values({
			id,
			partnership_id: partnershipId,
			kind,
			title: title(partnership.name),
			language,
			clauses: JSON.stringify(clauses),
			notice_months: NOTICE[kind],
			expires_on: null,
			drafted_by: actor.id,
			drafted_at: now(),
			version: 1,
		})
		.execute()
	const { programmeId } = partnership
	const particulars = { partnershipId, kind }
	await recordEvent(tx, actor, { verb: 'agreement.drafted', subjectId: id, programmeId, particulars })
	return id
}
