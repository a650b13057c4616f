import { describe, expect, test } from 'vitest'
import { isDueForReview, type ItemState, whyNotAnswerable, whyNotPublishable, whyNotRetirable } from './item.ts'

test.for<[ItemState, number, first: string | undefined, withChanges: string | undefined]>([
	['proposed', 0, 'notAnswered', 'notAnswered'],
	['draft', 0, undefined, undefined],
	['published', 1, 'changesMissing', undefined],
	['retired', 2, 'changesMissing', undefined],
	['retired', 0, 'declined', 'declined'],
])('%s in edition %i is kept from publication by %s, with changes told by %s', ([state, edition, first, told]) => {
	expect(whyNotPublishable({ state, edition }, ' ')).toBe(first)
	expect(whyNotPublishable({ state, edition }, 'Nye tal')).toBe(told)
})

test.for<[ItemState, retired: string | undefined, answered: string | undefined]>([
	['proposed', 'notPublished', undefined],
	['draft', undefined, 'answered'],
	['published', undefined, 'answered'],
	['retired', 'notPublished', 'answered'],
])('%s is kept from withdrawal by %s and from an answer by %s', ([state, retired, answered]) => {
	expect(whyNotRetirable({ state })).toBe(retired)
	expect(whyNotAnswerable({ state })).toBe(answered)
})

describe('a review is due', () => {
	test.for<[ItemState, string | null, boolean]>([
		['published', '2026-11-23', true],
		['published', '2026-11-24', false],
		['published', null, false],
		['draft', '2026-11-23', false],
	])('%s on %s: %s', ([state, reviewOn, due]) => {
		expect(isDueForReview({ state, reviewOn }, '2026-11-23')).toBe(due)
	})
})
