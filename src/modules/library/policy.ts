import { type Actor, isSecretariat, isSecretariatSomewhere } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from './item.ts'

/** What belongs to no programme is kept by all secretariats of the installation. */
export function canEditLibrary(actor: Actor | undefined, { programmeId }: Pick<Item, 'programmeId'>): boolean {
	return programmeId === null ? isSecretariatSomewhere(actor) : isSecretariat(actor, programmeId)
}

/** Municipalities and partners: whoever acts for the organisation in whose name they propose. */
export function canPropose(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return belongsTo(actor, organisationId)
}

export function canProposeAnything(actor: Actor | undefined): boolean {
	return (actor?.mandates.length ?? 0) > 0
}

/** What was published once stays readable, so that links to it go on answering. */
export function canReadItem(
	actor: Actor | undefined,
	item: Pick<Item, 'edition' | 'programmeId' | 'proposedBy' | 'proposedFor'>,
): boolean {
	if (item.edition > 0 || canEditLibrary(actor, item)) return true
	if (actor === undefined) return false
	return item.proposedBy === actor.id || (item.proposedFor !== null && belongsTo(actor, item.proposedFor))
}

function belongsTo(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actor?.mandates.some((mandate) => mandate.organisationId === organisationId) ?? false
}
