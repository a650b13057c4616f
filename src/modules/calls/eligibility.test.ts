import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import type { EligibilityRule } from './call.ts'
import { type Eligibility, judgeEligibility, type PlaceFacts } from './eligibility.ts'

const [rule] = aCallDetail().eligibilityRules
const soft: EligibilityRule = { ...rule!, populationMin: 4000, populationMax: 20_000, soft: true }
const hard = { ...soft, soft: false }
const jutland: EligibilityRule = { ...soft, kind: 'region', regionCodes: ['DK-1081', 'DK-1082'], soft: false }
const place = (population: number | null, regionCode: string | null = 'DK-1082') => ({ population, regionCode })

test.each<[EligibilityRule[], PlaceFacts, Eligibility['verdict'], EligibilityRule[]]>([
	[[], place(null, null), 'eligible', []],
	[[soft], place(3999), 'exemption', [soft]],
	[[soft], place(4000), 'eligible', []],
	[[soft], place(20_000), 'eligible', []],
	[[soft], place(20_001), 'exemption', [soft]],
	[[soft], place(null), 'unknown', []],
	[[hard], place(3999), 'excluded', [hard]],
	[[hard], place(4000), 'eligible', []],
	[[hard], place(null), 'unknown', []],
	[[{ ...hard, populationMax: null }], place(1_000_000), 'eligible', []],
	[[{ ...hard, populationMin: null }], place(0), 'eligible', []],
	[[jutland], place(null), 'eligible', []],
	[[jutland], place(null, 'DK-1083'), 'excluded', [jutland]],
	[[jutland], place(null, null), 'unknown', []],
	[[soft, jutland], place(3999), 'exemption', [soft]],
	[[soft, jutland], place(3999, 'DK-1083'), 'excluded', [soft, jutland]],
	[[soft, jutland], place(null, 'DK-1083'), 'excluded', [jutland]],
	[[soft, jutland], place(3999, null), 'exemption', [soft]],
])('rules %# judge a place', (rules, facts, verdict, broken) => {
	expect(judgeEligibility(rules, facts)).toEqual({ verdict, broken })
})
