import { languages } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { TermWords } from './term.ts'

export type WordsDraft = { da?: string; nl?: string; en?: string; synonyms?: string }
type WordFieldsProps = { view: View; draft: WordsDraft; faults?: Faults | undefined }

export function WordFields({ view, draft, faults }: WordFieldsProps) {
	const { form } = words(view.language)
	return (
		<>
			{languages.map((language) => (
				<TextField
					key={language}
					name={language}
					label={form[language]}
					value={draft[language]}
					fault={faults?.[language]}
					lang={language}
					autocomplete="off"
				/>
			))}
			<TextField
				name="synonyms"
				label={form.synonyms}
				hint={form.synonymsHint}
				value={draft.synonyms}
				fault={faults?.['synonyms']}
				rows={6}
			/>
		</>
	)
}

export function draftOf({ labels, synonyms }: TermWords): WordsDraft {
	return { ...labels, synonyms: synonyms.join('\n') }
}
