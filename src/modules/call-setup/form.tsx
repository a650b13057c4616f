import { Rows } from '../../ui/card.tsx'
import { CheckField, ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { Prose } from '../programmes/index.ts'
import type { SetupDraft } from './drafts.ts'
import type { SetupField } from './fields.ts'
import { words } from './messages.ts'

type FieldsProps = {
	fields: readonly SetupField[]
	draft: SetupDraft
	faults: Faults | undefined
	/** What the programme is written in. */
	lang: string | undefined
}

export function SetupFields({ fields, ...props }: FieldsProps) {
	return (
		<>
			{fields.map((field) => (
				<Field key={field.name} field={field} {...props} />
			))}
		</>
	)
}

function Field({ field, draft, faults, lang }: Omit<FieldsProps, 'fields'> & { field: SetupField }) {
	const { name, label, hint } = field
	const frame = { name, label, hint, fault: faults?.[name] }
	const value = textIn(draft, name)
	switch (field.as) {
		case 'text': {
			const { rows, short, type, content } = field
			return (
				<TextField {...frame} {...{ value, rows, short, type }} lang={content ? lang : undefined} autocomplete="off" />
			)
		}
		case 'number':
			return <TextField {...frame} value={value} inputmode="numeric" autocomplete="off" short />
		case 'select':
			return <SelectField {...frame} value={value} options={field.options} />
		case 'one':
			return <ChoiceGroup {...frame} kind="one" value={value} options={field.options} />
		case 'many':
			return <ChoiceGroup {...frame} kind="many" value={listIn(draft, name)} options={field.options} />
		case 'check':
			return <CheckField {...frame} checked={value !== undefined} />
	}
}

type NowProps = { view: View; fields: readonly SetupField[]; draft: SetupDraft }

/** The saved words field by field, to be read beside what somebody else typed. */
export function WhatStandsNow({ view, fields, draft }: NowProps) {
	return (
		<Rows
			kind="tight"
			pairs={fields.map((field) => ({
				term: field.label,
				value: <Shown field={field} text={shown(view, field, draft)} />,
			}))}
		/>
	)
}

/** Long texts keep their paragraphs. */
function Shown({ field, text }: { field: SetupField; text: string }) {
	const isLong = field.as === 'text' && (field.rows ?? 1) > 1 && text !== ''
	return isLong ? (
		<div class="flow">
			<Prose text={text} />
		</div>
	) : (
		<>{text || '–'}</>
	)
}

function shown(view: View, field: SetupField, draft: SetupDraft): string {
	const text = words(view.language)
	const value = textIn(draft, field.name)
	if (field.as === 'check') return value === undefined ? text.no : text.yes
	if (field.as === 'many' || field.as === 'one' || field.as === 'select') {
		const chosen = field.as === 'many' ? listIn(draft, field.name) : [value ?? '']
		return field.options.flatMap((option) => (chosen.includes(option.value) ? option.label : [])).join(', ')
	}
	return value ?? ''
}

function textIn(draft: SetupDraft, name: string): string | undefined {
	const value = draft[name]
	return typeof value === 'string' ? value : undefined
}

function listIn(draft: SetupDraft, name: string): string[] {
	return [draft[name] ?? []].flat()
}
