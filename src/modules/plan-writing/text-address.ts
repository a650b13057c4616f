import type { Passage, Plan } from '../plans/index.ts'

export function textAddress({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/text`
}

export function passageAddress(plan: Pick<Plan, 'slug'>, { kind, id }: Pick<Passage, 'kind' | 'id'>): string {
	return `${textAddress(plan)}/${kind}s/${id}`
}
