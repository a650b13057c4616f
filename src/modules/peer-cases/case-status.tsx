import type { Language } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { Status } from '../../ui/status.tsx'
import { words } from './messages.ts'
import type { CaseState, Outcome } from './peer-case.ts'

const glyphs: Record<CaseState, GlyphName> = {
	draft: 'q1',
	offered: 'ring',
	taken: 'half',
	held: 'done',
	withdrawn: 'shut',
}

export function CaseStatus({ language, state }: { language: Language; state: CaseState }) {
	return <Status glyph={glyphs[state]}>{words(language).states[state]}</Status>
}

const outcomeGlyphs: Record<Outcome, GlyphName> = { helped: 'done', partly: 'half', no: 'shut' }

/** What became of a thing that was taken home. */
export function OutcomeStatus({ language, outcome }: { language: Language; outcome: Outcome | null }) {
	const t = words(language)
	if (outcome === null) return <Status glyph="ring">{t.home.open}</Status>
	return (
		<Status glyph={outcomeGlyphs[outcome]} tone={outcome === 'helped' ? 'ok' : undefined}>
			{t.outcomes[outcome]}
		</Status>
	)
}
