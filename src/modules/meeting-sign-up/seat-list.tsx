import { listWords } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import type { Seat } from '../participation/index.ts'
import { words } from './messages.ts'
import type { SignUpProps } from './sign-up-view.ts'
import { canAnswer, canSeeCertificate } from './policy.ts'
import { comingTo, whyNotAnswered } from './sign-up.ts'
import { Standing } from './standing.tsx'

/** The squares in words, and below them who came without a seat. */
export function SeatList(props: SignUpProps & { seats: readonly Seat[] }) {
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
