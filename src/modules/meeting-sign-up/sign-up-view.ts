import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import type { View } from '../../ui/view.ts'
import type { Meeting } from '../meetings/index.ts'
import type { AskedSeat, Room } from '../participation/index.ts'
import type { AnswerForm } from './answer-meeting.ts'
import type { ExtraForm } from './ask-extra-place.ts'
import type { words } from './messages.ts'
import type { SignUp } from './sign-up.ts'
import type { NeedsForm } from './tell-needs.ts'

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
	unanswering: AskedSeat[]
	draft?: Draft<Form>
	faults?: Faults<Form>
	told?: keyof ReturnType<typeof words>['told'] | undefined
	reason?: Reason | undefined
}

/** The last day, as it is said. */
export function answerDay({ view, room, signUp }: Pick<SignUpProps, 'view' | 'room' | 'signUp'>): string | undefined {
	if (signUp.answerBy === null) return undefined
	return formatDate(view.language, new Date(signUp.answerBy.getTime() - 1), room.programme.timeZone)
}
