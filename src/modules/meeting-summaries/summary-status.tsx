import { formatDate } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import type { Consent } from './passage.ts'
import type { Summary } from './summary.ts'

type StatusProps = { view: View; room: Pick<Room, 'programme'>; summary: Summary }

export function SummaryStatus({ view, room, summary }: StatusProps) {
	const { states } = words(view.language)
	const { state, correctionsBy, reach } = summary
	if (reach !== null) {
		return (
			<Status glyph="done" tone="ok">
				{states.published}
			</Status>
		)
	}
	if (state === 'draft') return <Status glyph="q1">{states.draft}</Status>
	if (state === 'agreed' || correctionsBy === null) return <Status glyph="q3">{states.agreed}</Status>
	const lastDay = formatDate(view.language, new Date(correctionsBy.getTime() - 1), room.programme.timeZone)
	return (
		<Status glyph="half" tone="accent">
			{states.corrections(lastDay)}
		</Status>
	)
}

const glyphs: Record<Consent, GlyphName> = { none_needed: 'done', asked: 'ring', given: 'done', refused: 'shut' }

export function ConsentStatus({ view, consent }: { view: View; consent: Consent }) {
	return <Status glyph={glyphs[consent]}>{words(view.language).marks.consents[consent]}</Status>
}
