import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import type { AskedSeat, Room, Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import type { Reason } from './sign-up-view.ts'
import type { AttendanceForm } from './record-attendance.ts'
import { type Attendance, comingTo, seatsOf, type SignUp, whyNotRecorded } from './sign-up.ts'
import { Standing } from './standing.tsx'

export type AttendanceProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	signUp: SignUp
	/** Whoever is asked about each seat. */
	asked: readonly AskedSeat[]
	draft?: Draft<AttendanceForm>
	faults?: Faults<AttendanceForm>
	reason?: Reason | undefined
}

/** The list in the facilitator's hand when people come in: one tap for each. */
export function AttendancePage(props: AttendanceProps) {
	const { view, room, meeting, signUp, at, faults = {}, reason } = props
	const { attendance: t, reasons } = words(view.language)
	const { timeZone } = room.programme
	const hindrance = whyNotRecorded(signUp, { meeting, timeZone, at })
	return (
		<MeetingFrame {...props} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				{signUp.lock && (
					<Notice
						kind="info"
						icon="lock"
						title={t.locked(formatDateTime(view.language, signUp.lock.at, timeZone), signUp.lock.by)}
					>
						<p>{t.lockedText}</p>
					</Notice>
				)}
				{signUp.lock === null && <p class="muted">{hindrance === undefined ? t.lead : reasons[hindrance]}</p>}
				<Seats {...props} open={hindrance === undefined} />
				{hindrance === undefined && <WalkIn {...props} />}
				{hindrance === undefined && signUp.attendances.length > 0 && <Lock {...props} />}
			</div>
		</MeetingFrame>
	)
}

type OpenProps = AttendanceProps & { open: boolean }

function Seats(props: OpenProps) {
	const { view, room, signUp } = props
	const walkIns = signUp.attendances.filter(({ seatId }) => seatId === null)
	const entries = [
		...seatsOf(room.seats, signUp).map((seat) => ({
			key: seat.id,
			id: `seat-${seat.id}`,
			title: seat.name,
			meta: <Standing view={view} seat={seat} signUp={signUp} />,
			end: <SeatButtons {...props} seat={seat} />,
		})),
		...walkIns.map((one) => ({
			key: one.id,
			title: one.name,
			meta: one.organisation,
			end: <Present {...props} one={one} />,
		})),
	]
	return <IndexList kind="thin" entries={entries} />
}

/** Who is there, who is expected, and behind them the others who are asked about the seat. */
function SeatButtons(props: OpenProps & { seat: Seat }) {
	const { signUp, asked, seat, open } = props
	const present = signUp.attendances.filter(({ seatId }) => seatId === seat.id)
	const expected = comingTo(signUp).filter(({ seatId }) => seatId === seat.id)
	const behind = asked.flatMap((one) => (one.seat.id === seat.id ? one.people : []))
	const people = expected.length > 0 ? expected : behind
	const missing = people.filter(({ personId }) => !present.some((one) => one.personId === personId))
	return (
		<div class="row here">
			{present.map((one) => (
				<Present key={one.id} {...props} one={one} />
			))}
			{open && missing.map((person) => <Here key={person.personId} {...props} person={person} />)}
		</div>
	)
}

type Known = { personId: string; name: string }

function Here({ view, meeting, seat, person }: AttendanceProps & { seat: Seat; person: Known }) {
	const { attendance: t } = words(view.language)
	return (
		<form method="post" action={`/meetings/${meeting.id}/attendance`}>
			<input type="hidden" name="seat" value={seat.id} />
			<input type="hidden" name="person" value={person.personId} />
			<Button kind="second">{t.here(person.name)}</Button>
		</form>
	)
}

function Present({ view, meeting, open, one }: OpenProps & { one: Attendance }) {
	const { attendance: t } = words(view.language)
	return (
		<>
			<Status glyph="done" tone="ok">
				{one.seatId === null ? t.wasHere : open ? t.here(one.name) : one.name}
			</Status>
			{open && (
				<form method="post" action={`/meetings/${meeting.id}/attendance/${one.id}/removal`}>
					<Button kind="quiet" size="small" about={one.name}>
						{t.undo}
					</Button>
				</form>
			)}
		</>
	)
}

function WalkIn({ view, room, meeting, signUp, draft, faults }: AttendanceProps) {
	const { attendance: t } = words(view.language)
	const seats = seatsOf(room.seats, signUp).map(({ id, name }) => ({ value: id, label: name }))
	return (
		<Card title={t.walkIns}>
			<form method="post" action={`/meetings/${meeting.id}/attendance`} class="flow" noValidate>
				<TextField name="name" label={t.name} value={draft?.name} fault={faults?.name} />
				<SelectField name="seat" label={t.walkInSeat} empty={t.noSeat} options={seats} value={draft?.seat} />
				<TextField
					name="organisation"
					label={t.organisation}
					value={draft?.organisation}
					fault={faults?.organisation}
				/>
				<p>
					<Button kind="second">{t.add}</Button>
				</p>
			</form>
		</Card>
	)
}

function Lock({ view, meeting }: AttendanceProps) {
	const { attendance: t } = words(view.language)
	return (
		<Card title={t.lockTitle}>
			<form method="post" action={`/meetings/${meeting.id}/attendance-lock`} class="flow">
				<p>{t.lockLead}</p>
				<p>
					<Button icon="lock">{t.lock}</Button>
				</p>
			</form>
		</Card>
	)
}
