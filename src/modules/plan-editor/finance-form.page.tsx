import { writeAmount } from '../../platform/amount.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { budgetSources, type FinanceLine, PlanFormFrame, type PlanRoomData, planWords } from '../plans/index.ts'
import type { FinanceWords } from './keep-finance-line.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'

export type FinanceFormProps = PlanRoomData & {
	/** The one that is changed; a new one has none. */
	line?: FinanceLine
	draft?: Draft<FinanceWords>
	faults?: Faults<FinanceWords>
	outdated?: boolean
}

export function FinanceFormPage(props: FinanceFormProps) {
	const { view, plan, line, faults, outdated } = props
	const { finance, financeForm: t, remove } = words(view.language)
	const address = rowsAddress(plan, 'finance')
	const own = line && `${address}/${line.id}`
	const above = [{ label: finance.title, href: address }]
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, outdated, above }}
			title={line === undefined ? t.newTitle : t.editTitle(line.title)}
			action={own ?? address}
			button={line === undefined ? t.add : t.save}
			version={line?.version}
			removal={own === undefined ? undefined : { label: remove, action: `${own}/removal` }}
		>
			<Fields {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, line, draft = {}, faults = {}, today }: FinanceFormProps) {
	const { language } = view
	const { financeForm: t } = words(language)
	const { sources } = planWords(language)
	const options = budgetSources.map((value) => ({ value, label: sources[value] }))
	const amount = draft.amount ?? (line && writeAmount(language, line.amount))
	const year = draft.year ?? (line ? `${line.year}` : today.slice(0, 4))
	const title = draft.title ?? line?.title
	return (
		<>
			<TextField
				name="title"
				label={t.payer}
				hint={t.payerHint}
				lang={plan.language}
				value={title}
				fault={faults.title}
				required
			/>
			<TextField name="year" label={t.year} value={year} fault={faults.year} inputmode="numeric" required short />
			<TextField
				name="amount"
				label={t.amount(plan.currency)}
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
