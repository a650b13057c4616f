import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { type BudgetLine, listActions, lockPlan, recordPlanChange } from '../plans/index.ts'
import { type Contribution, isLive } from './contribution.ts'
import { canPayLines } from './policy.ts'
import { findContribution } from './queries.ts'

type Wish = { planId: Id<'plan'>; lineId: Id<'budgetLine'>; contributionId: Id<'contribution'> }

/** What a contribution of money still has for lines; in øre or cents. */
export function leftOf({ id, amount }: Pick<Contribution, 'id' | 'amount'>, lines: readonly BudgetLine[]): number {
	const taken = lines.filter(({ contributionId }) => contributionId === id).reduce((sum, line) => sum + line.amount, 0)
	return Math.max(0, (amount ?? 0) - taken)
}

/** Why it pays no line: it is no money, it is gone, or other lines have taken all of it. */
export function whyNotPaying(
	contribution: Contribution,
	lines: readonly BudgetLine[],
): 'noMoney' | 'spent' | undefined {
	if (contribution.kind !== 'money' || !isLive(contribution)) return 'noMoney'
	return leftOf(contribution, lines) === 0 ? 'spent' : undefined
}

/** A contribution pays the line, as far as it goes: of a line that costs more, the rest becomes a line of its own. */
export async function payLine(tx: Tx, actor: Actor, { planId, lineId, contributionId }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canPayLines(actor, plan))
	const actions = await listActions(tx, planId)
	const lines = actions.flatMap(({ budget }) => budget)
	const line = found(lines.find(({ id }) => id === lineId))
	const action = found(actions.find(({ budget }) => budget.includes(line)))
	const contribution = found(await findContribution(tx, contributionId))
	found(contribution.planId === planId ? contribution : undefined)
	refuse(line.contributionId === null ? whyNotPaying(contribution, lines) : 'isPaid')

	const paid = Math.min(line.amount, leftOf(contribution, lines))
	// What nobody was to pay is now paid by one of the parties.
	const source = line.source === 'gap' ? 'partner' : line.source
	await tx
		.updateTable('budget_lines')
		.set({ amount: paid, source, contribution_id: contributionId, version: line.version + 1 })
		.where('id', '=', lineId)
		.execute()
	if (paid < line.amount) await keepRest(tx, { planId, actionId: action.id, line, amount: line.amount - paid })
	const particulars = { actionId: action.id, contributionId, amount: paid }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.budget_line_paid', subjectId: lineId, particulars })
}

type Rest = { planId: Id<'plan'>; actionId: Id<'planAction'>; line: BudgetLine; amount: number }

async function keepRest(tx: Tx, { planId, actionId, line, amount }: Rest): Promise<void> {
	const { title, source } = line
	const id = newId<'budgetLine'>()
	const row = { id, plan_id: planId, action_id: actionId, title, amount, source, version: 1 }
	await tx.insertInto('budget_lines').values(row).execute()
}

/** The line is not paid by the contribution any more: its money is missing. */
export async function freeLine(
	tx: Tx,
	actor: Actor,
	{ planId, lineId }: Pick<Wish, 'planId' | 'lineId'>,
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canPayLines(actor, plan))
	const actions = await listActions(tx, planId)
	const line = found(actions.flatMap(({ budget }) => budget).find(({ id }) => id === lineId))
	refuse(line.contributionId === null ? 'notPaid' : undefined)
	await tx
		.updateTable('budget_lines')
		.set({ contribution_id: null, source: 'gap', version: line.version + 1 })
		.where('id', '=', lineId)
		.execute()
	const particulars = { contributionId: line.contributionId }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.budget_line_freed', subjectId: lineId, particulars })
}
