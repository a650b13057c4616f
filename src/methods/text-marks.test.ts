import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWord, titleKey, wordsOf } from './search-words.ts'
import { type Matches, type Piece, markText, snippetOf } from './text-marks.ts'

const isShop: Matches = (word) => (word.startsWith('butik') ? 'butik' : undefined)
const written = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('words that match are marked as they were written', () => {
	expect(written(markText('Tomme BUTIKKER & "butikslokaler" <b>', isShop))).toBe(
		'Tomme [BUTIKKER] & "[butikslokaler]" <b>',
	)
})

test('a snippet stands around the densest place', () => {
	const far = 'Ord om noget andet. '.repeat(20)
	const { pieces, cutBefore, cutAfter } = snippetOf(
		`${far}En butik. ${far}To butikker ved en butiksgade i byen. ${far}`,
		isShop,
		60,
	)

	expect(written(pieces)).toBe('To [butikker] ved en [butiksgade] i byen. Ord om noget')
	expect([cutBefore, cutAfter]).toEqual([true, true])
})

test('different matches count for more than one match many times', () => {
	const matches: Matches = (word) => (['butik', 'tomgang'].includes(word) ? word : undefined)
	const text = `butik butik butik butik ${'og mere '.repeat(20)} butik og tomgang ${'og mere '.repeat(20)}`

	expect(written(snippetOf(text, matches, 40).pieces)).toContain('[butik] og [tomgang]')
})

test('without a match it is the beginning', () => {
	expect(snippetOf('Et torv med træer og bænke', isShop, 12)).toEqual({
		pieces: [{ text: 'Et torv med', marked: false }],
		cutBefore: false,
		cutAfter: true,
	})
})

const text = fc.string({ unit: fc.constantFrom(...Array.from('abå Ø<&">\n\u0301😀-')), maxLength: 200 })
const matchesA: Matches = (word) => (word.includes('a') ? word : undefined)

test('marking never changes the text', () => {
	fc.assert(
		fc.property(text, (any) => {
			const pieces = markText(any, matchesA)
			expect(pieces.map((piece) => piece.text).join('')).toBe(any)
			expect(pieces.filter(({ marked }) => marked).every((piece) => piece.text.toLowerCase().includes('a'))).toBe(true)
		}),
	)
})

test('a snippet is a stretch of the text and says truly whether it is cut', () => {
	fc.assert(
		fc.property(text, fc.integer({ min: 1, max: 80 }), (any, length) => {
			const { pieces, cutBefore, cutAfter } = snippetOf(any, matchesA, length)
			const whole = pieces.map((piece) => piece.text).join('')
			expect(any.includes(whole)).toBe(true)
			if (!cutBefore) expect(any.startsWith(whole)).toBe(true)
			if (!cutAfter) expect(any.endsWith(whole)).toBe(true)
			if (wordsOf(any).some((word) => matchesA(word))) expect(pieces.some(({ marked }) => marked)).toBe(true)
		}),
	)
})

test.each([
	['århus', 'arhus'],
	['aarhus', 'arhus'],
	['købing', 'kobing'],
	['koebing', 'kobing'],
	['ærø', 'aro'],
	['coördinatie', 'coordinatie'],
])('%s is compared as %s', (word, folded) => {
	expect(foldedWord(word)).toBe(folded)
})

test('words are parted by hyphens and slashes, and keep their letters', () => {
	expect(wordsOf("Bymidte-projekt og/eller Ærø's 3. fase")).toEqual([
		'bymidte',
		'projekt',
		'og',
		'eller',
		'ærø',
		's',
		'3',
		'fase',
	])
	expect(titleKey('Ærø – Århus')).toBe('aro arhus')
})
