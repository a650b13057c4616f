import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Edition, Item, ItemKind, ItemState } from './item.ts'

function items(db: Db) {
	return db
		.selectFrom('library_items as i')
		.leftJoin('people as editor', 'editor.id', 'i.editor_id')
		.leftJoin('organisations as proposer', 'proposer.id', 'i.proposed_for')
		.select((e) => [
			...(['i.id', 'i.kind', 'i.slug', 'i.language', 'i.title', 'i.summary', 'i.state', 'i.edition'] as const),
			...([
				'i.programme_id as programmeId',
				'i.place_code as placeCode',
				'i.version',
				'i.by_consent as byConsent',
			] as const),
			...(['i.editor_id as editorId', 'editor.name as editorName', 'i.review_on as reviewOn'] as const),
			...(['i.proposed_by as proposedBy', 'i.proposed_for as proposedFor'] as const),
			...(['proposer.name as proposedForName', 'i.published_at as publishedAt', 'i.created_at as createdAt'] as const),
			jsonArrayFrom(
				e
					.selectFrom('library_item_terms as used')
					.innerJoin('terms', 'terms.id', 'used.term_id')
					.select(['terms.id', 'terms.key', 'terms.kind'])
					.whereRef('used.item_id', '=', 'i.id')
					.orderBy('terms.key'),
			).as('terms'),
		])
}

export type ItemFilter = { kind?: ItemKind; states?: readonly ItemState[]; ids?: readonly Id<'libraryItem'>[] }

/** By title. */
export async function listItems(db: Db, { kind, states, ids }: ItemFilter): Promise<Item[]> {
	if (ids?.length === 0 || states?.length === 0) return []
	let wanted = items(db)
	if (kind !== undefined) wanted = wanted.where('i.kind', '=', kind)
	if (states !== undefined) wanted = wanted.where('i.state', 'in', states)
	if (ids !== undefined) wanted = wanted.where('i.id', 'in', ids)
	return (await wanted.execute()).sort((a, b) => alphabet.compare(a.title, b.title))
}

const alphabet = new Intl.Collator('da')

export function findItemBySlug(db: Db, kind: ItemKind, slug: string): Promise<Item | undefined> {
	return items(db).where('i.kind', '=', kind).where('i.slug', '=', slug).executeTakeFirst()
}

export function findItem(db: Db, id: Id<'libraryItem'>): Promise<Item | undefined> {
	return items(db).where('i.id', '=', id).executeTakeFirst()
}

/** Holds the item until the transaction ends; every change to it or to its kind's own words takes it first. */
export async function lockItem(tx: Tx, id: Id<'libraryItem'>): Promise<Item> {
	await tx.selectFrom('library_items').select('id').where('id', '=', id).forUpdate().execute()
	return found(await findItem(tx, id))
}

/** Addresses below the folders of the kinds that are pages of their own. */
const RESERVED = ['new', 'propose', 'proposals', 'map', 'import', 'matrix']

export async function isItemSlugTaken(db: Db, kind: ItemKind, slug: string): Promise<boolean> {
	if (RESERVED.includes(slug)) return true
	const taken = db.selectFrom('library_items').select('id').where('kind', '=', kind).where('slug', '=', slug)
	return (await taken.executeTakeFirst()) !== undefined
}

/** What the public reads: the content of the latest edition of each of these items. */
export async function listCurrentContents(
	db: Db,
	ids: readonly Id<'libraryItem'>[],
): Promise<Map<Id<'libraryItem'>, unknown>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.selectFrom('library_editions as e')
		.innerJoin('library_items as i', (join) =>
			join.onRef('i.id', '=', 'e.item_id').onRef('i.edition', '=', 'e.edition'),
		)
		.select(['e.item_id as id', 'e.content'])
		.where('e.item_id', 'in', ids)
		.execute()
	return new Map(rows.map(({ id, content }) => [id, content]))
}

/** Newest first. */
export function listEditions(db: Db, id: Id<'libraryItem'>): Promise<Edition[]> {
	return db
		.selectFrom('library_editions as e')
		.leftJoin('people', 'people.id', 'e.published_by')
		.select(['e.edition', 'e.title', 'e.content', 'e.changes'])
		.select(['e.published_at as publishedAt', 'people.name as publishedByName'])
		.where('e.item_id', '=', id)
		.orderBy('e.edition', 'desc')
		.execute()
}

export function findEdition(db: Db, id: Id<'libraryItem'>, edition: number) {
	return db
		.selectFrom('library_editions')
		.select(['edition', 'content', 'changes', 'published_at as publishedAt'])
		.where('item_id', '=', id)
		.where('edition', '=', edition)
		.executeTakeFirst()
}

export async function listEditionContents(
	db: Db,
	id: Id<'libraryItem'>,
	editions: readonly number[],
): Promise<Map<number, unknown>> {
	if (editions.length === 0) return new Map()
	const rows = await db
		.selectFrom('library_editions')
		.select(['edition', 'content'])
		.where('item_id', '=', id)
		.where('edition', 'in', editions)
		.execute()
	return new Map(rows.map(({ edition, content }) => [edition, content]))
}

export type Answer = { outcome: 'accepted' | 'declined'; reason: string; answeredByName: string; answeredAt: Date }

export function findAnswer(db: Db, id: Id<'libraryItem'>): Promise<Answer | undefined> {
	return db
		.selectFrom('library_answers as a')
		.innerJoin('people', 'people.id', 'a.answered_by')
		.select(['a.outcome', 'a.reason', 'people.name as answeredByName', 'a.answered_at as answeredAt'])
		.where('a.item_id', '=', id)
		.executeTakeFirst()
}

/** Those who may be the editor of an item: the secretariats and administrators of that day. */
export function listEditors(db: Db, today: string): Promise<{ id: Id<'person'>; name: string }[]> {
	return db
		.selectFrom('people')
		.select(['people.id', 'people.name'])
		.where((e) =>
			e.exists(
				e
					.selectFrom('role_grants as g')
					.select('g.id')
					.whereRef('g.person_id', '=', 'people.id')
					.where('g.role', 'in', ['secretariat', 'administrator'])
					.where('g.valid_from', '<=', today)
					.where(sql<boolean>`coalesce(g.valid_to, 'infinity') >= ${today}`),
			),
		)
		.orderBy('people.name')
		.execute()
}

export async function findAddressee(db: Db, id: Id<'person'>) {
	const columns = ['name', 'email', 'language'] as const
	return found(await db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst())
}
