import { type Actor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'

type Programmed = { programmeId: Id<'programme'> }

/** Scores, what-ifs and locks: for those who recommend, not for assessors, applicants or the one who decides. */
export function canSelect(actor: Actor | undefined, call: Programmed): boolean {
	return isSecretariat(actor, call.programmeId) || hasRole(actor, 'committee', call.programmeId)
}

export function canLock(actor: Actor | undefined, call: Programmed): boolean {
	return canSelect(actor, call)
}

export function canPropose(actor: Actor | undefined, call: Programmed): boolean {
	return canSelect(actor, call)
}

/** A recommendation is for those who make it and the one it is made to. */
export function canReadProposal(actor: Actor | undefined, call: Programmed): boolean {
	return canSelect(actor, call) || decides(actor, call)
}

/** To whom a proposal is made; whether this one may decide about it is for decisions to say. */
export function decides(actor: Actor | undefined, call: Programmed): boolean {
	return hasRole(actor, 'decision_maker', call.programmeId)
}
