import { expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import type { CallDetail } from './call.ts'
import { lockedSha256 } from './locked-content.ts'

const call = aCallDetail()

test('the same terms have the same hash, however they are written down', () => {
	const reordered = {
		...call,
		criteria: call.criteria.map(({ id, weight, name, ...rest }) => ({ weight, ...rest, name, id })),
		questions: call.questions.map((question) => ({ ...question, position: question.position * 10, version: 7 })),
	}

	expect(lockedSha256(reordered)).toBe(lockedSha256(call))
})

test('the hash is the one that was published before', () => {
	expect(lockedSha256(call)).toBe('7d107ed09d37c15af2a19c709cef86274303081484e64233ce04be4a985eda35')
})

test.each<[string, Partial<CallDetail>]>([
	['who applies', { applies: 'municipality' }],
	['the fewest seats', { seatsMin: 2 }],
	['the most seats', { seatsMax: 6 }],
	['the lowest mark', { scaleMin: 0 }],
	['the highest mark', { scaleMax: 10 }],
	['the number of themes', { themesMax: 3 }],
	['the draw', { drawSeed: 'another' }],
	['a theme', { themes: call.themes.slice(1) }],
	['the order of the questions', { questions: call.questions.toReversed() }],
	['a weight', { criteria: call.criteria.map((criterion) => ({ ...criterion, weight: criterion.weight + 1 })) }],
	['who may apply', { eligibilityRules: [] }],
	['the spread', { spreadRules: [...call.spreadRules, aSpreadRule({ minDistinct: 2 })] }],
])('another hash: %s', (_, change) => {
	expect(lockedSha256({ ...call, ...change })).not.toBe(lockedSha256(call))
})

test('texts, contacts and the deadline are not part of it', () => {
	const mended = { ...call, title: 'Ny', body: 'Ny', contacts: [], deadlineAt: null, state: 'published' as const }

	expect(lockedSha256(mended)).toBe(lockedSha256(call))
})
