import { type Actor, isSecretariat } from '../../platform/actor.ts'
import type { PublicEvent } from './public-event.ts'

type Known = Pick<PublicEvent, 'programmeId' | 'state'>

/** The secretariat of the programme invites, and it alone sees who comes and what they need. */
export function canRunEvents(actor: Actor | undefined, programmeId: PublicEvent['programmeId']): boolean {
	return isSecretariat(actor, programmeId)
}

/** What was published stays where it was, also when it is cancelled. */
export function canReadEvent(actor: Actor | undefined, { state, programmeId }: Known): boolean {
	return state !== 'draft' || canRunEvents(actor, programmeId)
}

/** What was cancelled stays as it was. */
export function canChangeEvent(actor: Actor | undefined, { state, programmeId }: Known): boolean {
	return state !== 'cancelled' && canRunEvents(actor, programmeId)
}
