import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { costs, durations, leaders, parts } from './measure.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { words } from './messages.ts'
import { RowFields } from './row-fields.tsx'

export type MeasureFieldsProps = {
	view: View
	slug: string
	draft: MeasureDraft
	faults?: Faults | undefined
	/** Those it may go well with. */
	others: readonly { id: string; title: string }[]
}

export function MeasureFields(props: MeasureFieldsProps) {
	const { view } = props
	const { edit } = words(view.language)
	return (
		<>
			<Card title={edit.words}>
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					<TellingFields {...props} />
				</div>
			</Card>
			<RowFields {...props} list="steps" />
			<Card title={edit.checklist}>
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					<LinesField {...props} name="checklist" />
					<LinesField {...props} name="warnings" />
				</div>
			</Card>
			<RowFields {...props} list="examples" />
			<RowFields {...props} list="literature" />
			<Card title={edit.facts}>
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					<FactFields {...props} />
				</div>
			</Card>
		</>
	)
}

function TellingFields({ view, draft, faults }: MeasureFieldsProps) {
	const { edit, parts: names } = words(view.language)
	const field = (name: 'part' | 'problem' | 'approach') => ({
		name,
		label: edit[name],
		value: draft[name],
		fault: faults?.[name],
	})
	return (
		<>
			<SelectField {...field('part')} options={parts.map((value) => ({ value, label: names[value] }))} />
			<TextField {...field('problem')} rows={4} lang={draft.language} />
			<TextField {...field('approach')} rows={8} lang={draft.language} />
		</>
	)
}

function LinesField({ view, draft, faults, name }: MeasureFieldsProps & { name: 'checklist' | 'warnings' }) {
	const { edit } = words(view.language)
	return (
		<TextField
			name={name}
			label={edit[name]}
			hint={edit.linesHint}
			value={draft[name]}
			fault={faults?.[name]}
			rows={6}
			lang={draft.language}
		/>
	)
}

function FactFields({ view, draft, faults, others }: MeasureFieldsProps) {
	const text = words(view.language)
	const { edit } = text
	const field = (name: 'cost' | 'duration' | 'ledNote') => ({
		name,
		label: edit[name],
		value: draft[name],
		fault: faults?.[name],
	})
	return (
		<>
			<SelectField
				{...field('duration')}
				empty={edit.unknown}
				options={durations.map((value) => ({ value, label: text.durations[value] }))}
			/>
			<SelectField
				{...field('cost')}
				empty={edit.unknown}
				options={costs.map((value) => ({ value, label: text.costs[value] }))}
			/>
			<ChoiceGroup
				kind="many"
				name="ledBy"
				label={edit.ledBy}
				value={draft.ledBy ?? []}
				fault={faults?.['ledBy']}
				options={leaders.map((value) => ({ value, label: text.leaders[value] }))}
				small
			/>
			<TextField {...field('ledNote')} hint={edit.ledNoteHint} lang={draft.language} />
			{others.length > 0 && (
				<ChoiceGroup
					kind="many"
					name="related"
					label={edit.related}
					value={draft.related ?? []}
					options={others.map(({ id, title }) => ({ value: id, label: title }))}
					small
				/>
			)}
		</>
	)
}
