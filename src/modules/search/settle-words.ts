import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { languages, type Language } from '../../platform/i18n.ts'
import type { Audience, SearchDocument } from './document.ts'
import { indexDocuments } from './index-document.ts'
import { lookInto } from './learn-words.ts'
import { anyOf, quoted } from './lexemes.ts'

const AT_A_TIME = 200
const DOCUMENTS_AT_A_TIME = 500

/**
 * Compounds that were met before one of their parts (`garageudlejning`, and only then `garage`) are split now, and
 * what holds them is indexed again. Returns how many new words were looked at.
 */
export async function settleSomeWords(tx: Tx): Promise<number> {
	const words = await tx
		.selectFrom('search_words')
		.select(['language', 'word'])
		.where('settled', '=', false)
		.orderBy('id')
		.limit(AT_A_TIME)
		.forUpdate()
		.skipLocked()
		.execute()
	for (const language of languages) {
		const own = words.flatMap((row) => (row.language === language ? [row.word] : []))
		await settle(tx, language, own)
	}
	return words.length
}

async function settle(tx: Tx, language: Language, words: readonly string[]): Promise<void> {
	if (words.length === 0) return
	const unsplit = language === 'en' ? [] : await listUnsplit(tx, language, words)
	const facts = await lookInto(tx, language, unsplit)
	const split = [...facts].filter(([, { parts }]) => parts.length > 0)
	for (const [word, { parts }] of split) {
		const change = tx.updateTable('search_words').set({ parts: [...parts] })
		await change.where('language', '=', language).where('word', '=', word).execute()
	}
	await indexAgain(
		tx,
		language,
		split.flatMap(([, { lexeme }]) => lexeme ?? []),
	)
	await tx
		.updateTable('search_words')
		.set({ settled: true })
		.where('language', '=', language)
		.where((e) => e('word', '=', e.fn.any(e.val([...words]))))
		.execute()
}

/** Longer words that hold one of these and have no parts yet. */
async function listUnsplit(tx: Tx, language: Language, words: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ word: string }>`
		select distinct w.word
		from unnest(${words}::text[]) as n (word)
		join search_words w on w.word like '%' || n.word || '%' and w.word <> n.word
		where length(n.word) >= 4 and w.language = ${language} and cardinality(w.parts) = 0
		order by w.word
	`.execute(tx)
	return rows.map(({ word }) => word)
}

/** From what the index itself keeps; whoever is changing one of them is waited for. */
async function indexAgain(tx: Tx, language: Language, stems: readonly string[]): Promise<void> {
	if (stems.length === 0) return
	const { rows } = await sql<Omit<SearchDocument, 'audience'> & { audience: string[] }>`
		select kind, key as id, path, language, title, summary, body, translations, terms, programme_id as "programmeId",
			place_code as "placeCode", on_date as "on", audience
		from search_documents
		where words @@ ${anyOf(stems.map(quoted))}::tsquery
			and (language = ${language} or translations @> ${JSON.stringify([{ language }])}::jsonb)
		order by kind, key for update
	`.execute(tx)
	for (let start = 0; start < rows.length; start += DOCUMENTS_AT_A_TIME) {
		const documents = rows.slice(start, start + DOCUMENTS_AT_A_TIME)
		await indexDocuments(
			tx,
			documents.map((row) => ({ ...row, audience: row.audience as Audience[] })),
		)
	}
}
