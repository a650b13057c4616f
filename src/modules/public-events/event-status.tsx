import type { GlyphName } from '../../ui/drawings.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { type PublicEvent, whyNotSignedUp } from './public-event.ts'
import { type Counts, stateOnArrival } from './sign-up.ts'

export type Standing = 'draft' | 'cancelled' | 'held' | 'closed' | 'full' | 'open'

/** What somebody who would come must know first. */
export function standingOf(event: PublicEvent, counts: Counts, at: Date): Standing {
	if (event.state !== 'published') return event.state
	if (event.endsAt <= at) return 'held'
	if (whyNotSignedUp(event, at) !== undefined) return 'closed'
	return stateOnArrival(event, counts) === 'place' ? 'open' : 'full'
}

const glyphs: Record<Standing, GlyphName> = {
	draft: 'q1',
	cancelled: 'shut',
	held: 'done',
	closed: 'shut',
	full: 'half',
	open: 'ring',
}

type Props = { view: View; event: PublicEvent; counts: Counts; at: Date }

export function EventStatus({ view, event, counts, at }: Props) {
	const standing = standingOf(event, counts, at)
	return (
		<Status glyph={glyphs[standing]} tone={standing === 'open' ? 'accent' : undefined}>
			{words(view.language).states[standing]}
		</Status>
	)
}
