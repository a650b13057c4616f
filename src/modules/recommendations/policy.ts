import { type Actor, actsFor } from '../../platform/actor.ts'
import { canEditLibrary, type Item } from '../library/index.ts'
import type { TrialTown } from './trial.ts'

type Kept = Pick<Item, 'programmeId'>

export function canEditRecommendation(actor: Actor | undefined, item: Kept): boolean {
	return canEditLibrary(actor, item)
}

/** What the addressee answered and what came of it is written down by the programme's secretariat. */
export function canFollowUp(actor: Actor | undefined, item: Kept): boolean {
	return canEditLibrary(actor, item)
}

/** The secretariat, of any of its towns; the municipality, of its own. */
export function canRecordTrial(actor: Actor | undefined, item: Kept, town: Pick<TrialTown, 'organisationId'>): boolean {
	return canEditLibrary(actor, item) || speaksFor(actor, town)
}

/** Who speaks for the town itself needs no other source. */
export function speaksFor(actor: Actor | undefined, { organisationId }: Pick<TrialTown, 'organisationId'>): boolean {
	return organisationId !== null && actsFor(actor, organisationId)
}
