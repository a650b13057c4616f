import type { Actor } from '../../platform/actor.ts'
import { formatDate, listWords } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import { canUseSeat, type Room, type Seat } from '../participation/index.ts'
import { AnswerCard } from './answer-card.tsx'
import type { AnswerForm } from './answer-meeting.ts'
import type { ExtraForm } from './ask-extra-place.ts'
import { ListKeeping } from './list-keeping.tsx'
import { words } from './messages.ts'
import { NeedsCard } from './needs-card.tsx'
import type { NeedsForm } from './tell-needs.ts'
import { canAnswer, canKeepList, canSeeCertificate, canTellNeeds } from './policy.ts'
import { SeatSquares } from './seat-squares.tsx'
import { Standing } from './standing.tsx'
import { comingTo, seatsOf, type SignUp, standingOf, whyNotAnswered } from './sign-up.ts'
import type { Unanswering } from './unanswering.ts'

/** What was typed in whichever form was sent: their fields have names of their own. */
export type Form = AnswerForm & ExtraForm & NeedsForm & { answerBy: string }
export type Reason = keyof ReturnType<typeof words>['reasons']

export type SignUpProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	signUp: SignUp
	ownNeeds: string
	/** Whom a reminder would reach; only for those who send it. */
	unanswering: Unanswering[]
	draft?: Draft<Form>
	faults?: Faults<Form>
	told?: keyof ReturnType<typeof words>['told'] | undefined
	reason?: Reason | undefined
}

/** Who comes to a meeting, and for those who use a seat the question whether they do. */
export function ParticipantsPage(props: SignUpProps) {
	const { view, room, actor, meeting, signUp, at } = props
	const t = words(view.language)
	const seats = seatsOf(room.seats, signUp)
	const count = seats.filter(({ id }) => standingOf(id, signUp) === 'in').length
	const title = signUp.lock === null ? t.page.expected(count, seats.length) : t.page.were(count, seats.length)
	return (
		<MeetingFrame {...props} title={t.page.title} faults={props.faults}>
			<Answered {...props} />
			<div class="inspect net">
				<div class="net__main flow">
					<section class="flow" aria-labelledby="seats">
						<h2 id="seats">{title}</h2>
						<SeatSquares view={view} seats={seats} signUp={signUp} />
						<SeatList {...props} seats={seats} />
					</section>
					{canKeepList(actor, room) && <ListKeeping {...props} />}
				</div>
				<aside class="inspect__aside net__aside flow">
					{whyNotAnswered(meeting, at) === undefined && <OwnSeats {...props} />}
					{whyNotAnswered(meeting, at) === undefined && canTellNeeds(actor, signUp) && <NeedsCard {...props} />}
				</aside>
			</div>
		</MeetingFrame>
	)
}

/** What became of what was just sent. */
export function Answered({ view, faults = {}, told, reason }: SignUpProps) {
	const t = words(view.language)
	return (
		<>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" role="status" title={t.told[told]} />}
		</>
	)
}

/** The form itself for one seat; whoever uses several finds a way to each. */
function OwnSeats(props: SignUpProps) {
	const { view, room, actor, meeting, signUp } = props
	const { page: t } = words(view.language)
	const own = room.seats.filter((seat) => canUseSeat(actor, seat))
	const [only, ...others] = own
	if (only && others.length === 0) return <AnswerCard {...props} seat={only} />
	if (own.length === 0) return null
	const entries = own.map((seat) => ({
		href: `/meetings/${meeting.id}/answers/${seat.id}`,
		title: seat.name,
		meta: <Standing view={view} seat={seat} signUp={signUp} />,
	}))
	return (
		<section>
			<h2>{t.own}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

function SeatList(props: SignUpProps & { seats: readonly Seat[] }) {
	const { view, signUp, seats } = props
	const walkIns = signUp.attendances.filter(({ seatId }) => seatId === null)
	const entries = [
		...seats.map((seat) => ({
			key: seat.id,
			title: seat.name,
			meta: <People {...props} seat={seat} />,
			end: <Standing view={view} seat={seat} signUp={signUp} />,
		})),
		...walkIns.map(({ id, name, organisation }) => ({ key: id, title: name, meta: organisation })),
	]
	return <IndexList kind="thin" entries={entries} />
}

/** Who comes from a seat, or came, and what one may do about it. */
function People({ view, room, actor, meeting, at, signUp, seat }: SignUpProps & { seat: Seat }) {
	const { page: t } = words(view.language)
	const was = signUp.attendances.filter(({ seatId }) => seatId === seat.id)
	const coming = comingTo(signUp).filter(({ seatId }) => seatId === seat.id)
	const names = (signUp.lock === null ? coming : was).map(({ name }) => name)
	const mayAnswer = whyNotAnswered(meeting, at) === undefined && canAnswer(actor, room, seat)
	const proofs = signUp.lock === null ? [] : was.filter((one) => canSeeCertificate(actor, room, one))
	return (
		<>
			{listWords(view.language, names)}{' '}
			{mayAnswer && (
				<a href={`/meetings/${meeting.id}/answers/${seat.id}`}>
					{t.answerFor}
					<span class="vh">: {seat.name}</span>
				</a>
			)}
			{proofs.map(({ id, name }) => (
				<a key={id} href={`/meetings/${meeting.id}/certificates/${id}`}>
					{t.certificate}
					<span class="vh">: {name}</span>
				</a>
			))}
		</>
	)
}

/** The last day, as it is said. */
export function answerDay({ view, room, signUp }: Pick<SignUpProps, 'view' | 'room' | 'signUp'>): string | undefined {
	if (signUp.answerBy === null) return undefined
	return formatDate(view.language, new Date(signUp.answerBy.getTime() - 1), room.programme.timeZone)
}
