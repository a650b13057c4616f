import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { Content } from './content.ts'
import type { Edition, Page, PageKind, Showing } from './page.ts'

type Row = Omit<Page, 'draft' | 'showings'> & { draft: unknown; showings: { fromAt: string; edition: number | null }[] }

const showings = sql<Row['showings']>`(
	select coalesce(json_agg(json_build_object('fromAt', s.from_at, 'edition', s.edition) order by s.from_at), '[]')
	from page_showings s where s.page_id = pages.id)`.as('showings')
const columns = ['id', 'programme_id as programmeId', 'kind', 'slug', 'version', 'draft'] as const

export async function findPage(db: Db, id: Id<'page'>): Promise<Page | undefined> {
	const row = await db.selectFrom('pages').select(columns).select(showings).where('id', '=', id).executeTakeFirst()
	return row && pageOf(row)
}

/** Holds the row until the transaction ends; every change to a page and to what is shown of it takes it first. */
export async function lockPage(tx: Tx, id: Id<'page'>): Promise<Page> {
	found(await tx.selectFrom('pages').select('id').where('id', '=', id).forUpdate().executeTakeFirst())
	return found(await findPage(tx, id))
}

/** Everything that is written for a programme, or for the house; what was made last comes first. */
export async function listPages(db: Db, programmeId: Id<'programme'> | null): Promise<Page[]> {
	const query = db.selectFrom('pages').select(columns).select(showings).orderBy('created_at', 'desc').orderBy('id')
	const own =
		programmeId === null ? query.where('programme_id', 'is', null) : query.where('programme_id', '=', programmeId)
	return (await own.execute()).map(pageOf)
}

type Place = { programmeId: Id<'programme'> | null; kind: PageKind; slug: string }

export async function findPageAt(db: Db, { programmeId, kind, slug }: Place): Promise<Id<'page'> | undefined> {
	const query = db.selectFrom('pages').select('id').where('kind', '=', kind).where('slug', '=', slug)
	const own =
		programmeId === null ? query.where('programme_id', 'is', null) : query.where('programme_id', '=', programmeId)
	return (await own.executeTakeFirst())?.id
}

export async function listEditions(db: Db, pageId: Id<'page'>): Promise<Edition[]> {
	const rows = await db
		.selectFrom('page_editions as e')
		.innerJoin('people as p', 'p.id', 'e.frozen_by')
		.select(['e.edition', 'e.content', 'e.frozen_at as frozenAt', 'p.name as frozenByName'])
		.where('e.page_id', '=', pageId)
		.orderBy('e.edition', 'desc')
		.execute()
	return rows.map((row) => ({ ...row, content: Content.parse(row.content) }))
}

/** One page as everybody sees it at a moment. */
export type ShownPage = {
	id: Id<'page'>
	programmeId: Id<'programme'> | null
	kind: PageKind
	slug: string
	content: Content
	/** When it was first shown, and since when as it is. */
	firstAt: Date
	sinceAt: Date
}

/** What is left out is not asked about. */
type Asked = { programmeId?: Id<'programme'> | null; kind?: PageKind; slug?: string; limit?: number }

/** What is public at this moment, the newest first. */
export function listShownPages(db: Db, { programmeId, kind, slug, limit }: Asked, at: Date): Promise<ShownPage[]> {
	const conditions = [
		...(programmeId === undefined ? [] : [sql`p.programme_id is not distinct from ${programmeId}::uuid`]),
		...(kind === undefined ? [] : [sql`p.kind = ${kind}`]),
		...(slug === undefined ? [] : [sql`p.slug = ${slug}`]),
	]
	const wanted = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
	return shownPages(db, wanted, { at, ...(limit !== undefined && { limit }) })
}

/** What is public at this moment of the house's own pages and of those of these programmes. */
export function listAllShownPages(db: Db, programmeIds: readonly Id<'programme'>[], at: Date): Promise<ShownPage[]> {
	const wanted = sql`(p.programme_id is null or p.programme_id = any(${[...programmeIds]}::uuid[]))`
	return shownPages(db, wanted, { at, limit: ALL })
}

const ALL = 100_000

async function shownPages(
	db: Db,
	wanted: RawBuilder<unknown>,
	{ at, limit = 500 }: { at: Date; limit?: number },
): Promise<ShownPage[]> {
	const { rows } = await sql<Omit<ShownPage, 'content'> & { content: unknown }>`
		select p.id, p.programme_id as "programmeId", p.kind, p.slug, e.content, s.from_at as "sinceAt",
			(select min(f.from_at) from page_showings f where f.page_id = p.id and f.edition is not null) as "firstAt"
		from pages p
		cross join lateral (
			select edition, from_at from page_showings where page_id = p.id and from_at <= ${at} order by from_at desc limit 1
		) s
		join page_editions e on e.page_id = p.id and e.edition = s.edition
		where ${wanted}
		order by "firstAt" desc, p.id limit ${limit}`.execute(db)
	return rows.map((row) => ({ ...row, content: Content.parse(row.content) }))
}

export async function readShownPage(db: Db, asked: Asked & { slug: string }, at: Date): Promise<ShownPage> {
	return found((await listShownPages(db, asked, at))[0])
}

function pageOf({ draft, showings, ...row }: Row): Page {
	const read = ({ fromAt, edition }: Row['showings'][number]): Showing => ({ fromAt: new Date(fromAt), edition })
	return { ...row, draft: Content.parse(draft), showings: showings.map(read) }
}

/** Which edition of each of these pages everybody sees at a moment; those that are not shown are left out. */
export async function listShownEditions(
	db: Db,
	ids: readonly string[],
	at: Date,
): Promise<ReadonlyMap<string, number>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.selectFrom('page_showings')
		.distinctOn('page_id')
		.select(['page_id as id', 'edition'])
		.where('page_id', 'in', ids as Id<'page'>[])
		.where('from_at', '<=', at)
		.orderBy('page_id')
		.orderBy('from_at', 'desc')
		.execute()
	return new Map(rows.flatMap(({ id, edition }) => (edition === null ? [] : [[id, edition]])))
}
