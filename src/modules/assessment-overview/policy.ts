import { type Actor, isSecretariat } from '../../platform/actor.ts'
import type { CallDetail } from '../calls/index.ts'

/** By when the assessors should have finished. */
export function canSetDeadline(actor: Actor | undefined, { programmeId }: Pick<CallDetail, 'programmeId'>): boolean {
	return isSecretariat(actor, programmeId)
}
