import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSpeakFor, type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { isOpen, statements } from './health-check.ts'
import { lockCheck } from './queries.ts'

const score = z.coerce.number<string>('scoreMissing').int('scoreMissing').min(1, 'scoreMissing').max(5, 'scoreMissing')

export const AnswerForm = z.object({
	...(Object.fromEntries(statements.map((statement) => [statement, score])) as Record<
		(typeof statements)[number],
		typeof score
	>),
	words: z.string().trim().max(1000, 'wordsLong').default(''),
})
type Wish = z.infer<typeof AnswerForm> & { checkId: Id<'healthCheck'> }

/** What a party says; until the last day it may say something else. The trail keeps that it answered, not what. */
export async function answerCheck(tx: Tx, access: PartyAccess, { checkId, words, ...scores }: Wish): Promise<void> {
	const { partyId } = access
	const { check, partnership } = await lockCheck(tx, checkId)
	allow(canSpeakFor(access, found(partnership.parties.find(({ id }) => id === partyId))))
	refuse(isOpen(check, dayAt(now(), HOME_TIME_ZONE)) ? undefined : 'closed')

	await tx.deleteFrom('health_answers').where('check_id', '=', checkId).where('party_id', '=', partyId).execute()
	const id = newId<'healthAnswer'>()
	await tx
		.insertInto('health_answers')
		.values({
			id,
			check_id: checkId,
			party_id: partyId,
			words,
			answered_at: now(),
			answered_by: speakerOf(access)?.id ?? null,
			party_link_id: access.by === 'link' ? access.linkId : null,
		})
		.execute()
	const rows = statements.map((statement) => ({ answer_id: id, statement, score: scores[statement] }))
	await tx.insertInto('health_scores').values(rows).execute()
	const { programmeId } = partnership
	const particulars = { partnershipId: partnership.id, ...traceOf(access) }
	await recordEvent(tx, speakerOf(access), {
		verb: 'health_check.answered',
		subjectId: checkId,
		programmeId,
		particulars,
	})
}
