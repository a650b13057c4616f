import { ChoiceGroup } from '../../ui/choice.tsx'
import type { View } from '../../ui/view.ts'
import { byLabel, type Term, termLabel } from '../taxonomy/index.ts'
import { words } from './messages.ts'

type TermFieldsProps = {
	view: View
	terms: readonly Term[]
	draft: { themes?: string[] | undefined; challenges?: string[] | undefined }
}

/** What an item is filed under: `challenges[]` and `themes[]`, as keys. */
export function TermFields({ view, terms, draft }: TermFieldsProps) {
	const { envelope } = words(view.language)
	const optionsOf = (kind: Term['kind']) =>
		terms
			.filter((term) => term.kind === kind)
			.sort(byLabel(view.language))
			.map((term) => ({ value: term.key, label: termLabel(view.language, term) }))
	return (
		<>
			<ChoiceGroup
				kind="many"
				name="challenges"
				label={envelope.challenges}
				value={draft.challenges ?? []}
				options={optionsOf('challenge')}
				small
			/>
			<ChoiceGroup
				kind="many"
				name="themes"
				label={envelope.themes}
				value={draft.themes ?? []}
				options={optionsOf('theme')}
				small
			/>
		</>
	)
}
