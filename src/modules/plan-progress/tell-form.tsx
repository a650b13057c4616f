import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { View } from '../../ui/view.ts'
import { actionStates, nextStep, type PlanAction, planWords, type Progress } from '../plans/index.ts'
import { words } from './messages.ts'
import type { ProgressForm } from './tell-progress.ts'

export type TellFormProps = {
	view: View
	address: string
	action: PlanAction
	progress: Pick<Progress, 'state' | 'stateWords'>
	draft?: Draft<ProgressForm>
	faults?: Faults<ProgressForm & { files: string }>
}

/** One thumb, two minutes: begins with what was told last. */
export function TellForm(props: TellFormProps) {
	const { view, address, progress, draft = {}, faults = {} } = props
	const { tell: t } = words(view.language)
	const { actionStates: names } = planWords(view.language)
	return (
		<form method="post" action={address} class="flow" enctype="multipart/form-data" noValidate>
			<ChoiceGroup
				kind="one"
				name="state"
				label={t.state}
				options={actionStates.map((value) => ({ value, label: names[value] }))}
				value={draft.state ?? progress.state}
				fault={faults.state}
			/>
			<TextField
				name="stateWords"
				label={t.stateWords}
				hint={t.stateWordsHint}
				value={draft.stateWords ?? progress.stateWords}
				fault={faults.stateWords}
			/>
			<Done {...props} />
			<TextField name="words" rows={3} label={t.words} hint={t.wordsHint} value={draft.words} fault={faults.words} />
			<FileField name="files" accept="image/*" label={t.photo} hint={t.photoHint} fault={faults.files} />
			<TextField name="photoAlt" label={t.alt} hint={t.altHint} value={draft.photoAlt} fault={faults.photoAlt} />
			<CheckField name="isWin" label={t.win} hint={t.winHint} checked={draft.isWin === 'yes'} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

/** The step that comes next, to be ticked, and the number by which the action is measured. */
function Done({ view, action, draft = {}, faults = {} }: TellFormProps) {
	const { tell: t } = words(view.language)
	const step = nextStep(action)
	const indicator = action.indicators[0]
	return (
		<>
			{step && (
				<CheckField name="stepDone" value={step.id} label={t.step(step.title)} checked={draft.stepDone === step.id} />
			)}
			{indicator && (
				<TextField
					name="value"
					inputmode="decimal"
					short
					label={t.value(indicator.name, indicator.unit)}
					hint={t.valueHint}
					value={draft.value}
					fault={faults.value}
				/>
			)}
		</>
	)
}
