import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { fitOf, shownRule } from './place-check.ts'

const between = { populationMin: 4000, populationMax: 20_000 }

test.each([
	[8940, 35.76],
	[4000, 16],
	[20_000, 80],
	[2000, 8],
	[0, 0],
	[40_000, 90],
	[2_000_000, 99.8],
])('%i inhabitants lie at %d per cent of the axis', (population, point) => {
	const fit = fitOf(between, population)

	expect([fit.from, fit.to]).toEqual([16, 80])
	expect(fit.point).toBeCloseTo(point, 6)
})

test.each([
	[{ populationMin: 4000, populationMax: null }, 8000, { from: 16, to: 100, point: 58 }],
	[{ populationMin: 4000, populationMax: null }, 1000, { from: 16, to: 100, point: 4 }],
	[{ populationMin: null, populationMax: 20_000 }, 5000, { from: 0, to: 80, point: 20 }],
	[{ populationMin: null, populationMax: 20_000 }, 40_000, { from: 0, to: 80, point: 90 }],
	[{ populationMin: 5000, populationMax: 5000 }, 5000, { from: 16, to: 80, point: 48 }],
	[{ populationMin: 0, populationMax: null }, 0, { from: 16, to: 100, point: 100 }],
])('an interval with one end reaches the end of the axis: %#', (rule, population, fit) => {
	expect(fitOf(rule, population)).toEqual(fit)
})

test('the interval of the broken rule is drawn, or else the first', () => {
	const [first] = aCallDetail().eligibilityRules
	const region = { ...first!, kind: 'region' as const }
	const second = { ...first!, soft: false }

	expect(shownRule([first!, second], { verdict: 'excluded', broken: [second] })).toBe(second)
	expect(shownRule([region, first!], { verdict: 'excluded', broken: [region] })).toBe(first)
	expect(shownRule([region], { verdict: 'eligible', broken: [] })).toBeUndefined()
})
