import type { Db, Tx } from '../../platform/database.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { isLinkOpen } from '../partnerships/index.ts'
import { findPlan, listVersions, type Plan, type PlanVersion } from '../plans/index.ts'
import type { PartyLink } from './party-link.ts'

/** All of a partnership, the newest first, also those that work no more. */
export function listLinks(db: Db, partnershipId: Id<'partnership'>): Promise<PartyLink[]> {
	return links(db)
		.where('l.partnership_id', '=', partnershipId)
		.orderBy('l.made_at', 'desc')
		.orderBy('l.id', 'desc')
		.execute()
}

/** Those by which one party speaks, the one that works longest first. */
export function listOfParty(db: Db, partyId: Id<'party'>): Promise<PartyLink[]> {
	return links(db).where('l.party_id', '=', partyId).orderBy('l.last_day', 'desc').orderBy('l.id').execute()
}

export function findLink(db: Db, token: string): Promise<PartyLink | undefined> {
	return links(db).where('l.token', '=', token).executeTakeFirst()
}

export async function lockLink(tx: Tx, id: Id<'partyLink'>): Promise<PartyLink> {
	await tx.selectFrom('party_links').select('id').where('id', '=', id).forUpdate().execute()
	return found(await links(tx).where('l.id', '=', id).executeTakeFirst())
}

/** What hangs in a window: a plan for everybody, with its newest version. */
export type Poster = { link: PartyLink; plan: Plan; latest: PlanVersion }

/** Undefined when it is no poster, has ended, or its plan is not published. */
export async function findPoster(db: Db, token: string): Promise<Poster | undefined> {
	const link = await findLink(db, token)
	if (!link || link.partyId !== null || link.planId === null) return undefined
	if (!isLinkOpen(link, dayAt(now(), HOME_TIME_ZONE))) return undefined
	const plan = await findPlan(db, link.planId)
	const [latest] = await listVersions(db, link.planId)
	return plan && latest && plan.state === 'published' ? { link, plan, latest } : undefined
}

function links(db: Db) {
	return db
		.selectFrom('party_links as l')
		.leftJoin('parties as y', 'y.id', 'l.party_id')
		.leftJoin('plans as n', 'n.id', 'l.plan_id')
		.select(['l.id', 'l.partnership_id as partnershipId', 'l.party_id as partyId', 'y.name as partyName'])
		.select(['l.plan_id as planId', 'n.title as planTitle', 'l.token', 'l.label', 'l.state', 'l.made_at as madeAt'])
		.select(['l.last_day as lastDay', 'l.used_on as usedOn'])
}
