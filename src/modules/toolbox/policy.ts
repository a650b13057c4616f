import { type Actor, actsFor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEditLibrary, type Item } from '../library/index.ts'

export function canEditMeasure(actor: Actor | undefined, item: Pick<Item, 'programmeId'>): boolean {
	return canEditLibrary(actor, item)
}

/** The town says it itself; the secretariat writes down what a town said elsewhere, with its source. */
export function canSpeakFor(
	actor: Actor | undefined,
	item: Pick<Item, 'programmeId'>,
	organisationId: Id<'organisation'> | null,
): boolean {
	return organisationId === null ? canEditLibrary(actor, item) : actsFor(actor, organisationId)
}
