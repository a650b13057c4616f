import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type Happening, happenings, happeningTypes } from './happening.ts'
import { canKeepWebhooks } from './policy.ts'
import type { Secret, Webhook } from './webhook.ts'

function webhooks(db: Db) {
	return db
		.selectFrom('webhooks as w')
		.innerJoin('people', 'people.id', 'w.owner_id')
		.select(['w.id', 'w.programme_id as programmeId', 'w.address', 'w.description', 'w.happenings', 'w.state'])
		.select(['w.owner_id as ownerId', 'people.name as ownerName', 'w.version', 'w.made_at as madeAt'])
}

type Row = Omit<Webhook, 'happenings'> & { happenings: string[] }

/** A happening that this version does not know any more is nobody's wish. */
function webhookOf(row: Row): Webhook {
	return { ...row, happenings: happeningTypes.filter((type) => row.happenings.includes(type)) }
}

export async function findWebhook(db: Db, id: Id<'webhook'>): Promise<Webhook | undefined> {
	const row = await webhooks(db).where('w.id', '=', id).executeTakeFirst()
	return row && webhookOf(row)
}

/** For those who may not keep it, it does not exist. */
export async function readWebhook(db: Db, actor: Actor, id: Id<'webhook'>): Promise<Webhook> {
	const webhook = found(await findWebhook(db, id))
	if (!canKeepWebhooks(actor, webhook)) throw new NotFound()
	return webhook
}

/** Holds the row until the transaction ends; every change to a webhook, its secrets and its state takes it first. */
export async function lockWebhook(tx: Tx, id: Id<'webhook'>): Promise<Webhook> {
	found(await tx.selectFrom('webhooks').select('id').where('id', '=', id).forUpdate().executeTakeFirst())
	return found(await findWebhook(tx, id))
}

/** The newest first. */
export async function listWebhooks(db: Db, programmeId: Id<'programme'> | null): Promise<Webhook[]> {
	const rows = await webhooks(db)
		.where(sql<boolean>`w.programme_id is not distinct from ${programmeId}::uuid`)
		.orderBy('w.made_at', 'desc')
		.orderBy('w.id')
		.execute()
	return rows.map(webhookOf)
}

/** Those that are switched on and may want to hear of such a verb: the programme's own, and the installation's. */
export async function listListening(db: Db, verb: string, programmeId: Id<'programme'> | null): Promise<Webhook[]> {
	const rows = await webhooks(db)
		.where('w.state', '=', 'on')
		.where((eb) => eb.or([eb('w.programme_id', 'is', null), eb('w.programme_id', '=', programmeId)]))
		.orderBy('w.id')
		.execute()
	return rows.map(webhookOf).filter((webhook) => webhook.happenings.some((type) => means(type, verb)))
}

function means(type: Happening, verb: string): boolean {
	return happenings[type].some((meant) => meant === verb)
}

/** The newest first; those that have ended are left out. */
export function listSecrets(db: Db, webhookId: Id<'webhook'>, at: Date): Promise<Secret[]> {
	return db
		.selectFrom('webhook_secrets')
		.select(['id', 'made_at as madeAt', 'shown_at as shownAt', 'ends_at as endsAt'])
		.where('webhook_id', '=', webhookId)
		.where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
		.orderBy('made_at', 'desc')
		.execute()
}

/** What signs at that moment, the newest first. */
export async function listKeys(db: Db, webhookId: Id<'webhook'>, at: Date): Promise<string[]> {
	const ids = (await listSecrets(db, webhookId, at)).map(({ id }) => id)
	const rows = await db.selectFrom('webhook_secrets').select(['id', 'secret']).where('id', 'in', ids).execute()
	return ids.flatMap((id) => rows.filter((row) => row.id === id).map(({ secret }) => secret))
}
