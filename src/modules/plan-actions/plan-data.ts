import type { Actor } from '../../platform/actor.ts'
import type { View } from '../../ui/view.ts'
import type { Plan, PlanContent } from '../plans/index.ts'
import type { ActionView } from './action-view.ts'

/** What every page of the actions needs. */
export type PlanData = {
	view: View
	actor: Actor
	plan: Plan
	content: PlanContent
	views: ActionView[]
	today: string
}

export type ActionData = PlanData & { one: ActionView }
