import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { type Contribution, isLate } from './contribution.ts'
import { words } from './messages.ts'

const glyphs = {
	proposed: 'ring',
	confirmed: 'half',
	kept: 'done',
	partly: 'q3',
	lapsed: 'shut',
	withdrawn: 'dash',
	declined: 'shut',
} as const

type Shown = Pick<Contribution, 'state' | 'proposedBy' | 'condition' | 'dueOn'>

/** A mark and a word; that nobody has said what came of it after its day is told, too. */
export function ContributionStatus({ view, one, today }: { view: View; one: Shown; today: string }) {
	const t = words(view.language)
	if (isLate(one, today)) {
		return (
			<Status glyph="late" tone="bad">
				{t.late}
			</Status>
		)
	}
	return (
		<Status glyph={glyphs[one.state]} tone={one.state === 'kept' ? 'ok' : undefined}>
			{stateText(view, one)}
		</Status>
	)
}

function stateText({ language }: View, { state, proposedBy, condition }: Shown): string {
	const t = words(language)
	if (state === 'proposed' && proposedBy === 'team') return t.toConfirm
	return state === 'confirmed' && condition !== '' ? t.conditional : t.states[state]
}
