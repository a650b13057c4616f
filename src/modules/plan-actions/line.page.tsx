import { writeAmount } from '../../platform/amount.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { type BudgetLine, budgetSources, PlanFormFrame, planWords } from '../plans/index.ts'
import type { LineWords } from './keep-budget-line.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

export type LineProps = ActionData & {
	/** The one that is changed; a new one has none. */
	line?: BudgetLine
	draft?: Draft<LineWords>
	faults?: Faults<LineWords>
	outdated?: boolean
}

/** What something costs and who pays it. */
export function LinePage(props: LineProps) {
	const { view, plan, one, line, faults, outdated } = props
	const { line: t } = words(view.language)
	const address = `${actionAddress(plan, one.action)}/budget`
	const own = line && `${address}/${line.id}`
	return (
		<PlanFormFrame
			above={actionCrumbs(view, plan, one.action)}
			{...props}
			{...{ faults, outdated }}
			title={line === undefined ? t.newTitle : t.editTitle(line.title)}
			action={own ?? address}
			button={line === undefined ? t.add : t.save}
			version={line?.version}
			removal={own === undefined ? undefined : { label: t.remove, action: `${own}/removal` }}
		>
			<Fields {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, line, draft = {}, faults = {} }: LineProps) {
	const { line: t } = words(view.language)
	const { sources } = planWords(view.language)
	const title = draft.title ?? line?.title
	const amount = draft.amount ?? (line && writeAmount(view.language, line.amount))
	const options = budgetSources.map((value) => ({ value, label: sources[value], hint: t.sourceHints[value] }))
	return (
		<>
			<TextField
				name="title"
				label={t.title}
				hint={t.titleHint}
				lang={plan.language}
				value={title}
				fault={faults.title}
				required
			/>
			<TextField
				name="amount"
				label={t.amount(plan.currency)}
				hint={t.amountHint}
				value={amount}
				fault={faults.amount}
				inputmode="decimal"
				required
				short
			/>
			<ChoiceGroup
				kind="one"
				name="source"
				label={t.source}
				options={options}
				value={draft.source ?? line?.source}
				fault={faults.source}
			/>
		</>
	)
}
