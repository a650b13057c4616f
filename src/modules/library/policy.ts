import { type Actor, isSecretariat, isSecretariatSomewhere } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Item } from './item.ts'

type Kept = Pick<Item, 'programmeId'> & Partial<Pick<Item, 'byConsent'>>

/** What belongs to no programme is kept by all secretariats; what was released by consent is changed by consent alone. */
export function canEditLibrary(actor: Actor | undefined, { programmeId, byConsent = false }: Kept): boolean {
	if (byConsent) return false
	return programmeId === null ? isSecretariatSomewhere(actor) : isSecretariat(actor, programmeId)
}

/** Municipalities and partners: whoever acts for the organisation in whose name they propose. */
export function canPropose(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return belongsTo(actor, organisationId)
}

export function canProposeAnything(actor: Actor | undefined): boolean {
	return (actor?.mandates.length ?? 0) > 0
}

/** Whoever is not signed in may turn out to be somebody who proposes; everybody else is not sent to a closed door. */
export function isAskedToPropose(actor: Actor | undefined): boolean {
	return actor === undefined || canProposeAnything(actor)
}

/** What was published once stays readable, so that links to it go on answering; but not where a consent was taken back. */
export function canReadItem(
	actor: Actor | undefined,
	item: Pick<Item, 'edition' | 'programmeId' | 'proposedBy' | 'proposedFor' | 'byConsent' | 'state'>,
): boolean {
	if (item.byConsent && item.state !== 'published') return false
	if (item.edition > 0 || canEditLibrary(actor, item)) return true
	if (actor === undefined) return false
	return item.proposedBy === actor.id || (item.proposedFor !== null && belongsTo(actor, item.proposedFor))
}

function belongsTo(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actor?.mandates.some((mandate) => mandate.organisationId === organisationId) ?? false
}
