import { type Actor, actsFor, isSecretariat } from '../../platform/actor.ts'
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

export function canStart(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actsFor(actor, organisationId)
}

/** Whether it may be done just now is for the rules in `application.ts` to say. */
export function canWrite(actor: Actor | undefined, application: Subject): boolean {
	return actsFor(actor, application.organisationId)
}

/** A reopened one is a draft again, and a draft that was given up was never shown to anybody. */
function isHandedIn({ state, number }: Subject): boolean {
	return state !== 'draft' && number !== null
}
