import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from './text-merge.ts'

const text = (...paragraphs: string[]) => paragraphs.join('\n\n')

test.each([
	['each changed another paragraph', ['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'C'], ['A', 'b', 'C']],
	['each changed one of two neighbours', ['a', 'b'], ['A', 'b'], ['a', 'B'], ['A', 'B']],
	['one added, the other took away', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
	['both made the same change', ['a', 'b'], ['a', 'B'], ['a', 'B'], ['a', 'B']],
	['one wrote before, the other after', ['a'], ['før', 'a'], ['a', 'efter'], ['før', 'a', 'efter']],
	['nothing stood there, one wrote', [], ['a'], [], ['a']],
])('%s', (_, base, mine, theirs, merged) => {
	expect(mergeTexts(text(...base), text(...mine), text(...theirs))).toBe(text(...merged))
})

test.each([
	['both changed the same paragraph', ['a', 'b'], ['a', 'B'], ['a', 'ß']],
	['both began an empty text', [], ['a'], ['b']],
	['one changed what the other took away', ['a', 'b'], ['a', 'B'], ['a']],
	['both added at the same place', ['a'], ['a', 'x'], ['a', 'y']],
])('%s: only people can tell', (_, base, mine, theirs) => {
	expect(mergeTexts(text(...base), text(...mine), text(...theirs))).toBeUndefined()
})

const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 }).map((all) => text(...all))

test('whoever changed nothing takes nothing away, and the order of the two does not matter', () => {
	fc.assert(
		fc.property(paragraphs, paragraphs, paragraphs, (base, mine, theirs) => {
			expect(mergeTexts(base, mine, base)).toBe(mine)
			expect(mergeTexts(base, base, theirs)).toBe(theirs)
			expect(mergeTexts(base, mine, mine)).toBe(mine)
			expect(mergeTexts(base, theirs, mine)).toBe(mergeTexts(base, mine, theirs))
		}),
	)
})

test('what only one of them wrote stands in it', () => {
	fc.assert(
		fc.property(paragraphs, paragraphs, (base, mine) => {
			const merged = mergeTexts(base, text('mit', mine), text(base, 'dit'))
			if (merged === undefined) return
			expect([merged.includes('mit'), merged.includes('dit')]).toEqual([true, true])
		}),
	)
})
