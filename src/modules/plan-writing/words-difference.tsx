import { paragraphsOf } from '../../methods/text-merge.ts'
import type { Language } from '../../platform/i18n.ts'
import { Difference } from '../../ui/difference.tsx'
import { type PassageKind, type PassageWords, passageFields } from '../plans/index.ts'
import { words } from './messages.ts'

type DifferenceProps = {
	language: Language
	/** Of the texts. */
	lang: Language
	kind: PassageKind
	before: PassageWords
	after: PassageWords
	/** Of the headings of its fields. */
	level: 'h3' | 'h4' | 'h5'
}

/** Two texts of a passage as one, field by field; what is the same in both is left out. */
export function WordsDifference({ language, lang, kind, before, after, level: Heading }: DifferenceProps) {
	const { fields } = words(language)
	const changed = passageFields[kind].filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
	const shown = changed.length > 0 ? changed : passageFields[kind].slice(-1)
	return (
		<div class="flow">
			{shown.map((field) => (
				<div key={field}>
					<Heading>{fields[field]}</Heading>
					<Difference
						language={language}
						lang={lang}
						before={paragraphsOf(before[field] ?? '')}
						after={paragraphsOf(after[field] ?? '')}
					/>
				</div>
			))}
		</div>
	)
}
