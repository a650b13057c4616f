import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { findTerm } from '../taxonomy/index.ts'

export async function countItemsOfTerms(db: Db): Promise<ReadonlyMap<Id<'term'>, number>> {
	const rows = await db
		.selectFrom('library_item_terms')
		.select(({ fn }) => ['term_id as id', fn.countAll<number>().as('items')])
		.groupBy('term_id')
		.execute()
	return new Map(rows.map(({ id, items }) => [id, items]))
}

export function listItemsOfTerm(db: Db, termId: Id<'term'>) {
	return db
		.selectFrom('library_items as i')
		.innerJoin('library_item_terms as t', 't.item_id', 'i.id')
		.select(['i.id', 'i.kind', 'i.slug', 'i.title', 'i.language'])
		.where('t.term_id', '=', termId)
		.orderBy('i.title')
		.execute()
}

/** Keys of merged terms count as those they were merged into; what is unknown is left out. */
export async function listTermIds(db: Db, keys: readonly string[]): Promise<Id<'term'>[]> {
	const terms = await Promise.all(keys.map((key) => findTerm(db, key)))
	return [...new Set(terms.flatMap((term) => term?.id ?? []))]
}
