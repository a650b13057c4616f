import { More } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { canUseSeat } from '../participation/index.ts'
import { AnswerCard } from './answer-card.tsx'
import { ListKeeping } from './list-keeping.tsx'
import { words } from './messages.ts'
import type { SignUpProps } from './sign-up-view.ts'
import { SeatList } from './seat-list.tsx'
import { NeedsCard } from './needs-card.tsx'
import { canKeepList, canSeeNeeds, canTellNeeds } from './policy.ts'
import { SeatSquares } from './seat-squares.tsx'
import { Standing } from './standing.tsx'
import { seatsOf, standingOf, whyNotAnswered } from './sign-up.ts'

/** Who comes to a meeting, and for those who use a seat the question whether they do. */
export function ParticipantsPage(props: SignUpProps) {
	const { view, room, actor, signUp } = props
	const t = words(view.language)
	const seats = seatsOf(room.seats, signUp)
	const count = seats.filter(({ id }) => standingOf(id, signUp) === 'in').length
	const aside = asideOf(props)
	const title = signUp.lock === null ? t.page.expected(count, seats.length) : t.page.were(count, seats.length)
	return (
		<MeetingFrame {...props} title={t.page.title} faults={props.faults}>
			<Answered {...props} />
			<div class={aside === undefined ? 'net' : 'inspect net'}>
				{aside}
				<div class="net__main flow">
					<section class="flow" aria-labelledby="seats">
						<h2 id="seats">{title}</h2>
						<SeatSquares view={view} seats={seats} signUp={signUp} />
						<SeatList {...props} seats={seats} />
					</section>
					{canKeepList(actor, room) && <ListKeeping {...props} />}
				</div>
			</div>
		</MeetingFrame>
	)
}

/** The reader's own part in it: none once the meeting has begun, save for the host. */
function asideOf(props: SignUpProps) {
	const { view, room, actor, meeting, signUp, at } = props
	const isOpen = whyNotAnswered(meeting, at) === undefined
	const answers = isOpen && room.seats.some((seat) => canUseSeat(actor, seat))
	const hosts = canSeeNeeds(actor, room, meeting) && !canKeepList(actor, room)
	const tells = isOpen && canTellNeeds(actor, signUp)
	if (!answers && !hosts && !tells) return undefined
	return (
		<aside class="inspect__aside inspect__aside--first net__aside flow">
			{answers && <OwnSeats {...props} />}
			{hosts && (
				<p>
					<More href={`/meetings/${meeting.id}/needs`}>{words(view.language).keeping.needs}</More>
				</p>
			)}
			{tells && <NeedsCard {...props} />}
		</aside>
	)
}

/** What became of what was just sent. */
export function Answered({ view, faults = {}, told, reason }: SignUpProps) {
	const t = words(view.language)
	return (
		<>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
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
