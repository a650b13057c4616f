import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Actor } from '../../platform/actor.ts'
import type { View } from '../../ui/view.ts'
import type { Room } from '../participation/index.ts'
import type { ByHandForm } from './offer-by-hand.ts'
import type { CallOffForm } from './call-off-replacement.ts'
import type { ProposalForm } from './freeze-replacement.ts'
import type { Gathered } from './gather-case.ts'
import type { OfferForm } from './offer-seat.ts'
import type { Ranking } from './ranking.ts'
import type { Answered } from './replacement-frame.tsx'
import type { Replacement } from './replacement.ts'

/** What the selection gives when it is run again now. */
export type Studio = { gathered: Gathered; selection: CohortSelection; ranking: Ranking }

/** What was typed in whichever form of the page was sent: their fields have names of their own. */
type Form = ProposalForm & ByHandForm & OfferForm & CallOffForm

export type ReplacementProps = Answered & {
	view: View
	room: Room
	actor: Actor
	replacement: Replacement
	/** For those who may see points. */
	gathered: Gathered | undefined
	/** While somebody is sought and may be proposed by the reader. */
	studio: Studio | undefined
	municipalities: readonly { code: string; officialName: string }[]
	/** The last day to answer, unless another is written. */
	answerBy: string
	draft?: { [Field in keyof Form]?: string }
}
