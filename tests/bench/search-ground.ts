import { sql } from 'kysely'
import { partsWithin } from '../../src/methods/compound-words.ts'
import { foldedWord, titleKey } from '../../src/methods/search-words.ts'
import { documentKinds, type SearchDocument } from '../../src/modules/search/document.ts'
import { stemsOf } from '../../src/modules/search/learn-words.ts'
import { gistVector, wordsVector, type WordFacts } from '../../src/modules/search/vectors.ts'
import type { Db } from '../../src/platform/database.ts'
import { type Language, languages } from '../../src/platform/i18n.ts'
import { randomFrom, rank, stopWords, vocabulary } from './search-words.ts'

export type Words = Record<Language, string[]>
type Facts = Record<Language, Map<string, WordFacts>>
export type Ground = { words: Words; facts: Facts; random: () => number; made: number }

const AT_ONCE = 2_000
const ORGANISATIONS = Array.from({ length: 400 }, (_, index) => `organisation:${index}` as const)
const PROGRAMMES = Array.from(
	{ length: 40 },
	(_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
)

export function inventWords(random = randomFrom(7)): Words {
	return { da: vocabulary('da', random), nl: vocabulary('nl', random), en: vocabulary('en', random) }
}

/** Learns the whole vocabulary in one go, as the verbs would have learnt it word by word. */
export async function learnVocabulary(db: Db): Promise<Ground> {
	const random = randomFrom(7)
	const words = inventWords(random)
	const facts = { da: new Map(), nl: new Map(), en: new Map() } as Facts
	for (const language of languages) await learn(db, language, { words: words[language], facts: facts[language] })
	return { words, facts, random, made: 0 }
}

async function learn(
	db: Db,
	language: Language,
	{ words, facts }: { words: readonly string[]; facts: Map<string, WordFacts> },
): Promise<void> {
	const all = [...stopWords[language], ...words]
	const known = new Set(all)
	for (let start = 0; start < all.length; start += 20_000) {
		const some = all.slice(start, start + 20_000)
		const parts = some.map((word) => partsWithin(word, language, (part) => known.has(part)))
		const stems = await stemsOf(db, language, [...some, ...parts.flat()])
		for (const [index, word] of some.entries()) {
			const own = [...new Set((parts[index] ?? []).flatMap((part) => stems.get(part) ?? []))]
			facts.set(word, { lexeme: stems.get(word) ?? null, parts: own })
		}
		const rows = some.map((word) => ({ word, folded: foldedWord(word), ...facts.get(word) }))
		await sql`insert into search_words (language, word, lexeme, folded, parts, settled)
			select ${language}, word, lexeme, folded, parts, true
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (word text, lexeme text, folded text, parts text[])
			on conflict do nothing`.execute(db)
	}
}

/** Brings the table to `amount` documents, in the order of time; the index is made afterwards, which is faster. */
export async function fill(db: Db, ground: Ground, amount: number): Promise<void> {
	await sql`drop index if exists search_documents_words`.execute(db)
	while (ground.made < amount) {
		const count = Math.min(AT_ONCE, amount - ground.made)
		const rows = Array.from({ length: count }, (_, index) => row(ground, ground.made + index + 1))
		await sql`insert into search_documents
			select seq, kind, key, path, language, title, title_key, summary, body, terms, programme_id, place_code, on_date,
				audience, words::tsvector, gist::tsvector
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (seq bigint, kind text, key text, path text, language text,
				title text, title_key text, summary text, body text, terms text[], programme_id uuid, place_code text, on_date date,
				audience text[], words text, gist text)`.execute(db)
		ground.made += count
	}
	await db.connection().execute(async (one) => {
		await sql`set maintenance_work_mem = '1GB'`.execute(one)
		await sql`create index search_documents_words on search_documents using gin (words) with (fastupdate = off)`.execute(
			one,
		)
		await sql`select setval('search_seq', ${ground.made}::bigint)`.execute(one)
		await sql`vacuum analyze search_documents`.execute(one)
		await sql`analyze search_words`.execute(one)
	})
}

function row(ground: Ground, seq: number) {
	const document = aDocument(ground, seq)
	const facts = ground.facts[document.language]
	const lookup = (word: string) => facts.get(word)
	const { kind, id, path, language, title, summary, body, terms, programmeId, placeCode, on, audience } = document
	const texts = { seq, kind, key: id, path, language, title, title_key: titleKey(title), summary, body, terms }
	const facets = { programme_id: programmeId, place_code: placeCode, on_date: on, audience }
	return {
		...texts,
		...facets,
		words: wordsVector(document, seq, () => lookup),
		gist: gistVector(document, () => lookup),
	}
}

/** Title of 5 words, summary of 20, body of 40 to 120; a fifth of all for some only. */
function aDocument({ words, random }: Ground, seq: number): SearchDocument {
	const language = random() < 0.55 ? 'da' : random() < 0.7 ? 'nl' : 'en'
	const some = (count: number) => sentence(words[language], stopWords[language], { count, random })
	const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
	const hidden = random() < 0.2
	return {
		kind: hidden ? 'application' : one(documentKinds.slice(0, -1)),
		id: String(seq),
		path: `/things/${seq}`,
		language,
		title: some(5),
		summary: some(20),
		body: some(40 + Math.floor(random() * 80)),
		terms: random() < 0.5 ? [`term-${rank(60, random)}`] : [],
		programmeId: random() < 0.4 ? (one(PROGRAMMES) as SearchDocument['programmeId']) : null,
		placeCode: random() < 0.7 ? `DK-${String(101 + rank(98, random)).padStart(4, '0')}` : null,
		on: `${2010 + Math.floor((16 * seq) / 1_000_000 + random())}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15`,
		audience: hidden ? [one(ORGANISATIONS)] : ['public'],
	}
}

function sentence(
	words: readonly string[],
	stops: readonly string[],
	{ count, random }: { count: number; random: () => number },
): string {
	return Array.from({ length: count }, () =>
		random() < 0.4 ? stops[Math.floor(random() * stops.length)] : words[rank(words.length, random)],
	).join(' ')
}
