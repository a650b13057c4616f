import type { Draft, Faults } from '../../platform/web.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { joinedParties } from '../partnerships/index.ts'
import { PlanFormFrame, type PlanStep, writeDue } from '../plans/index.ts'
import type { ActionView } from './action-view.ts'
import type { StepWords } from './keep-step.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs, workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'

export type StepProps = PlanData & {
	/** Without one it is a milestone of the plan as a whole. */
	one?: ActionView | undefined
	/** The one that is changed; a new one has none. */
	step?: PlanStep
	draft?: Draft<StepWords>
	faults?: Faults<StepWords>
	outdated?: boolean
}

export function StepPage(props: StepProps) {
	const { view, plan, one, step, faults, outdated } = props
	const { step: t } = words(view.language)
	const address = one === undefined ? `${workAddress(plan)}/milestones` : `${actionAddress(plan, one.action)}/steps`
	const own = step && `${address}/${step.id}`
	const fresh = one === undefined ? t.newMilestone : t.newTitle
	return (
		<PlanFormFrame
			above={one === undefined ? [] : actionCrumbs(view, plan, one.action)}
			{...props}
			{...{ faults, outdated }}
			title={step === undefined ? fresh : t.editTitle(step.title)}
			action={own ?? address}
			button={step === undefined ? t.add : t.save}
			version={step?.version}
			removal={own === undefined ? undefined : { label: t.remove, action: `${own}/removal` }}
		>
			<Fields {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, one, step, draft = {}, faults = {} }: StepProps) {
	const { step: t, form } = words(view.language)
	const lang = plan.language
	const due = draft.due ?? (step && writeDue(view.language, step))
	const options = joinedParties(plan.partnership).map(({ id, name }) => ({ value: id, label: name }))
	const party = draft.partyId ?? step?.partyId ?? undefined
	return (
		<>
			<TextField
				name="title"
				label={t.title}
				lang={lang}
				value={draft.title ?? step?.title}
				fault={faults.title}
				required
			/>
			<TextField name="due" label={t.due} hint={form.dueHint} value={due} fault={faults.due} short />
			<SelectField
				name="partyId"
				label={t.party}
				options={options}
				empty={t.nobody}
				value={party}
				fault={faults.partyId}
			/>
			<TextField name="note" label={t.note} rows={2} lang={lang} value={draft.note ?? step?.note} fault={faults.note} />
			{one !== undefined && (
				<CheckField
					name="isMilestone"
					label={t.isMilestone}
					hint={t.isMilestoneHint}
					checked={draft.title === undefined ? (step?.isMilestone ?? false) : draft.isMilestone !== undefined}
				/>
			)}
		</>
	)
}
