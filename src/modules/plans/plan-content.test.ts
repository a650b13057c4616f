import { describe, expect, test } from 'vitest'
import type { PlanAction, PlanStep } from './plan-content.ts'
import { lackingIn, lastDayOf, nextStep } from './plan-content.ts'

const step = (title: string, doneOn: string | null) => ({ title, doneOn }) as PlanStep
const leader = { part: 'leads' } as PlanAction['parties'][number]
const asked = { part: 'asked' } as PlanAction['parties'][number]

test.for([
	[[], null, [], ['party', 'date', 'firstStep']],
	[[asked], '2026-05-01', [], ['party', 'firstStep']],
	[[leader], null, [step('Ring', null)], ['date']],
	[[leader, asked], '2026-05-01', [step('Ring', '2026-03-01')], []],
] as const)('an action with %j, %s and %j lacks %j', ([parties, dueOn, steps, lacking]) => {
	expect(lackingIn({ parties: [...parties], dueOn, steps: [...steps] })).toEqual(lacking)
})

test('the next step is the first that is not done', () => {
	const [first, second] = [step('Ring', '2026-03-01'), step('Mød', null)]

	expect(nextStep({ steps: [first, second, step('Skriv', null)] })).toBe(second)
	expect(nextStep({ steps: [first] })).toBeUndefined()
})

describe('a date lasts', () => {
	test.for([
		['2026-02-10', 'day', '2026-02-10'],
		['2026-02-01', 'month', '2026-02-28'],
		['2028-02-01', 'month', '2028-02-29'],
		['2026-12-01', 'month', '2026-12-31'],
		['2026-01-01', 'year', '2026-12-31'],
	] as const)('%s by the %s until %s', ([on, precision, last]) => {
		expect(lastDayOf(on, precision)).toBe(last)
	})
})
