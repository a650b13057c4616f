import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Consent, Passage } from '../meeting-summaries/index.ts'
import { isPrinted, isVerbatim, movedBy, unusedPassages } from './end-product.ts'

const passage = (consent: Consent, id = 'm') => ({ id: id as Id<'passageMark'>, words: 'Ring.', consent }) as Passage

describe('a passage is printed', () => {
	test.for<[sources: (Consent | 'gone')[], printed: boolean]>([
		[['none_needed'], true],
		[['given'], true],
		[['asked'], false],
		[['refused'], false],
		[['gone'], false],
		[['given', 'none_needed'], true],
		[['given', 'refused'], false],
		[['given', 'gone'], false],
		[[], false],
	])('made of %s: %s', ([sources, printed]) => {
		const made = sources.map((one) => (one === 'gone' ? undefined : passage(one)))

		expect(isPrinted({ kind: 'passage', sources: made })).toBe(printed)
	})

	test('and a text of the editors always', () => {
		expect(isPrinted({ kind: 'text', sources: [] })).toBe(true)
	})
})

test('words are those of the meeting until somebody changes them or puts two passages into one', () => {
	const one = passage('given')

	expect(isVerbatim({ words: 'Ring.', sources: [one] })).toBe(true)
	expect(isVerbatim({ words: 'Ring!', sources: [one] })).toBe(false)
	expect(isVerbatim({ words: 'Ring.', sources: [one, one] })).toBe(false)
	expect(isVerbatim({ words: 'Ring.', sources: [undefined] })).toBe(false)
})

test('a passage is unused until a paragraph is made of it', () => {
	const [first, second] = [passage('given', 'a'), passage('given', 'b')]
	const paragraphs = [{ sources: [first, undefined] }] as never

	expect(unusedPassages([first, second], [{ id: 'c' as never, title: 'K', paragraphs }])).toEqual([second])
})

test('one changes places with its neighbour, and at the edge there is none', () => {
	expect(movedBy(['a', 'b', 'c'], 'b', 'earlier')).toEqual(['b', 'a', 'c'])
	expect(movedBy(['a', 'b', 'c'], 'b', 'later')).toEqual(['a', 'c', 'b'])
	expect(movedBy(['a', 'b'], 'a', 'earlier')).toBe(undefined)
	expect(movedBy(['a', 'b'], 'b', 'later')).toBe(undefined)
	expect(movedBy(['a'], 'z', 'later')).toBe(undefined)
})
