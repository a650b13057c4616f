import type { Plan } from '../plans/index.ts'

type Addressed = Pick<Plan, 'slug'>

export function workAddress({ slug }: Addressed): string {
	return `/plans/${slug}/work`
}

export function actionAddress(plan: Addressed, { number }: { number: number }): string {
	return `${workAddress(plan)}/actions/${number}`
}
