import { type Actor, isSecretariat } from '../../platform/actor.ts'
import type { Call } from './call.ts'

type Subject = Pick<Call, 'programmeId' | 'state'>

/** Everybody reads a published call; only its secretariat a draft. */
export function canRead(actor: Actor | undefined, call: Subject): boolean {
	return call.state === 'published' || isSecretariat(actor, call.programmeId)
}

export function canDraft(actor: Actor | undefined, programme: Pick<Call, 'programmeId'>): boolean {
	return isSecretariat(actor, programme.programmeId)
}

/** Questions, criteria, weights, scale, rules, themes and seats: until they are published together. */
export function canEditTerms(actor: Actor | undefined, call: Subject): boolean {
	return call.state === 'draft' && isSecretariat(actor, call.programmeId)
}

/** Texts and contacts may be mended afterwards; the terms may not. */
export function canEditText(actor: Actor | undefined, call: Subject): boolean {
	return isSecretariat(actor, call.programmeId)
}

export function canPublish(actor: Actor | undefined, call: Subject): boolean {
	return call.state === 'draft' && isSecretariat(actor, call.programmeId)
}

/** A deadline that is published moves later only; see `postpone-deadline.ts`. */
export function canPostpone(actor: Actor | undefined, call: Subject): boolean {
	return call.state === 'published' && isSecretariat(actor, call.programmeId)
}
