import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Term, TermKind } from './term.ts'

const columns = ['id', 'kind', 'key', 'label_da', 'label_nl', 'label_en', 'synonyms', 'version'] as const

type Row = Omit<Term, 'labels'> & { label_da: string; label_nl: string; label_en: string }

function termOf({ label_da: da, label_nl: nl, label_en: en, ...term }: Row): Term {
	return { ...term, labels: { da, nl, en } }
}

/** Those in use; what was merged is found by its old key only. */
export async function listTerms(db: Db, kind?: TermKind): Promise<Term[]> {
	const terms = db.selectFrom('terms').select(columns).where('merged_into', 'is', null).orderBy('key')
	const rows = await (kind === undefined ? terms : terms.where('kind', '=', kind)).execute()
	return rows.map(termOf)
}

/** By its key, or by the key of a term that was merged into it. */
export async function findTerm(db: Db, key: string): Promise<Term | undefined> {
	const row = await db
		.selectFrom('terms')
		.select(columns)
		.where('id', '=', (e) =>
			e
				.selectFrom('terms as asked')
				.select(({ fn }) => fn.coalesce('asked.merged_into', 'asked.id').as('id'))
				.where('asked.key', '=', key),
		)
		.executeTakeFirst()
	return row && termOf(row)
}

export async function lockTerm(tx: Tx, id: Id<'term'>): Promise<Term> {
	const row = tx.selectFrom('terms').select(columns).where('id', '=', id).where('merged_into', 'is', null)
	return termOf(found(await row.forUpdate().executeTakeFirst()))
}

export async function isKeyTaken(db: Db, key: string): Promise<boolean> {
	return (await db.selectFrom('terms').select('id').where('key', '=', key).executeTakeFirst()) !== undefined
}

/** Keys that once stood for a term of their own, by the term that they lead to now. */
export async function listFormerKeys(db: Db): Promise<Map<Id<'term'>, string[]>> {
	const rows = await db
		.selectFrom('terms')
		.select(['merged_into as into', 'key'])
		.where('merged_into', 'is not', null)
		.orderBy('key')
		.execute()
	const keys = new Map<Id<'term'>, string[]>()
	for (const { into, key } of rows) if (into !== null) keys.set(into, [...(keys.get(into) ?? []), key])
	return keys
}
