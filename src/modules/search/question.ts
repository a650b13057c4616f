import * as z from 'zod'
import type { Language } from '../../platform/i18n.ts'
import { type DocumentKind, documentKinds } from './document.ts'

/** What somebody looks for: words, or facets, or words within facets. Values of one facet are alternatives. */
export type SearchQuestion = {
	text: string
	/** The reader's, to know which words are too common to look for. */
	language: Language
	kinds: readonly DocumentKind[]
	terms: readonly string[]
	/** Codes of municipalities or regions. */
	places: readonly string[]
	programmes: readonly string[]
	years: readonly string[]
	page: number
}

export const facets = ['kind', 'term', 'place', 'programme', 'year'] as const
export type Facet = (typeof facets)[number]

const FIELDS = { kind: 'kinds', term: 'terms', place: 'places', programme: 'programmes', year: 'years' } as const

export const PAGE_SIZE = 10

export function chosenIn(question: SearchQuestion, facet: Facet): readonly string[] {
	return question[FIELDS[facet]]
}

export function withoutFacet(question: SearchQuestion, facet: Facet): SearchQuestion {
	return { ...question, [FIELDS[facet]]: [] }
}

/** Back on the first page, as every change of the question is. */
export function withoutValue(question: SearchQuestion, facet: Facet, value: string): SearchQuestion {
	const left = chosenIn(question, facet).filter((one) => one !== value)
	return { ...withoutFacet(question, facet), [FIELDS[facet]]: left, page: 1 }
}

export function isEmpty(question: SearchQuestion): boolean {
	return question.text.trim() === '' && facets.every((facet) => chosenIn(question, facet).length === 0)
}

const LONGEST_TEXT = 200
const MOST_CHOICES = 20

const text = z.string().transform((typed) => typed.replaceAll('\0', '').trim().slice(0, LONGEST_TEXT))
const page = z.coerce.number().int().min(1).catch(1)
const code = z.string().regex(/^[\p{L}\p{N}_-]{1,80}$/u)

export function readText(typed: string | null | undefined): string {
	return text.parse(typed ?? '')
}

/** An address may say anything: what makes no sense in it is left out. */
export function readQuestion(address: URLSearchParams, language: Language): SearchQuestion {
	const list = <Value>(name: string, value: z.ZodType<Value>): Value[] =>
		[...new Set(address.getAll(name))].slice(0, MOST_CHOICES).flatMap((given) => {
			const { success, data } = value.safeParse(given)
			return success ? [data] : []
		})
	return {
		text: readText(address.get('q')),
		language,
		kinds: list('kind', z.enum(documentKinds)),
		terms: list('term', code),
		places: list('place', code),
		programmes: list('programme', z.uuid()),
		years: list('year', z.string().regex(/^\d{4}$/)),
		page: page.parse(address.get('page') ?? '1'),
	}
}

/** The address at which the question is asked, in one order always. */
export function addressOf(question: SearchQuestion): string {
	const address = new URLSearchParams()
	if (question.text !== '') address.set('q', question.text)
	for (const facet of facets) for (const value of chosenIn(question, facet)) address.append(facet, value)
	if (question.page > 1) address.set('page', String(question.page))
	const asked = address.toString()
	return asked === '' ? '/search' : `/search?${asked}`
}
