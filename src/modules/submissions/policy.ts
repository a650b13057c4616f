import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { type ApplicationDetail, canReadApplication } from '../applications/index.ts'

type Subject = Pick<ApplicationDetail, 'organisationId' | 'programmeId' | 'state' | 'number'>

/** What was handed in, frozen; those who recommend and decide read it while it counts. */
export function canReadSubmission(actor: Actor | undefined, application: Subject): boolean {
	if (canReadApplication(actor, application)) return true
	return (
		application.state === 'submitted' &&
		(['committee', 'decision_maker'] as const).some((role) => hasRole(actor, role, application.programmeId))
	)
}

export function canSubmit(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId)
}

export function canReopen(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId)
}

export function canWithdraw(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId)
}

/** The list of a call: who applied, not yet what assessors think. */
export function canList(actor: Actor | undefined, programmeId: Id<'programme'>): boolean {
	return isSecretariat(actor, programmeId) || hasRole(actor, 'committee', programmeId)
}

/** Who has begun and not yet handed in, and every contact's address: for those who run the call. */
export function canListDrafts(actor: Actor | undefined, programmeId: Id<'programme'>): boolean {
	return isSecretariat(actor, programmeId)
}
