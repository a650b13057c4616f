import type { Plan } from '../plans/index.ts'

export function contributionsPath({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/contributions`
}
