import type { Actor } from '../../platform/actor.ts'
import { canLead, canReadWorkroom, canWorkFor, type Partnership } from '../partnerships/index.ts'
import type { Agreement } from './agreement.ts'

/** Writes agreements, puts them to signing, renews and ends them. */
export function canKeepAgreements(actor: Actor | undefined, partnership: Partnership): boolean {
	return canLead(actor, partnership)
}

/** What was put to signing is for all who belong to the partnership; what is only a draft for its team. */
export function canReadAgreement(
	actor: Actor | undefined,
	partnership: Partnership,
	{ editions }: Pick<Agreement, 'editions'>,
): boolean {
	return editions.length > 0 ? canReadWorkroom(actor, partnership) : canWorkFor(actor, partnership)
}
