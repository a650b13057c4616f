import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { documentKinds, searchDocuments, type SearchResult } from '../search/index.ts'
import { reading } from './endpoint.ts'
import { answers, day, language, many, uuid } from './fields.ts'
import { addressWith, cursorAfter, pageOfMany, paging, startOf } from './paging.ts'

const kind = z.enum(documentKinds)
const code = z.string().regex(/^[\p{L}\p{N}_-]{1,80}$/u)

const Result = z
	.object({
		kind,
		title: z.string(),
		snippet: z.string().meta({ description: 'Around the words that were found.' }),
		language,
		programmeId: uuid.nullable(),
		placeCode: z.string().nullable(),
		on: day.nullable(),
		page: z.url().meta({ description: 'Where people read it.' }),
	})
	.register(answers, { id: 'SearchResult' })
const SearchAnswer = pageOfMany(Result)
	.extend({ total: z.int().meta({ description: 'How many fit; at most those that are put in order.' }) })
	.register(answers, { id: 'SearchAnswer' })

function said({ title, snippet, path, ...result }: SearchResult, publicUrl: string) {
	const text = (pieces: SearchResult['title']) => pieces.map((piece) => piece.text).join('')
	return { ...result, title: text(title), snippet: text(snippet.pieces), page: `${publicUrl}${path}` }
}

export const searchEndpoints = [
	reading({
		id: 'search',
		path: '/search',
		tag: 'Search',
		summary: 'What everybody may find, the best first, ten at a time',
		query: z.strictObject({
			q: z.string().trim().max(200).default('').meta({ description: 'Words, in any of the three languages.' }),
			language: z.enum(languages).default('da').meta({ description: 'The language of the words.' }),
			kind: many(kind, 'Kinds of things.'),
			term: many(code, 'Keys of terms.'),
			place: many(code, 'Codes of municipalities or regions.'),
			programme: many(uuid, 'Ids of programmes.'),
			cursor: paging.cursor,
		}),
		answer: SearchAnswer,
		async read(ask) {
			const { q: text, language: asked, kind: kinds, term: terms, place: places, programme: programmes } = ask.query
			const page = Number(startOf(ask.query)) || 1
			const question = { text, language: asked, kinds, terms, places, programmes, years: [], page }
			const { results, total, pages } = await searchDocuments(ask.db, undefined, question)
			const next = page < pages ? addressWith(ask, cursorAfter(String(page + 1))) : null
			return { items: results.map((result) => said(result, ask.publicUrl)), next, total }
		},
	}),
]
