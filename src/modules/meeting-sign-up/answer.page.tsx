import { MeetingFrame } from '../meetings/index.ts'
import type { Seat } from '../participation/index.ts'
import { AnswerCard } from './answer-card.tsx'
import { words } from './messages.ts'
import { Answered } from './participants.page.tsx'
import type { SignUpProps } from './sign-up-view.ts'

/** The question to one seat on a page of its own: for the facilitator, and for whoever uses several. */
export function AnswerPage(props: SignUpProps & { seat: Seat }) {
	const { answer: t } = words(props.view.language)
	return (
		<MeetingFrame {...props} title={t.pageTitle(props.seat.name)} faults={props.faults}>
			<Answered {...props} />
			<div class="flow prose">
				<AnswerCard {...props} />
			</div>
		</MeetingFrame>
	)
}
