import { type Actor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { Programme } from '../programmes/index.ts'

type Known = Pick<Programme, 'id' | 'state'>

export function canPublish(actor: Actor | undefined, programme: Known): boolean {
	return programme.state === 'draft' && isSecretariat(actor, programme.id)
}

/** Who takes part follows from a decision, so the one who decides may enter it too. */
export function canAddParticipations(actor: Actor | undefined, programme: Pick<Known, 'id'>): boolean {
	return isSecretariat(actor, programme.id) || hasRole(actor, 'decision_maker', programme.id)
}
