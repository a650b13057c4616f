import type { Id } from '../../platform/id.ts'
import type { Adopter } from '../adoptions/index.ts'
import type { Consultation, ConsultationInput } from '../consultations/index.ts'
import type { Contribution } from '../contributions/index.ts'
import type { Reading } from '../plan-actions/index.ts'
import type { Plan, PlanContent, Progress } from '../plans/index.ts'
import type { Programme } from '../programmes/index.ts'

/** All that a file of a plan is made of: what everybody may read of it. */
export type PlanFacts = {
	plan: Pick<Plan, 'slug' | 'changedAt' | 'partnership'>
	programme: Pick<Programme, 'name' | 'theme' | 'invented' | 'timeZone'>
	content: PlanContent
	/** Undefined for the words as they are now. */
	edition: { number: number; publishedAt: Date } | undefined
	/** The name of the town, where it is for one. */
	town: string | null
	progress: ReadonlyMap<Id<'planAction'>, Progress>
	/** What is agreed or given already. */
	contributions: readonly Contribution[]
	/** Who stands behind this version. */
	adopters: readonly Adopter[]
	/** Public consultations whose report everybody may read, the first first. */
	heard: readonly Heard[]
	/** What was measured last, by the indicator. */
	readings: ReadonlyMap<Id<'indicator'>, Reading>
}

export type Heard = { consultation: Consultation; inputs: readonly ConsultationInput[] }
/** What the tables below a section are made of. */
export type RowFacts = Pick<PlanFacts, 'plan' | 'content' | 'progress'>

/** Where everybody can follow the plan. */
export function addressOf({ plan }: Pick<PlanFacts, 'plan'>): string {
	return `/plans/${plan.slug}`
}

export function partyName({ plan }: Pick<PlanFacts, 'plan'>, partyId: Id<'party'>): string {
	return plan.partnership.parties.find(({ id }) => id === partyId)?.name ?? ''
}

/** What is agreed or given: neither what is only proposed, nor what came to nothing. */
export function isPrinted({ state }: Pick<Contribution, 'state'>): boolean {
	return state === 'confirmed' || state === 'kept' || state === 'partly'
}
