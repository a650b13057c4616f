import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	budgetSources,
	canWritePlan,
	listFinance,
	lockPlan,
	moneyField,
	recordPlanChange,
	versionField,
} from '../plans/index.ts'

export function financeForm(language: Language) {
	return z.object({
		year: z.coerce.number<string>('yearWrong').int('yearWrong').min(1990, 'yearWrong').max(2199, 'yearWrong'),
		source: z.enum(budgetSources, 'sourceMissing'),
		title: z.string('payerMissing').trim().min(1, 'payerMissing').max(200, 'titleLong'),
		amount: moneyField(language),
		version: versionField,
	})
}
export type FinanceWords = z.infer<ReturnType<typeof financeForm>>
type Wish = FinanceWords & {
	planId: Id<'plan'>
	/** The one that is changed; without, it is a new one. */
	lineId?: Id<'financeLine'>
}

/** Which money comes in which year. */
export async function keepFinanceLine(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'financeLine'>> {
	const { planId, lineId, version, ...values } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	if (lineId === undefined) {
		const id = newId<'financeLine'>()
		await tx
			.insertInto('finance_lines')
			.values({ ...values, id, plan_id: planId, version: 1 })
			.execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.finance_added', subjectId: id })
		return id
	}
	const former = found((await listFinance(tx, planId)).find(({ id }) => id === lineId))
	sameVersion(version, former.version)
	await tx
		.updateTable('finance_lines')
		.set({ ...values, version: version + 1 })
		.where('id', '=', lineId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.finance_edited', subjectId: lineId })
	return lineId
}

export async function removeFinanceLine(
	tx: Tx,
	actor: Actor,
	{ planId, lineId }: { planId: Id<'plan'>; lineId: Id<'financeLine'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { title, amount } = found((await listFinance(tx, planId)).find(({ id }) => id === lineId))

	await tx.deleteFrom('finance_lines').where('id', '=', lineId).execute()
	const particulars = { title, amount }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.finance_removed', subjectId: lineId, particulars })
}
