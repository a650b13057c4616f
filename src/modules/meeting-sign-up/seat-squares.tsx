import { OrgMark } from '../../ui/people.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import { standingGlyphs } from './standing.tsx'
import { type SignUp, type Standing, standingOf, standings } from './sign-up.ts'

type Props = { view: View; seats: readonly Seat[]; signUp: SignUp }

const looks: Record<Standing, string | undefined> = { in: undefined, no: 'is-no', absent: 'is-no', wait: 'is-wait' }

/** One square for each seat, those that come first; a picture only, because the list below says the same in words. */
export function SeatSquares({ view, seats, signUp }: Props) {
	const squares = standings.flatMap((standing) =>
		seats.filter(({ id }) => standingOf(id, signUp) === standing).map((seat) => ({ seat, standing })),
	)
	return (
		<>
			<div class="seats" aria-hidden="true">
				{squares.map(({ seat, standing }) => (
					<span key={seat.id} class={looks[standing]}>
						<OrgMark name={seat.name} id={seat.organisationId} />
					</span>
				))}
			</div>
			<p class="tiny muted seats__k">
				{standings.map((standing) => (
					<Count key={standing} {...{ view, signUp, standing }} of={squares} />
				))}
			</p>
		</>
	)
}

type CountProps = { view: View; signUp: SignUp; standing: Standing; of: readonly { standing: Standing }[] }

function Count({ view, signUp, standing, of }: CountProps) {
	const { counts } = words(view.language).standings
	const count = of.filter((one) => one.standing === standing).length
	if (count === 0) return null
	return (
		<Status glyph={standingGlyphs[standing]} tone={standing === 'in' ? 'accent' : undefined}>
			{counts[signUp.lock === null ? 'before' : 'after'][standing](count)}
		</Status>
	)
}
