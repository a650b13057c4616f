import type { Db, Tx } from '../../platform/database.ts'
import { now } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import { isPledgeOpen, type Pledge } from './pledge.ts'

/** Undefined when it is confirmed, over, or was never there. */
export async function findPledge(db: Db, id: Id<'pledge'>): Promise<Pledge | undefined> {
	return openOf(await pledges(db, id).executeTakeFirst())
}

/** Of two who confirm at once, the second finds none. */
export async function lockPledge(tx: Tx, id: Id<'pledge'>): Promise<Pledge | undefined> {
	return openOf(await pledges(tx, id).forUpdate().executeTakeFirst())
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof pledges>['executeTakeFirst']>>>

function openOf(row: Row | undefined): Pledge | undefined {
	if (!row || !isPledgeOpen(row, now())) return undefined
	// Written by `requestPledge` and never changed.
	return { ...row, partyKind: row.partyKind as Pledge['partyKind'], gift: row.gift as unknown as Pledge['gift'] }
}

function pledges(db: Db, id: Id<'pledge'>) {
	return db
		.selectFrom('pledges')
		.select(['id', 'plan_id as planId', 'link_id as linkId', 'party_name as partyName', 'party_kind as partyKind'])
		.select(['contact_name as contactName', 'email', 'language', 'gift', 'code_hash as codeHash', 'attempts'])
		.select('asked_at as askedAt')
		.where('id', '=', id)
}
