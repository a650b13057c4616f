import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { isLinkOpen, type PartyAccess } from './party-access.ts'
import type { Partnership, Party } from './partnership.ts'
import { findPartnership } from './queries.ts'

/** Whoever holds a party's link: what they may do, for whom, and where. */
export type LinkHolder = { token: string; access: PartyAccess; party: Party; partnership: Partnership }

/** Undefined when nobody made the link, it was taken back, its time is over, the party left, or it is a poster's. */
export async function findLinkHolder(db: Db, token: string): Promise<LinkHolder | undefined> {
	return holderOf(db, await links(db, token).executeTakeFirst())
}

/** The same for change: the link cannot be taken back before the transaction ends. Comes before any other lock. */
export async function lockLinkHolder(tx: Tx, token: string): Promise<LinkHolder> {
	return found(await holderOf(tx, await links(tx, token).forShare().executeTakeFirst()))
}

type Link = Awaited<ReturnType<ReturnType<typeof links>['executeTakeFirst']>>

async function holderOf(db: Db, link: Link): Promise<LinkHolder | undefined> {
	if (!link || !isLinkOpen(link, dayAt(now(), HOME_TIME_ZONE))) return undefined
	const partnership = found(await findPartnership(db, link.partnershipId))
	const party = partnership.parties.find(({ id }) => id === link.partyId)
	if (!party || party.standing === 'left') return undefined
	const names = { partnershipId: partnership.id, partyId: party.id, partyName: party.name }
	return { token: link.token, access: { ...names, by: 'link', linkId: link.id }, party, partnership }
}

function links(db: Db, token: string) {
	return db
		.selectFrom('party_links')
		.select(['id', 'token', 'partnership_id as partnershipId', 'party_id as partyId', 'state', 'last_day as lastDay'])
		.where('token', '=', token)
}
