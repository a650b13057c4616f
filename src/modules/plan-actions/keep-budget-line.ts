import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	budgetSources,
	canWritePlan,
	findAction,
	lockPlan,
	moneyField,
	recordPlanChange,
	versionField,
} from '../plans/index.ts'

export function budgetLineForm(language: Language) {
	return z.object({
		title: z.string('lineMissing').trim().min(1, 'lineMissing').max(200, 'titleLong'),
		amount: moneyField(language),
		source: z.enum(budgetSources, 'sourceMissing'),
		version: versionField,
	})
}
export type LineWords = z.infer<ReturnType<typeof budgetLineForm>>
type Wish = LineWords & {
	planId: Id<'plan'>
	actionId: Id<'planAction'>
	/** The one that is changed; without, it is a new one. */
	lineId?: Id<'budgetLine'>
}

/** What an action costs and who pays it. How much a contribution pays is changed with the contribution alone. */
export async function keepBudgetLine(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'budgetLine'>> {
	const { planId, actionId, lineId, version, title, amount, source } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { budget } = await findAction(tx, planId, actionId)
	const particulars = { actionId, source, amount }
	if (lineId === undefined) {
		const id = newId<'budgetLine'>()
		const row = { id, plan_id: planId, action_id: actionId, title, amount, source, version: 1 }
		await tx.insertInto('budget_lines').values(row).execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.budget_line_added', subjectId: id, particulars })
		return id
	}
	const line = found(budget.find(({ id }) => id === lineId))
	sameVersion(version, line.version)
	refuse(line.contributionId !== null && (source !== line.source || amount !== line.amount) ? 'isPaid' : undefined)
	await tx
		.updateTable('budget_lines')
		.set({ title, amount, source, version: line.version + 1 })
		.where('id', '=', lineId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.budget_line_edited', subjectId: lineId, particulars })
	return lineId
}

export async function removeBudgetLine(
	tx: Tx,
	actor: Actor,
	{ planId, actionId, lineId }: { planId: Id<'plan'>; actionId: Id<'planAction'>; lineId: Id<'budgetLine'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { budget } = await findAction(tx, planId, actionId)
	const { title, amount, source } = found(budget.find(({ id }) => id === lineId))

	await tx.deleteFrom('budget_lines').where('id', '=', lineId).execute()
	const particulars = { actionId, title, source, amount }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.budget_line_removed', subjectId: lineId, particulars })
}
