import type { Currency } from '../../platform/amount.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { PlanAction } from '../plans/index.ts'
import { type Contribution, giftKinds } from './contribution.ts'
import type { GiftForm } from './gift-form.ts'
import { writeMeasure } from './gift-text.ts'
import { words } from './messages.ts'

export type GiftDraft = Draft<GiftForm>
type FieldsProps = {
	view: View
	currency: Currency
	actions: readonly Pick<PlanAction, 'id' | 'number' | 'title'>[]
	draft: GiftDraft
	faults: Faults<GiftForm>
}

/** What is given, how much, to what and when: the same for a party on a phone and for the team. */
export function GiftFields({ view, currency, actions, draft, faults }: FieldsProps) {
	const t = words(view.language)
	const kinds = giftKinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHints[value] }))
	const options = actions.map(({ id, number, title }) => ({ value: id, label: t.inAction(number, title) }))
	const text = (name: 'measure' | 'words' | 'condition') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<>
			<ChoiceGroup kind="one" name="kind" label={t.form.kind} options={kinds} value={draft.kind} fault={faults.kind} />
			<TextField {...text('measure')} label={t.form.measure} hint={t.form.measureHint(currency)} short />
			<TextField {...text('words')} label={t.form.words} hint={t.form.wordsHint} />
			<SelectField
				name="actionId"
				label={t.form.action}
				empty={t.wholePlan}
				options={options}
				value={draft.actionId}
				fault={faults.actionId}
			/>
			<TextField name="dueOn" type="date" label={t.form.due} value={draft.dueOn} fault={faults.dueOn} short />
			<TextField {...text('condition')} label={t.form.condition} hint={t.form.conditionHint} />
		</>
	)
}

/** What stands there now, as the fields have it. */
export function draftOf(view: View, one: Contribution): GiftDraft {
	const { kind, words: said, condition, dueOn, actionId } = one
	const measure = writeMeasure(view.language, one)
	return { kind, measure, words: said, condition, dueOn: dueOn ?? '', actionId: actionId ?? '' }
}
