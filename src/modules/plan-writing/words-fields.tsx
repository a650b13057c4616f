import type { Language } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { type PassageKind, type PassageWords, passageFields } from '../plans/index.ts'
import { words } from './messages.ts'
import { limits } from './passage-form.ts'

type FieldsProps = {
	language: Language
	/** Of the plan. */
	lang: Language
	kind: PassageKind
	text: PassageWords
	faults: Faults
}

export function WordsFields({ language, lang, kind, text, faults }: FieldsProps) {
	const t = words(language)
	return (
		<>
			{passageFields[kind].map((field) => (
				<TextField
					key={field}
					name={field}
					label={t.fields[field]}
					hint={field === 'body' ? t.signs : undefined}
					rows={limits[field].rows}
					lang={lang}
					value={text[field] ?? ''}
					fault={faults[field]}
				/>
			))}
		</>
	)
}
