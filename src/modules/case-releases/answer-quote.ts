import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { countEdition, lockRelease } from './lock-release.ts'
import { canAnswerQuote } from './policy.ts'
import { takeDown } from './take-down-release.ts'

export const QuoteAnswerForm = z.object({ answer: z.enum(['given', 'refused'], 'answerMissing') })
type Wish = z.infer<typeof QuoteAnswerForm> & {
	caseId: Id<'peerCase'>
	quoteId: Id<'caseReleaseQuote'>
	publicUrl: string
}

/** Whoever noted it says yes or no to being quoted, and may change their mind: a no takes down what is public already. */
export async function answerQuote(tx: Tx, actor: Actor, { caseId, quoteId, answer, publicUrl }: Wish): Promise<void> {
	const locked = await lockRelease(tx, caseId)
	const { one, whole } = locked
	const quote = found(whole.quotes.find(({ id }) => id === quoteId))
	allow(canAnswerQuote(actor, quote))
	if (quote.answer === answer) return

	const facts = { answer, answered_by: actor.id, answered_at: now() }
	await tx
		.insertInto('case_release_quote_answers')
		.values({ quote_id: quoteId, ...facts })
		.onConflict((conflict) => conflict.column('quote_id').doUpdateSet(facts))
		.execute()
	await countEdition(tx, caseId)
	const particulars = { quoteId, before: quote.answer, after: answer }
	const { programmeId } = one
	await recordEvent(tx, actor, { verb: 'case_release.quote_answered', subjectId: caseId, programmeId, particulars })
	if (quote.answer === 'given') await takeDown(tx, actor, { ...locked, publicUrl })
}
