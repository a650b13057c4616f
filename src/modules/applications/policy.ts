import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Application } from './application.ts'

/** An application with the programme that its call belongs to. */
export type Subject = Pick<Application, 'organisationId' | 'state' | 'number'> & { programmeId: Id<'programme'> }

/** Applicants read their own; the secretariat what has been handed in. Assessors read through assessments. */
export function canRead(actor: Actor | undefined, application: Subject): boolean {
	return (
		actsFor(actor, application.organisationId) ||
		(isHandedIn(application) && isSecretariat(actor, application.programmeId))
	)
}

/** What was handed in, frozen; those who recommend and decide read it while it counts. */
export function canReadSubmission(actor: Actor | undefined, application: Subject): boolean {
	if (canRead(actor, application)) return true
	return (
		application.state === 'submitted' &&
		(['committee', 'decision_maker'] as const).some((role) => hasRole(actor, role, application.programmeId))
	)
}

export function canStart(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actsFor(actor, organisationId)
}

/** Whether it may be done just now is for the rules in `application.ts` to say. */
export function canWrite(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId)
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

/** A reopened one is a draft again, and a draft that was given up was never shown to anybody. */
function isHandedIn({ state, number }: Subject): boolean {
	return state !== 'draft' && number !== null
}
