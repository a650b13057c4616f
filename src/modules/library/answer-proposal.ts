import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { answerMail } from './answer.mail.ts'
import { whyNotAnswerable } from './item.ts'
import { nextReview } from './new-item.ts'
import { canEditLibrary } from './policy.ts'
import { findAddressee, lockItem } from './queries.ts'

export const AnswerForm = z
	.object({
		outcome: z.enum(['accepted', 'declined'], 'outcomeMissing'),
		reason: z.string().trim().max(2000, 'reasonLong').default(''),
	})
	.refine(({ outcome, reason }) => outcome === 'accepted' || reason !== '', {
		message: 'reasonMissing',
		path: ['reason'],
	})

type Answer = z.infer<typeof AnswerForm> & { id: Id<'libraryItem'>; publicUrl: string }

/** Accepted it becomes a draft of the secretariat's; either way the one who proposed it is told, and why. */
export async function answerProposal(tx: Tx, actor: Actor, answer: Answer): Promise<void> {
	const { id, outcome, reason, publicUrl } = answer
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	refuse(whyNotAnswerable(item))

	await tx
		.updateTable('library_items')
		.set(
			outcome === 'accepted'
				? { state: 'draft', editor_id: actor.id, review_on: nextReview(), version: item.version + 1 }
				: { state: 'retired', version: item.version + 1 },
		)
		.where('id', '=', id)
		.execute()
	await tx
		.insertInto('library_answers')
		.values({ item_id: id, outcome, reason, answered_by: actor.id, answered_at: now() })
		.execute()
	await recordEvent(tx, actor, {
		verb: `proposal.${outcome}`,
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { reason },
	})
	const proposer = await findAddressee(tx, found(item.proposedBy ?? undefined))
	await sendMail(tx, answerMail(proposer, { item, outcome, reason, publicUrl }))
}
