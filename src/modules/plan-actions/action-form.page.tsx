import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { PlanFormFrame, writeDue, writePoint } from '../plans/index.ts'
import type { ActionView } from './action-view.ts'
import type { ActionWords } from './edit-action.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs, workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'

export type ActionFormProps = PlanData & {
	/** The action that is changed; a new one has none. */
	one?: ActionView
	draft?: Draft<ActionWords>
	faults?: Faults<ActionWords>
	outdated?: boolean
}

export function ActionFormPage(props: ActionFormProps) {
	const { view, plan, one, faults, outdated } = props
	const { form: t } = words(view.language)
	return (
		<PlanFormFrame
			above={one === undefined ? [] : actionCrumbs(view, plan, one.action)}
			{...props}
			{...{ faults, outdated }}
			title={one === undefined ? t.newTitle : t.editTitle(one.action.title)}
			action={one === undefined ? `${workAddress(plan)}/actions` : `${actionAddress(plan, one.action)}/edit`}
			button={one === undefined ? t.add : t.save}
			version={one?.action.version}
		>
			<What {...props} />
			<When {...props} />
		</PlanFormFrame>
	)
}

function What({ view, plan, content, one, draft = {}, faults = {} }: ActionFormProps) {
	const { form: t } = words(view.language)
	const options = content.challenges.map(({ id, agenda, challenge }) => ({ value: id, label: agenda || challenge }))
	const field = (name: 'title' | 'summary' | 'sought') => {
		return { name, lang: plan.language, value: draft[name] ?? one?.action[name], fault: faults[name] }
	}
	return (
		<>
			<TextField {...field('title')} label={t.title} hint={t.titleHint} required />
			<TextField {...field('summary')} label={t.summary} rows={3} />
			<SelectField
				name="challengeId"
				label={t.challenge}
				options={options}
				empty={t.noChallenge}
				value={draft.challengeId ?? one?.action.challengeId ?? undefined}
				fault={faults.challengeId}
			/>
			<TextField {...field('sought')} label={t.sought} hint={t.soughtHint} />
		</>
	)
}

function When({ view, plan, one, draft = {}, faults = {} }: ActionFormProps) {
	const { form: t } = words(view.language)
	const due = draft.due ?? (one && writeDue(view.language, one.action))
	return (
		<>
			<TextField name="due" label={t.due} hint={t.dueHint} value={due} fault={faults.due} short />
			<TextField
				name="place"
				label={t.place}
				hint={t.placeHint}
				lang={plan.language}
				value={draft.place ?? one?.action.place}
				fault={faults.place}
			/>
			<TextField
				name="point"
				label={t.point}
				hint={t.pointHint}
				value={draft.point ?? (one && writePoint(one.action))}
				fault={faults.point}
				short
			/>
		</>
	)
}
