import type { Language } from '../../platform/i18n.ts'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { rhythms } from './follow.ts'
import { words } from './messages.ts'

export function RhythmField({ language, value = 'weekly' }: { language: Language; value?: string | undefined }) {
	const { rhythm } = words(language)
	const options = rhythms.map((one) => ({ value: one, label: rhythm[one], hint: rhythm[`${one}Hint`] }))
	return <ChoiceGroup kind="one" name="rhythm" label={rhythm.label} options={options} value={value} />
}
