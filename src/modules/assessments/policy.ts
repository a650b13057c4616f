import { type Actor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Assessment, Declaration } from './assessment.ts'

/** A submitted application as one person stands to it. */
export type Subject = {
	programmeId: Id<'programme'>
	/** The person's own. */
	declaration: Pick<Declaration, 'conflicted'> | undefined
	assessment: Pick<Assessment, 'state'> | undefined
}

type Programme = Pick<Subject, 'programmeId'>

export function isAssessor(actor: Actor | undefined, { programmeId }: Programme): boolean {
	return hasRole(actor, 'assessor', programmeId)
}

/** Who is how far, never what they think. */
export function canFollow(actor: Actor | undefined, { programmeId }: Programme): boolean {
	return isSecretariat(actor, programmeId) || hasRole(actor, 'committee', programmeId)
}

/** That there are applications to assess, and their names. */
export function canList(actor: Actor | undefined, programme: Programme): boolean {
	return isAssessor(actor, programme) || canFollow(actor, programme)
}

export function canDeclare(actor: Actor | undefined, programme: Programme): boolean {
	return isAssessor(actor, programme)
}

/**
 * Forvaltningsloven § 3: whoever is conflicted takes no part, so the application stays shut to them in every role they
 * have; and an assessor declares before it opens.
 */
export function canOpen(actor: Actor | undefined, { declaration, ...programme }: Subject): boolean {
	if (declaration?.conflicted) return false
	return isAssessor(actor, programme) ? declaration !== undefined : canFollow(actor, programme)
}

export function canAssess(actor: Actor | undefined, subject: Subject): boolean {
	return isAssessor(actor, subject) && canOpen(actor, subject)
}

/** Nobody's judgement is led by the others': assessors see them after their own, the rest when all are done. */
export function canReadScores(actor: Actor | undefined, subject: Subject & { complete: boolean }): boolean {
	if (!canOpen(actor, subject)) return false
	return isAssessor(actor, subject) ? subject.assessment?.state === 'completed' : subject.complete
}
