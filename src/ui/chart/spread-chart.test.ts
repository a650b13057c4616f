import { expect, test } from 'vitest'
import { tickStep } from './spread-chart.tsx'

test.for([
	[4, 1],
	[3.6, 1],
	[0.7, 0.2],
	[25, 5],
	[90, 20],
] as const)('a span of %d has a line at every %d', ([span, step]) => {
	expect(tickStep(span)).toBeCloseTo(step, 10)
})
