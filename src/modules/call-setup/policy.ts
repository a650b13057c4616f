import { type Actor, isSecretariat } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Call } from '../calls/index.ts'

type Subject = Pick<Call, 'programmeId'>

export function canDraft(actor: Actor | undefined, programmeId: Id<'programme'>): boolean {
	return isSecretariat(actor, programmeId)
}

export function canPublish(actor: Actor | undefined, call: Subject): boolean {
	return isSecretariat(actor, call.programmeId)
}

/** A deadline that is published moves later only, see `whyNotPostponable`. */
export function canPostpone(actor: Actor | undefined, call: Subject): boolean {
	return isSecretariat(actor, call.programmeId)
}
