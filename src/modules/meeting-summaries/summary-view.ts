import type { Actor } from '../../platform/actor.ts'
import type { View } from '../../ui/view.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { words } from './messages.ts'
import type { MarkedPassage } from './passages.queries.ts'
import type { Suggestion } from './suggestion.ts'
import type { Outcome, Section, Summary } from './summary.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

/** What each page of a summary in its room knows. */
export type SummaryProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	summary: Summary
	sections: readonly Section[]
	outcomes: readonly Outcome[]
	suggestions: readonly Suggestion[]
	marks: readonly MarkedPassage[]
	told?: boolean
	reason?: Reason | undefined
}

export function summaryAddress({ id }: Pick<Meeting, 'id'>): string {
	return `/meetings/${id}/summary`
}
