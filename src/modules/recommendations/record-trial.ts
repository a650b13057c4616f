import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, refuse, sameVersion } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type Item, lockItem } from '../library/index.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { canRecordTrial, speaksFor } from './policy.ts'
import { whyNotRecordable } from './recommendation.ts'
import { type TrialTown, trialStates, verdicts, whyNotTrial } from './trial.ts'
import { findTrial, findTrialTown } from './trial.queries.ts'

export const trialFields = {
	state: z.enum(trialStates, 'stateMissing'),
	verdict: z
		.enum(['', ...verdicts], 'choiceUnknown')
		.default('')
		.transform((verdict) => (verdict === '' ? null : verdict)),
	words: z.string('wordsMissing').trim().min(1, 'wordsMissing').max(2000, 'textLong'),
	source: z.string().trim().max(300, 'shortLong').default(''),
	version: z.coerce.number().int(),
}

type Recorded = z.infer<z.ZodObject<typeof trialFields>> & {
	id: Id<'libraryItem'>
	participationId: Id<'participation'>
	onDate: string | null
}

/** A town has one trial of a recommendation; `version` is 0 where the matrix had a hole. */
export async function recordTrial(tx: Tx, actor: Actor, recorded: Recorded): Promise<void> {
	const { id, participationId, version, ...told } = recorded
	const item = await lockItem(tx, id)
	const town = townOf(item, found(await findTrialTown(tx, participationId)))
	allow(canRecordTrial(actor, item, town))
	refuse(whyNotRecordable(item))
	refuse(whyNotTrial(told, dayAt(now(), HOME_TIME_ZONE)))
	const givenFor = speaksFor(actor, town) ? town.organisationId : null
	refuse(givenFor === null && told.source === '' ? 'sourceMissing' : undefined)
	const before = await findTrial(tx, { recommendationId: id, participationId })
	sameVersion(version, before?.version ?? 0)

	const { onDate, ...columns } = { ...told, on_date: told.onDate, given_for: givenFor, given_by: actor.id }
	await tx
		.insertInto('recommendation_trials')
		.values({ id: newId(), recommendation_id: id, participation_id: participationId, ...columns, version: 1 })
		.onConflict((on) =>
			on.columns(['recommendation_id', 'participation_id']).doUpdateSet({ ...columns, version: version + 1 }),
		)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'trial.recorded',
		subjectId: id,
		programmeId: town.programmeId,
		particulars: { town: town.name, participationId, before, after: { ...told, onDate } },
	})
	await indexRecommendation(tx, id)
}

/** Towns of other programmes are not in this matrix. */
function townOf({ programmeId }: Item, town: TrialTown): TrialTown {
	if (town.programmeId !== programmeId) throw new NotFound()
	return town
}
