import { formatNumber, type Language } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { Glyph } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import type { Progress } from './assessment.ts'
import { words } from './messages.ts'

type Look = { glyph: GlyphName; tone?: 'ok' | 'accent' | 'warn' }

export const looks: Record<Progress, Look> = {
	undeclared: { glyph: 'ring' },
	conflicted: { glyph: 'shut' },
	unbegun: { glyph: 'dash' },
	draft: { glyph: 'q3', tone: 'accent' },
	completed: { glyph: 'done', tone: 'ok' },
}

type ProgressProps = {
	language: Language
	progress: Progress
	/** How many criteria have a score, of how many; told while it is under way. */
	scored: number
	criteria: number
}

export function ProgressStatus({ language, progress, scored, criteria }: ProgressProps) {
	const text = words(language)
	const far = `, ${text.of(formatNumber(language, scored), formatNumber(language, criteria))}`
	return (
		<Status {...looks[progress]}>
			{text.progress[progress]}
			{progress === 'draft' && far}
		</Status>
	)
}

/** Where there is room for the mark only, the word is there for those who listen. */
export function ProgressMark({ language, progress }: { language: Language; progress: Progress }) {
	const { glyph, tone } = looks[progress]
	return (
		<span class="status" data-tone={tone}>
			<Glyph name={glyph} />
			<span class="vh">{words(language).progress[progress]}: </span>
		</span>
	)
}
