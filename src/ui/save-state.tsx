import type { Language } from '../platform/i18n.ts'
import { formatTime } from '../platform/i18n.ts'
import { Glyph } from './icon.tsx'
import { shellWords } from './messages.ts'

type SaveStateProps = { language: Language; savedAt: Date | undefined; timeZone: string }

/** Says when the text was last kept; the autosave script writes here. */
export function SaveState({ language, savedAt, timeZone }: SaveStateProps) {
	const { saved, saving, failed, restored } = shellWords(language).save
	return (
		<output
			class="savestate"
			data-saved={saved}
			data-saving={saving}
			data-failed={failed}
			data-restored={restored}
			data-language={language}
			data-time-zone={timeZone}
		>
			<Glyph name="done" />
			<span class="savestate__words">
				{savedAt && saved.replace('{time}', formatTime(language, savedAt, timeZone))}
			</span>
		</output>
	)
}
