import { expect, test } from 'vitest'
import small from './cases/01a-selection-small.json' with { type: 'json' }
import { parseSelectionCase } from './parse-selection-case.ts'
import { selectionDoubts } from './selection-doubts.ts'

const input = parseSelectionCase(small)
const { selected, objectiveInt: totalInt } = small.expected

test('the true result leaves no doubt', () => {
	expect(selectionDoubts(input, { selected, totalInt })).toEqual([])
})

test.each([
	['a better sum than there is', { selected, totalInt: totalInt + 1 }, ['the total is 174800 and not 174801']],
	[
		'a better applicant than the rules allow',
		{ selected: ['A01', 'A05', 'A06', 'A07', 'A09'], totalInt: 181_200 },
		['the rule region-Sjælland is broken', 'the rule region-Syddanmark is broken'],
	],
	['somebody who did not apply', { selected: [...selected, 'A99'], totalInt }, ['A99 is no applicant']],
	['somebody twice', { selected: [...selected, 'A02'], totalInt }, ['an applicant is selected twice']],
])('%s is found', (_name, claim, doubts) => {
	expect(selectionDoubts(input, claim)).toEqual(doubts)
})
