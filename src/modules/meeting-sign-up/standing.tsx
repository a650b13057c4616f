import type { GlyphName } from '../../ui/drawings.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import { type SignUp, type Standing as State, standingOf } from './sign-up.ts'

export const standingGlyphs: Record<State, GlyphName> = { in: 'full', no: 'ring', absent: 'shut', wait: 'dash' }

/** Whether a seat comes, or was there, as a mark and a word. */
export function Standing({ view, seat, signUp }: { view: View; seat: Pick<Seat, 'id'>; signUp: SignUp }) {
	const { standings } = words(view.language)
	const standing = standingOf(seat.id, signUp)
	return (
		<Status glyph={standingGlyphs[standing]} tone={standing === 'in' ? 'accent' : undefined}>
			{standings[signUp.lock === null ? 'before' : 'after'][standing]}
		</Status>
	)
}
