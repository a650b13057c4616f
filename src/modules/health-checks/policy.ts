import type { Actor } from '../../platform/actor.ts'
import { canLead, type Partnership } from '../partnerships/index.ts'

/** Opens a check and closes it. What came of it is for all who belong to the partnership. */
export function canOpenChecks(actor: Actor | undefined, partnership: Partnership): boolean {
	return canLead(actor, partnership) && partnership.state !== 'ended'
}
