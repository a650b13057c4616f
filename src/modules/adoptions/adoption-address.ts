import type { Plan } from '../plans/index.ts'

export function adoptionAddress({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work/adoption`
}

/** Where a party says yes or no, by account, and where the team writes it down. */
export function answerAddress(plan: Pick<Plan, 'slug'>, partyId: string): string {
	return `${adoptionAddress(plan)}/parties/${partyId}`
}

/** The same, for whoever holds the party's link. */
export function linkedAddress({ slug }: Pick<Plan, 'slug'>, token: string): string {
	return `/p/${token}/adoption/${slug}`
}
