import { writeDay } from '../../platform/dates-format.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Indicator } from '../plans/index.ts'
import { PlanFormFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import type { ReadingWords } from './record-reading.ts'

export type ReadingProps = ActionData & {
	indicator: Indicator
	draft?: Draft<ReadingWords>
	faults?: Faults<ReadingWords>
}

/** What was measured of an indicator on a day. */
export function ReadingPage(props: ReadingProps) {
	const { view, plan, one, indicator, today, draft = {}, faults = {} } = props
	const { reading: t } = words(view.language)
	const address = `${actionAddress(plan, one.action)}/indicators/${indicator.id}/readings`
	const readOn = draft.readOn ?? writeDay(view.language, today)
	return (
		<PlanFormFrame
			above={actionCrumbs(view, plan, one.action)}
			{...props}
			faults={faults}
			title={t.title(indicator.name)}
			action={address}
			button={t.add}
		>
			<TextField
				name="value"
				label={t.value(indicator.unit)}
				value={draft.value}
				fault={faults.value}
				inputmode="decimal"
				required
				short
			/>
			<TextField name="readOn" label={t.readOn} value={readOn} fault={faults.readOn} />
			<TextField name="note" label={t.note} lang={plan.language} value={draft.note} fault={faults.note} />
			<p class="small muted">{t.again}</p>
		</PlanFormFrame>
	)
}
