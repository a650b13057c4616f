import type { Plan } from '../plans/index.ts'

export function structureAddress({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/text/structure`
}

export function rowsAddress({ slug }: Pick<Plan, 'slug'>, rows: 'wheel' | 'eligible' | 'finance' | 'boundary'): string {
	return `/plans/${slug}/work/text/${rows}`
}

/** Where the words of a section or a challenge are written. */
export function passageAddress({ slug }: Pick<Plan, 'slug'>, kind: 'sections' | 'challenges', id: string): string {
	return `/plans/${slug}/work/text/${kind}/${id}`
}
