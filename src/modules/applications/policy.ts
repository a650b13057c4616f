import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Application } from './application.ts'

/** An application with the programme that its call belongs to. */
export type Subject = Pick<Application, 'organisationId' | 'state'> & { programmeId: Id<'programme'> }

/** Applicants read their own; the secretariat what has been handed in. Assessors read through assessments. */
export function canRead(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId) || (application.state !== 'draft' && isSecretariat(actor, application.programmeId))
}

export function canWrite(actor: Actor | undefined, application: Subject): boolean {
	return application.state === 'draft' && actsFor(actor, application.organisationId)
}

export function canStart(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actsFor(actor, organisationId)
}

export function canSubmit(actor: Actor | undefined, application: Subject): boolean {
	return application.state === 'draft' && actsFor(actor, application.organisationId)
}

export function canReopen(actor: Actor | undefined, application: Subject): boolean {
	return application.state === 'submitted' && actsFor(actor, application.organisationId)
}

export function canWithdraw(actor: Actor | undefined, application: Subject): boolean {
	return application.state === 'submitted' && actsFor(actor, application.organisationId)
}

/** The list of a call: who applied, not yet what assessors think. */
export function canList(actor: Actor | undefined, programmeId: Id<'programme'>): boolean {
	return isSecretariat(actor, programmeId) || hasRole(actor, 'committee', programmeId)
}
