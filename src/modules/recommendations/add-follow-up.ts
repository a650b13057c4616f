import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { canFollowUp } from './policy.ts'
import { whyNotRecordable } from './recommendation.ts'

export const followUpFields = {
	words: z.string('wordsMissing').trim().min(1, 'wordsMissing').max(3000, 'textLong'),
	source: z.string().trim().max(300, 'shortLong').default(''),
}

type Added = z.infer<z.ZodObject<typeof followUpFields>> & { id: Id<'libraryItem'>; onDate: string }

/** What has happened since; an entry stays as it was written, and a correction is a new one. */
export async function addFollowUp(tx: Tx, actor: Actor, { id, onDate, words, source }: Added): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canFollowUp(actor, item))
	refuse(whyNotRecordable(item))
	refuse(onDate > dayAt(now(), HOME_TIME_ZONE) ? 'aheadOfTime' : undefined)

	const entry = { id: newId<'recommendationFollowUp'>(), recommendation_id: id, on_date: onDate, words, source }
	await tx
		.insertInto('recommendation_follow_ups')
		.values({ ...entry, recorded_by: actor.id, recorded_at: now() })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'follow_up.added',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { onDate, words, source },
	})
	await indexRecommendation(tx, id)
}
