import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'

type Programmed = { programmeId: Id<'programme'> }
type Recommended = Programmed & { state: 'proposed' | 'confirmed' | 'sent_back'; frozenBy: Id<'person'> }

/** The decision is somebody else's than the recommendation's. */
export function canDecide(actor: Actor | undefined, proposal: Recommended): boolean {
	const isDecisionMaker = hasRole(actor, 'decision_maker', proposal.programmeId)
	return proposal.state === 'proposed' && isDecisionMaker && actor?.id !== proposal.frozenBy
}

export function canRead(actor: Actor | undefined, call: Programmed): boolean {
	const roles = ['decision_maker', 'committee'] as const
	return isSecretariat(actor, call.programmeId) || roles.some((role) => hasRole(actor, role, call.programmeId))
}

/** Prepares, edits and sends the letters, and publishes the result. */
export function canDispatch(
	actor: Actor | undefined,
	decision: Programmed & { outcome: 'confirmed' | 'sent_back' },
): boolean {
	return decision.outcome === 'confirmed' && isSecretariat(actor, decision.programmeId)
}

/** Once it is sent, the letter is its addressee's too. */
export function canReadLetter(
	actor: Actor | undefined,
	letter: { organisationId: Id<'organisation'>; sentAt: Date | null } & Programmed,
): boolean {
	return canRead(actor, letter) || (letter.sentAt !== null && actsFor(actor, letter.organisationId))
}
