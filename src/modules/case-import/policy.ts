import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canEditLibrary } from '../library/index.ts'

/** Those who keep the library of the programme, or of the installation where it is of none. */
export function canImport(actor: Actor | undefined, list: { programmeId: Id<'programme'> | null }): boolean {
	return canEditLibrary(actor, list)
}
