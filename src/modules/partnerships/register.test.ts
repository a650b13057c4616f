import { expect, test } from 'vitest'
import type { PartyKind } from './partnership.ts'
import { quadrantOf, whoIsMissing } from './register.ts'

const party = (kind: PartyKind, standing: 'known' | 'joined' | 'left') => ({ kind, standing })

test('owners and the young are always named, whatever the register says of them', () => {
	const whole = (['shop', 'residents', 'association', 'culture', 'municipality', 'owner', 'young'] as const).map(
		(kind) => party(kind, 'joined'),
	)

	expect(whoIsMissing(whole)).toEqual([
		{ kind: 'owner', joined: 1, known: 0 },
		{ kind: 'young', joined: 1, known: 0 },
	])
})

test('who is only known, or has left, is still missing', () => {
	const parties = [party('owner', 'known'), party('owner', 'known'), party('shop', 'joined'), party('culture', 'left')]

	expect(whoIsMissing(parties)).toEqual([
		{ kind: 'owner', joined: 0, known: 2 },
		{ kind: 'young', joined: 0, known: 0 },
		{ kind: 'residents', joined: 0, known: 0 },
		{ kind: 'association', joined: 0, known: 0 },
		{ kind: 'culture', joined: 0, known: 0 },
		{ kind: 'municipality', joined: 0, known: 0 },
	])
})

test.for<[number | null, number | null, string | undefined]>([
	[5, 5, 'work'],
	[3, 3, 'work'],
	[2, 3, 'satisfy'],
	[3, 2, 'inform'],
	[2, 2, 'watch'],
	[1, 1, 'watch'],
	[null, 5, undefined],
	[5, null, undefined],
])('interest %s and influence %s: %s', ([interest, influence, quadrant]) => {
	expect(quadrantOf({ interest, influence })).toBe(quadrant)
})
