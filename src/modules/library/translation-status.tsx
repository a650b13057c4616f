import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { TranslationState } from './translation.ts'

const glyphs = { none: 'dash', draft: 'q1', current: 'done', behind: 'late' } as const
const tones = { none: undefined, draft: undefined, current: 'ok', behind: 'warn' } as const

export function TranslationStatus({ view, state }: { view: View; state: TranslationState }) {
	return (
		<Status glyph={glyphs[state]} tone={tones[state]}>
			{words(view.language).translation.states[state]}
		</Status>
	)
}
