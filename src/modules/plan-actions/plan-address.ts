import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Plan, PlanAction } from '../plans/index.ts'

type Addressed = Pick<Plan, 'slug'>

export function workAddress({ slug }: Addressed): string {
	return `/plans/${slug}/work`
}

export function actionAddress(plan: Addressed, { number }: { number: number }): string {
	return `${workAddress(plan)}/actions/${number}`
}

/** The way back to the action, for the pages below it. */
export function actionCrumbs(view: View, plan: Addressed, action: Pick<PlanAction, 'number'>) {
	return [{ label: words(view.language).aside.number(action.number), href: actionAddress(plan, action) }]
}
