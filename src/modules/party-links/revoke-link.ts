import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWorkFor, findPartnership, isLinkOpen } from '../partnerships/index.ts'
import type { PartyLink } from './party-link.ts'
import { lockLink } from './queries.ts'

/** Why there is nothing to take back. */
export function whyNotRevoked(link: Pick<PartyLink, 'state' | 'lastDay'>, today: string): 'ended' | undefined {
	return isLinkOpen(link, today) ? undefined : 'ended'
}

/** From now on the link opens nothing, wherever it hangs. */
export async function revokeLink(tx: Tx, actor: Actor, id: Id<'partyLink'>): Promise<void> {
	const link = await lockLink(tx, id)
	const partnership = found(await findPartnership(tx, link.partnershipId))
	allow(canWorkFor(actor, partnership))
	refuse(whyNotRevoked(link, dayAt(now(), HOME_TIME_ZONE)))
	await tx.updateTable('party_links').set({ state: 'revoked' }).where('id', '=', id).execute()
	const { id: partnershipId, programmeId } = partnership
	await recordEvent(tx, actor, {
		verb: 'party_link.revoked',
		subjectId: id,
		programmeId,
		particulars: { partnershipId },
	})
}
