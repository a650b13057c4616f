import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { ListedMeasure } from '../toolbox/index.ts'
import { PlanFormFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import type { MeasureWords } from './use-measure.ts'

export type MeasureProps = ActionData & {
	measures: readonly ListedMeasure[]
	draft?: Draft<MeasureWords>
	faults?: Faults<MeasureWords>
}

/** Which measure of the toolbox the action uses. */
export function MeasurePage(props: MeasureProps) {
	const { view, plan, one, measures, draft = {}, faults = {} } = props
	const { measure: t } = words(view.language)
	const used = new Set(one.action.measures.map(({ measureId }) => measureId))
	const options = measures.filter(({ id }) => !used.has(id)).map(({ id, title }) => ({ value: id, label: title }))
	return (
		<PlanFormFrame
			above={actionCrumbs(view, plan, one.action)}
			{...props}
			faults={faults}
			title={t.newTitle}
			action={`${actionAddress(plan, one.action)}/measures`}
			button={t.add}
		>
			{options.length === 0 ? (
				<p>{t.noneLeft}</p>
			) : (
				<SelectField
					name="measureId"
					label={t.measure}
					options={options}
					empty={t.choose}
					value={draft.measureId}
					fault={faults.measureId}
				/>
			)}
			<TextField name="note" label={t.note} rows={2} lang={plan.language} value={draft.note} fault={faults.note} />
			<p class="small muted">{t.told}</p>
		</PlanFormFrame>
	)
}
