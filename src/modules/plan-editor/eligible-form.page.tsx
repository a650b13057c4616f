import { writeAmount } from '../../platform/amount.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { type EligibleMeasure, PlanFormFrame, type PlanRoomData } from '../plans/index.ts'
import type { EligibleWords } from './keep-eligible.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'

export type EligibleFormProps = PlanRoomData & {
	/** The one that is changed; a new one has none. */
	measure?: EligibleMeasure
	draft?: Draft<EligibleWords>
	faults?: Faults<EligibleWords>
	outdated?: boolean
}

export function EligibleFormPage(props: EligibleFormProps) {
	const { view, plan, measure, faults, outdated } = props
	const { eligible, eligibleForm: t, remove } = words(view.language)
	const address = rowsAddress(plan, 'eligible')
	const own = measure && `${address}/${measure.id}`
	const above = [{ label: eligible.title, href: address }]
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, outdated, above }}
			title={measure === undefined ? t.newTitle : t.editTitle(measure.title)}
			action={own ?? address}
			button={measure === undefined ? t.add : t.save}
			version={measure?.version}
			removal={own === undefined ? undefined : { label: remove, action: `${own}/removal` }}
		>
			<Fields {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, content, measure, draft = {}, faults = {} }: EligibleFormProps) {
	const { language } = view
	const { eligibleForm: t } = words(language)
	const actions = content.actions.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }))
	const text = (name: 'title' | 'description' | 'basis') => {
		return { name, lang: plan.language, value: draft[name] ?? measure?.[name], fault: faults[name] }
	}
	const expense = measure?.expense ?? null
	const percent = measure?.refundPercent ?? null
	return (
		<>
			<TextField {...text('title')} label={t.title} hint={t.titleHint} required />
			<TextField {...text('description')} label={t.description} rows={3} />
			<TextField {...text('basis')} label={t.basis} hint={t.basisHint} short />
			<TextField
				name="expense"
				label={t.expense(plan.currency)}
				value={draft.expense ?? (expense === null ? '' : writeAmount(language, expense))}
				fault={faults.expense}
				inputmode="decimal"
				short
			/>
			<TextField
				name="refundPercent"
				label={t.percent}
				hint={t.percentHint}
				value={
					draft.refundPercent ?? (percent === null ? '' : String(percent).replace('.', language === 'en' ? '.' : ','))
				}
				fault={faults.refundPercent}
				inputmode="decimal"
				short
			/>
			<SelectField
				name="actionId"
				label={t.action}
				options={actions}
				empty={t.noAction}
				value={draft.actionId ?? measure?.actionId ?? undefined}
				fault={faults.actionId}
			/>
		</>
	)
}
