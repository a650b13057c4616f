import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import basic from './cases/09a-words-basic.json' with { type: 'json' }
import { countWords, findJoinedWords, isWithinLimit } from './words.ts'

const documents = new URL('../../../shared/methods/open/09b-words-documents.json', import.meta.url)

type Case = {
	input: { texts: { name: string; text: string }[] }
	expected: { counts: { name: string; tokens: number; words: number }[] }
}

function expectCounts({ input, expected }: Case): void {
	const counted = input.texts.map(({ name, text }) => ({ name, ...countWords(text) }))
	expect(counted).toEqual(expected.counts.map(({ name, tokens, words }) => ({ name, tokens, words })))
}

describe('counting words', () => {
	test('every text of the reference case 09a counts as expected', () => {
		expectCounts(basic)
	})

	test.skipIf(!existsSync(documents))(
		'the five documents of the reference case 09b count as expected (skipped without the reference cases)',
		() => {
			expectCounts(JSON.parse(readFileSync(documents, 'utf8')))
		},
	)

	test.each([
		['a dash at the edge of a number parts', 'fra 2010– til', { tokens: 3, words: 3 }],
		['a dash between a number and a letter parts', '5–ærlig', { tokens: 1, words: 2 }],
		['digits of other scripts are digits', '٢٠١٠–٢٠١٤', { tokens: 1, words: 1 }],
		['a long number with narrow spaces is one word', '10\u202F000\u202F000', { tokens: 3, words: 1 }],
		['a fixed space between words parts them', 'f.eks.\u00A0bymidten', { tokens: 2, words: 2 }],
		['an accent written as two characters is the same letter', 'cafe\u0301', { tokens: 1, words: 1 }],
		['the next line character is white space', 'ord\u0085ord', { tokens: 2, words: 2 }],
		['a byte order mark is nothing', '\uFEFFord \uFEFF', { tokens: 1, words: 1 }],
		['a link is one word', 'https://example.org/a-b/c?d=e', { tokens: 1, words: 1 }],
	])('%s', (_name, text, count) => {
		expect(countWords(text)).toEqual(count)
	})

	test('two texts with a space between count as their sum', () => {
		fc.assert(
			fc.property(anyText(), anyText(), (first, second) => {
				const [a, b, both] = [countWords(first), countWords(second), countWords(`${first}\n${second}`)]

				expect(both).toEqual({ tokens: a.tokens + b.tokens, words: a.words + b.words })
			}),
		)
	})

	test('white space around a text does not count', () => {
		fc.assert(
			fc.property(anyText(), (text) => {
				expect(countWords(` \t\n${text}\r\n `)).toEqual(countWords(text))
			}),
		)
	})

	test('any text counts, broken characters and all', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				const { tokens, words } = countWords(text)

				expect(Number.isInteger(tokens) && Number.isInteger(words) && tokens >= 0 && words >= 0).toBe(true)
			}),
		)
		expect(countWords('\uD800 \uDFFF')).toEqual({ tokens: 2, words: 0 })
	})
})

describe('the limit', () => {
	test.each([
		[{ tokens: 400, words: 400 }, true],
		[{ tokens: 412, words: 400 }, true],
		[{ tokens: 400, words: 403 }, true],
		[{ tokens: 401, words: 401 }, false],
	])('%o within 400: %s', (count, isWithin) => {
		expect(isWithinLimit(count, 400)).toBe(isWithin)
	})
})

describe('joined words', () => {
	const long = 'levendebymidter'.repeat(5)

	test('a run over 60 characters is found', () => {
		expect(findJoinedWords(`Et ${long} og et ${'å'.repeat(60)} og ${'å'.repeat(61)}.`)).toEqual([
			long,
			`${'å'.repeat(61)}.`,
		])
	})

	test('links and e-mail addresses may be long', () => {
		const tail = 'a'.repeat(60)

		expect(
			findJoinedWords(
				`https://example.org/${tail} (www.example.org/${tail}) navn@${tail}.dk example.org/${tail} mailto:${tail}`,
			),
		).toEqual([])
	})

	test('hidden characters do not make a run longer', () => {
		expect(findJoinedWords(`${'by\u00AD'.repeat(30)}`)).toEqual([])
	})
})

/** Texts of what people write and what breaks counters, without a digit at the edge where a space could join two numbers. */
function anyText(): fc.Arbitrary<string> {
	const pieces = fc.constantFrom(
		'by',
		'og/eller',
		'–',
		'—',
		' ',
		'\u00A0',
		'5',
		'2010–2014',
		'5\u00A0000',
		'...',
		'😀',
		'm²',
		'\u00AD',
		'\u200B',
		'\n',
		'e\u0301',
	)
	return fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
}
