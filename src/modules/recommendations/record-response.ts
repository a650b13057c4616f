import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { canFollowUp } from './policy.ts'
import { findWords, listResponses } from './queries.ts'
import { type Addressee, type RecommendationWords, whyNotRecordable } from './recommendation.ts'
import { givenAnswers } from './response.ts'

export const responseFields = {
	answer: z.enum(givenAnswers, 'answerMissing'),
	responder: z.string('responderMissing').trim().min(1, 'responderMissing').max(200, 'shortLong'),
	words: z.string().trim().max(3000, 'textLong').default(''),
	source: z.string('sourceMissing').trim().min(1, 'sourceMissing').max(300, 'shortLong'),
	version: z.coerce.number().int(),
}

type Recorded = z.infer<z.ZodObject<typeof responseFields>> & {
	id: Id<'libraryItem'>
	addressee: Addressee
	respondedOn: string
}

/** An addressee has one answer; `version` is 0 where it had none. */
export async function recordResponse(tx: Tx, actor: Actor, recorded: Recorded): Promise<void> {
	const { id, addressee, version, respondedOn, ...said } = recorded
	const item = await lockItem(tx, id)
	allow(canFollowUp(actor, item))
	refuse(whyNotRecordable(item))
	refuse(whyNotResponse(found(await findWords(tx, id)), recorded, dayAt(now(), HOME_TIME_ZONE)))
	const before = (await listResponses(tx, id)).find((response) => response.addressee === addressee)
	sameVersion(version, before?.version ?? 0)

	const columns = { ...said, responded_on: respondedOn, recorded_by: actor.id, version: version + 1 }
	await tx
		.insertInto('recommendation_responses')
		.values({ id: newId<'recommendationResponse'>(), recommendation_id: id, addressee, ...columns })
		.onConflict((on) => on.columns(['recommendation_id', 'addressee']).doUpdateSet(columns))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'response.recorded',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { addressee, before, after: { ...said, respondedOn } },
	})
	await indexRecommendation(tx, id)
}

export function whyNotResponse(
	{ addressees }: Pick<RecommendationWords, 'addressees'>,
	{ addressee, respondedOn }: Pick<Recorded, 'addressee' | 'respondedOn'>,
	today: string,
): 'notAddressee' | 'aheadOfTime' | undefined {
	if (!addressees.includes(addressee)) return 'notAddressee'
	return respondedOn > today ? 'aheadOfTime' : undefined
}
