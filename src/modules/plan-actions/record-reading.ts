import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canLeadAction, findAction, lockPlan, measuredField } from '../plans/index.ts'

export function readingForm(language: Language) {
	return z
		.object({
			value: measuredField(language),
			readOn: dayField(language),
			note: z.string().trim().max(500, 'noteLong').default(''),
		})
		.refine(({ value }) => value !== null, { path: ['value'], message: 'numberMissing' })
		.transform(({ value, ...rest }) => ({ ...rest, value: value ?? 0 }))
}
export type ReadingWords = z.infer<ReturnType<typeof readingForm>>
type Wish = ReadingWords & {
	planId: Id<'plan'>
	actionId: Id<'planAction'>
	indicatorId: Id<'indicator'>
}

/** Whoever leads the action tells what was measured; told again for the same day, it is corrected. */
export async function recordReading(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { planId, actionId, indicatorId, value, readOn, note } = wish
	const plan = await lockPlan(tx, planId)
	const action = await findAction(tx, planId, actionId)
	allow(canLeadAction(actor, plan, action))
	found(action.indicators.find(({ id }) => id === indicatorId))
	refuse(readOn > dayAt(now(), HOME_TIME_ZONE) ? 'aheadOfTime' : undefined)

	const row = { value, note, recorded_by: actor.id, recorded_at: now() }
	await tx
		.insertInto('indicator_readings')
		.values({ ...row, id: newId<'indicatorReading'>(), indicator_id: indicatorId, read_on: readOn })
		.onConflict((conflict) => conflict.columns(['indicator_id', 'read_on']).doUpdateSet(row))
		.execute()
	// No change to the words of the plan: what is measured is progress, and in no version.
	const { programmeId } = plan
	const particulars = { planId, actionId, value, readOn }
	await recordEvent(tx, actor, { verb: 'indicator.read', subjectId: indicatorId, programmeId, particulars })
}
