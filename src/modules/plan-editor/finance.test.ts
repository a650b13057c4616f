import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetSources, type PlanContent } from '../plans/index.ts'
import { financeOf } from './finance.ts'
import { lengthOf, ringsOf } from './wheel-drawing.tsx'

const line = fc.record({
	source: fc.constantFrom(...budgetSources),
	amount: fc.integer({ min: 1, max: 10_000_000_00 }),
	year: fc.integer({ min: 2026, max: 2031 }),
})
const lines = fc.array(line, { maxLength: 20 })

test('however the lines are spread, each is counted once: by source, by year and together', () => {
	fc.assert(
		fc.property(fc.array(lines, { maxLength: 5 }), lines, (budgets, finance) => {
			const actions = budgets.map((budget) => ({ budget }))
			const view = financeOf({ actions, finance, eligible: [] } as unknown as PlanContent)
			const sum = (those: readonly { amount: number }[]) => those.reduce((all, { amount }) => all + amount, 0)
			const bySource = (sums: typeof view.costs) => budgetSources.reduce((all, source) => all + sums[source], 0)

			expect(view.costs.total).toBe(sum(budgets.flat()))
			expect(bySource(view.costs)).toBe(view.costs.total)
			expect(bySource(view.comes)).toBe(sum(finance))
			expect(view.years.reduce((all, { sums }) => all + sums.total, 0)).toBe(sum(finance))
			expect(view.missing + sum(finance.filter(({ source }) => source !== 'gap'))).toBe(view.costs.total)
		}),
	)
})

test('the state pays its part of what is eligible', () => {
	const eligible = [
		{ expense: 100_000, refundPercent: 60 },
		{ expense: 100, refundPercent: 33.3 },
		{ expense: 500, refundPercent: null },
		{ expense: null, refundPercent: null },
	]

	expect(financeOf({ actions: [], finance: [], eligible } as unknown as PlanContent).refund).toBe(60_033)
})

test('events that share a month stand on rings of their own, also over the turn of the year', () => {
	const event = (firstMonth: number, lastMonth: number) => ({ firstMonth, lastMonth })
	const events = [event(1, 3), event(4, 10), event(3, 4), event(11, 1), event(12, 12)]

	expect(ringsOf(events).map(({ ring }) => ring)).toEqual([0, 0, 1, 1, 0])
	expect(events.map(lengthOf)).toEqual([3, 7, 2, 3, 1])
})
