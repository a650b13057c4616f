import type { PassageKind } from './passage.ts'
import type { Plan } from './plan.ts'

/** Where the text of a plan is written. */
export function textAddress({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/text`
}

/** Where the words of a section, a challenge or an action are written. */
export function passageAddress(plan: Pick<Plan, 'slug'>, { kind, id }: { kind: PassageKind; id: string }): string {
	return `${textAddress(plan)}/${kind}s/${id}`
}
