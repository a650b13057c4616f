import type { GlyphName } from '../../ui/drawings.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { PlaceState, TripPlace } from './trip-place.ts'

const glyphs: Record<PlaceState, GlyphName> = {
	place: 'full',
	offered: 'half',
	waiting: 'ring',
	lapsed: 'late',
	cancelled: 'shut',
}

/** How somebody stands, as a mark and a word. */
export function PlaceStatus({ view, place: { state } }: { view: View; place: Pick<TripPlace, 'state'> }) {
	return (
		<Status glyph={glyphs[state]} tone={state === 'place' ? 'accent' : undefined}>
			{words(view.language).place.states[state]}
		</Status>
	)
}
