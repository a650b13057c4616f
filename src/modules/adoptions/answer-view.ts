import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import type { Party } from '../partnerships/index.ts'
import type { Plan, PlanVersion } from '../plans/index.ts'
import type { words } from './messages.ts'
import type { Standing } from './standing.ts'

/** What a page shows on which a party answers, by account, by link, or written down by the team. */
export type AnswerView = {
	view: View
	plan: Plan
	party: Party
	latest: PlanVersion
	standing: Standing
	/** Where the forms go. */
	path: string
	/** Written down for the party, not by it. */
	recording: boolean
	today: string
	told?: 'answered' | undefined
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
	draft?: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}
