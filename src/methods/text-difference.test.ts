import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, compareWords, type Piece } from './text-difference.ts'

const marks = { same: '', removed: '-', added: '+' }
const shown = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `${marks[kind]}${text}`)

test('a changed word stands between what stayed', () => {
	expect(shown(compareWords('Vi flytter tre lørdage i maj.', 'Vi flytter fire lørdage i maj.'))).toEqual([
		'Vi flytter ',
		'-tre ',
		'+fire ',
		'lørdage i maj.',
	])
})

test('sentences that share little stand one after the other', () => {
	expect(shown(compareWords('Alt er nyt her.', 'Noget helt andet.'))).toEqual([
		'-Alt er nyt her.',
		'+Noget helt andet.',
	])
})

test('paragraphs that came, went and changed are told apart', () => {
	const before = ['Overskrift', 'Vi mødes på torvet lørdag.', 'Farvel.']
	const after = ['Overskrift', 'Vi mødes på torvet søndag.', 'Husk jakke.', 'Farvel.']

	expect(compareTexts(before, after).map(shown)).toEqual([
		['Overskrift'],
		['Vi mødes på torvet ', '-lørdag.', '+søndag.'],
		['+Husk jakke.'],
		['Farvel.'],
	])
})

const paragraphs = fc.array(
	fc.array(fc.constantFrom('a', 'b', 'c', 'en', 'to'), { minLength: 1 }).map((w) => w.join(' ')),
)

test('both texts can be read from what is shown of them', () => {
	fc.assert(
		fc.property(paragraphs, paragraphs, (before, after) => {
			const rows = compareTexts(before, after)
			const read = (other: Piece['kind']) =>
				rows
					.map((row) => row.filter(({ kind }) => kind !== other))
					.filter((row) => row.length > 0)
					.map((row) => row.map(({ text }) => text).join(''))

			expect(read('added').map((text) => text.trimEnd())).toEqual(before)
			expect(read('removed').map((text) => text.trimEnd())).toEqual(after)
		}),
	)
})

test('two books are not compared for ever', () => {
	const book = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word} ${index}`)
	const started = performance.now()

	expect(compareTexts(book('a'), book('b'))).toHaveLength(3_000)
	expect(performance.now() - started).toBeLessThan(3_000)
})
