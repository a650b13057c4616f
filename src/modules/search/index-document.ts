import { type ExpressionBuilder, type OnConflictDatabase, type OnConflictTables, sql } from 'kysely'
import { titleKey, wordsOf } from '../../methods/search-words.ts'
import type { Tx } from '../../platform/database.ts'
import type { DB } from '../../platform/schema.ts'
import { languages, type Language } from '../../platform/i18n.ts'
import { audienceTokens, type DocumentKey, type SearchDocument, textsOf } from './document.ts'
import { learnWords } from './learn-words.ts'
import { gistVector, type Lookup, type LookupIn, wordsVector } from './vectors.ts'

/** Makes it findable, or findable as it is now. In the transaction of the change, so that both are seen at once. */
export function indexDocument(tx: Tx, document: SearchDocument): Promise<void> {
	return indexDocuments(tx, [document])
}

/** As `indexDocument`, many at a time; each thing may stand there once. */
export async function indexDocuments(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
	for (let start = 0; start < documents.length; start += BATCH) {
		await indexBatch(tx, documents.slice(start, start + BATCH))
	}
}

const BATCH = 500

async function indexBatch(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
	const seqs = await nextPlaces(tx, documents.length)
	const lookups = new Map<Language, Lookup>()
	for (const language of languages) lookups.set(language, await learn(tx, language, documents))
	const lookupIn = (language: Language) => lookups.get(language) ?? (() => undefined)
	const rows = documents.map((document, index) => rowOf(document, seqs[index] ?? 0, lookupIn))
	await tx
		.insertInto('search_documents')
		.values(rows)
		.onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet(replaced))
		.execute()
}

/** It is found no more, from this moment. */
export async function forgetDocument(tx: Tx, key: DocumentKey): Promise<void> {
	await tx.deleteFrom('search_documents').where('kind', '=', key.kind).where('key', '=', key.id).execute()
}

/** The place is part of what is indexed, so it is taken before the row is written. */
async function nextPlaces(tx: Tx, count: number): Promise<number[]> {
	const { rows } = await sql<{ seq: number }>`
		select nextval('search_seq') as seq from generate_series(1, ${count}::integer)
	`.execute(tx)
	return rows.map(({ seq }) => seq)
}

async function learn(tx: Tx, language: Language, documents: readonly SearchDocument[]): Promise<Lookup> {
	const own = documents.flatMap(textsOf).filter((texts) => texts.language === language)
	if (own.length === 0) return () => undefined
	const words = own.flatMap(({ title, summary, body }) => [title, summary, body].flatMap(wordsOf))
	const facts = await learnWords(tx, language, words)
	return (word) => facts.get(word)
}

/** All columns of what is there already become those of the new row. */
function replaced(
	e: ExpressionBuilder<OnConflictDatabase<DB, 'search_documents'>, OnConflictTables<'search_documents'>>,
) {
	return {
		seq: e.ref('excluded.seq'),
		path: e.ref('excluded.path'),
		language: e.ref('excluded.language'),
		title: e.ref('excluded.title'),
		title_key: e.ref('excluded.title_key'),
		summary: e.ref('excluded.summary'),
		body: e.ref('excluded.body'),
		translations: sql<string>`excluded.translations`,
		terms: e.ref('excluded.terms'),
		programme_id: e.ref('excluded.programme_id'),
		place_code: e.ref('excluded.place_code'),
		on_date: e.ref('excluded.on_date'),
		audience: e.ref('excluded.audience'),
		words: e.ref('excluded.words'),
		gist: e.ref('excluded.gist'),
	}
}

function rowOf(document: SearchDocument, seq: number, lookupIn: LookupIn) {
	const {
		kind,
		id,
		path,
		language,
		title,
		summary,
		body,
		translations = [],
		terms,
		programmeId,
		placeCode,
		on,
		audience,
	} = document
	return {
		seq,
		kind,
		key: id,
		path,
		language,
		title,
		title_key: titleKey(title),
		summary,
		body,
		translations: JSON.stringify(translations),
		terms: [...terms],
		programme_id: programmeId,
		place_code: placeCode,
		on_date: on,
		audience: audienceTokens(audience),
		words: wordsVector(document, seq, lookupIn),
		gist: gistVector(document, lookupIn),
	}
}
