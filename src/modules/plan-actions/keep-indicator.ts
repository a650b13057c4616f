import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { canWritePlan, findAction, lockPlan, measuredField, recordPlanChange, versionField } from '../plans/index.ts'

export function indicatorForm(language: Language) {
	const day = optionalDayField(language).default(null)
	return z
		.object({
			name: z.string('nameMissing').trim().min(1, 'nameMissing').max(200, 'titleLong'),
			unit: z.string().trim().max(40, 'unitLong').default(''),
			baseline: measuredField(language),
			baselineOn: day,
			target: measuredField(language),
			targetOn: day,
			source: z.string().trim().max(500, 'noteLong').default(''),
			version: versionField,
		})
		.refine(({ baseline, baselineOn }) => baseline !== null || baselineOn === null, {
			path: ['baseline'],
			message: 'numberMissing',
		})
		.refine(({ target, targetOn }) => target !== null || targetOn === null, {
			path: ['target'],
			message: 'numberMissing',
		})
}
export type IndicatorWords = z.infer<ReturnType<typeof indicatorForm>>
type Wish = IndicatorWords & {
	planId: Id<'plan'>
	actionId: Id<'planAction'>
	/** The one that is changed; without, it is a new one. */
	indicatorId?: Id<'indicator'>
}

/** By what one sees whether the action does what it is for. */
export async function keepIndicator(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'indicator'>> {
	const { planId, actionId, indicatorId, version, baselineOn, targetOn, ...words } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { indicators } = await findAction(tx, planId, actionId)
	const values = { ...words, baseline_on: baselineOn, target_on: targetOn }
	const particulars = { actionId }
	if (indicatorId === undefined) {
		const id = newId<'indicator'>()
		await tx
			.insertInto('indicators')
			.values({ ...values, id, plan_id: planId, action_id: actionId, version: 1 })
			.execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.indicator_added', subjectId: id, particulars })
		return id
	}
	const former = found(indicators.find(({ id }) => id === indicatorId))
	sameVersion(version, former.version)
	await tx
		.updateTable('indicators')
		.set({ ...values, version: former.version + 1 })
		.where('id', '=', indicatorId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.indicator_edited', subjectId: indicatorId, particulars })
	return indicatorId
}

/** With all that was measured of it. */
export async function removeIndicator(
	tx: Tx,
	actor: Actor,
	{ planId, actionId, indicatorId }: { planId: Id<'plan'>; actionId: Id<'planAction'>; indicatorId: Id<'indicator'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { indicators } = await findAction(tx, planId, actionId)
	const { name } = found(indicators.find(({ id }) => id === indicatorId))

	await tx.deleteFrom('indicator_readings').where('indicator_id', '=', indicatorId).execute()
	await tx.deleteFrom('indicators').where('id', '=', indicatorId).execute()
	const particulars = { actionId, name }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.indicator_removed', subjectId: indicatorId, particulars })
}
