import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { Room, Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import { canSeek } from './policy.ts'
import { replacementAddress, replacementsAddress } from './replacement-address.ts'
import { ReplacementFrame, type Reason } from './replacement-frame.tsx'
import { type Replacement, standingOf, whyNotSought } from './replacement.ts'
import { StandingStatus } from './standing-status.tsx'

export type OverviewProps = {
	view: View
	room: Room
	actor: Actor
	replacements: readonly Replacement[]
	reason?: Reason | undefined
}

type Row = { seat: Seat; replacement: Replacement | undefined }

/** The seats that were left, and what becomes of each. */
export function OverviewPage(props: OverviewProps) {
	const { view, room, replacements } = props
	const { overview: t } = words(view.language)
	const left = room.seats.filter(({ state }) => state === 'withdrawn')
	const rows = left.map((seat): Row => ({ seat, replacement: replacements.find(({ seatId }) => seatId === seat.id) }))
	return (
		<ReplacementFrame {...props} title={t.title} lead={t.lead}>
			{rows.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<LeftSeats {...props} rows={rows} />
			)}
		</ReplacementFrame>
	)
}

function LeftSeats({ view, room, actor, rows }: OverviewProps & { rows: readonly Row[] }) {
	const { overview: t } = words(view.language)
	const name = ({ seat, replacement }: Row) =>
		replacement ? <a href={replacementAddress(room, replacement)}>{seat.name}</a> : seat.name
	const standing = ({ replacement }: Row) =>
		replacement ? (
			<StandingStatus view={view} standing={standingOf(replacement)} />
		) : (
			<Status glyph="shut">{t.left}</Status>
		)
	const seek = ({ seat, replacement }: Row) =>
		whyNotSought(seat, replacement ? [replacement] : []) === undefined && (
			<form method="post" action={replacementsAddress(room)}>
				<input type="hidden" name="seat" value={seat.id} />
				<Button kind="second" size="small" about={seat.name}>
					{t.seek}
				</Button>
			</form>
		)
	const columns = [
		{ heading: t.seat, cell: name },
		{ heading: t.standing, cell: standing },
		...(canSeek(actor, room) ? [{ heading: t.action, headingHidden: true, cell: seek }] : []),
	]
	return <Table caption={t.caption} captionHidden columns={columns} rows={rows} rowKey={({ seat }) => seat.id} />
}
