import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	canWritePlan,
	findAction,
	listEligible,
	lockPlan,
	measuredField,
	moneyField,
	nothing,
	recordPlanChange,
	versionField,
} from '../plans/index.ts'

export function eligibleForm(language: Language) {
	return z
		.object({
			title: z.string('measureMissing').trim().min(1, 'measureMissing').max(200, 'titleLong'),
			description: z.string().trim().max(2000, 'wordsLong').default(''),
			basis: z.string().trim().max(120, 'basisLong').default(''),
			expense: z.union([nothing, moneyField(language)]).default(null),
			refundPercent: measuredField(language),
			actionId: z.union([nothing, z.uuid()]).default(null),
			version: versionField,
		})
		.refine(({ refundPercent }) => refundPercent === null || (refundPercent > 0 && refundPercent <= 100), {
			path: ['refundPercent'],
			message: 'percentWrong',
		})
		.refine(({ refundPercent, expense }) => refundPercent === null || expense !== null, {
			path: ['expense'],
			message: 'amountMissing',
		})
}
export type EligibleWords = z.infer<ReturnType<typeof eligibleForm>>
type Wish = EligibleWords & {
	planId: Id<'plan'>
	/** The one that is changed; without, it is a new one. */
	measureId?: Id<'eligibleMeasure'>
}

/** What the state pays a part of, with its basis in the law. */
export async function keepEligible(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'eligibleMeasure'>> {
	const { planId, measureId, version, title, description, basis, expense, refundPercent, actionId } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const all = await listEligible(tx, planId)
	const action = actionId === null ? null : (await findAction(tx, planId, actionId as Id<'planAction'>)).id
	const values = { title, description, basis, expense, refund_percent: refundPercent, action_id: action }
	if (measureId === undefined) {
		const id = newId<'eligibleMeasure'>()
		const row = { ...values, id, plan_id: planId, position: all.length + 1, version: 1 }
		await tx.insertInto('eligible_measures').values(row).execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.eligible_added', subjectId: id })
		return id
	}
	sameVersion(version, found(all.find(({ id }) => id === measureId)).version)
	await tx
		.updateTable('eligible_measures')
		.set({ ...values, version: version + 1 })
		.where('id', '=', measureId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.eligible_edited', subjectId: measureId })
	return measureId
}

export async function removeEligible(
	tx: Tx,
	actor: Actor,
	{ planId, measureId }: { planId: Id<'plan'>; measureId: Id<'eligibleMeasure'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { title } = found((await listEligible(tx, planId)).find(({ id }) => id === measureId))

	await tx.deleteFrom('eligible_measures').where('id', '=', measureId).execute()
	const particulars = { title }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.eligible_removed', subjectId: measureId, particulars })
}
