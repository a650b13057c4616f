import {
	readQuestion,
	type SearchAnswer,
	type SearchDocument,
	searchDocuments,
} from '../../src/modules/search/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db } from '../../src/platform/database.ts'

let made = 0

/** A public page in Danish, but for what the test wishes. */
export function aDocument(wish: Partial<SearchDocument> = {}): SearchDocument {
	made += 1
	return {
		kind: 'page',
		id: `side-${made}`,
		path: `/pages/side-${made}`,
		language: 'da',
		title: `Side ${made}`,
		summary: '',
		body: '',
		terms: [],
		programmeId: null,
		placeCode: null,
		on: null,
		audience: ['public'],
		...wish,
	}
}

type Asked = { as?: Actor | undefined; language?: 'da' | 'nl' | 'en' }

/** Asks as the address of the page asks: `tomme butikker`, or `tomme butikker&kind=measure`. */
export function ask(db: Db, asked: string, { as, language = 'da' }: Asked = {}): Promise<SearchAnswer> {
	const [text = '', ...choices] = asked.split('&')
	const address = new URLSearchParams(choices.join('&'))
	address.set('q', text)
	return searchDocuments(db, as, readQuestion(address, language))
}

/** The titles of what was found, in order. */
export async function found(db: Db, asked: string, how?: Asked): Promise<string[]> {
	const { results } = await ask(db, asked, how)
	return results.map(({ title }) => title.map((piece) => piece.text).join(''))
}
