import { expect, test } from 'vitest'
import { theTestTowns } from '../../../tests/support/selection.ts'
import { whyNotAsShown, whyNotDecidable, whyNotLockable, whyNotOpen, whyNotReady, whyNotSeats } from './proposal.ts'
import { readQuestion, studioPath, writeQuestion } from './studio-question.ts'

const done = { complete: true }
const missing = { complete: false }

test.for([
	['open', [done], 'notClosed'],
	['announced', [], 'notClosed'],
	['closed', [], 'noApplications'],
	['closed', [done, missing], 'assessmentsMissing'],
	['closed', [done, done], undefined],
] as const)('in a call that is %s with assessments %o it is: %s', ([phase, scores, reason]) => {
	expect(whyNotReady(phase, scores)).toBe(reason)
})

test('one proposal is open at a time', () => {
	expect([whyNotOpen({}), whyNotOpen(undefined)]).toEqual(['openProposal', undefined])
	expect([whyNotLockable({}, 'a'), whyNotLockable(undefined, 'a'), whyNotLockable(undefined, undefined)]).toEqual([
		'openProposal',
		undefined,
		'unknownApplication',
	])
})

test('a proposal is decided once', () => {
	const states = ['proposed', 'confirmed', 'sent_back'] as const

	expect(states.map((state) => whyNotDecidable({ state }))).toEqual([undefined, 'decidedAlready', 'decidedAlready'])
})

test('the seats lie within what was published', () => {
	const bounds = { seatsMin: 3, seatsMax: 5 }

	expect([2, 3, 5, 6, 3.5].map((seats) => whyNotSeats(seats, bounds))).toEqual([
		'seatsOutside',
		undefined,
		undefined,
		'seatsOutside',
		'seatsOutside',
	])
})

test('what was shown is what is put forward', () => {
	expect([whyNotAsShown('a', 'a'), whyNotAsShown('a', 'b')]).toEqual([undefined, 'inputChanged'])
})

test('an address says how many and without which rules; whatever else it says is not heard', () => {
	const { call } = theTestTowns()
	const [first, second] = call.spreadRules.map(({ id }) => id)
	const ask = (seats: string | undefined, without?: string) => readQuestion(call, { seats, without }, 14)

	expect(ask('4', `${second},${first},nonsense`)).toEqual({ seats: 4, without: [first, second] })
	expect([undefined, '', '2', '6', 'four', '3.5'].map((seats) => ask(seats).seats)).toEqual(Array(6).fill(5))
	expect(readQuestion(call, { seats: undefined, without: undefined }, 4).seats).toBe(4)
	expect(readQuestion(call, { seats: undefined, without: undefined }, 1).seats).toBe(3)
	expect(writeQuestion({ seats: 4, without: [] })).toBe('?seats=4')
	expect(studioPath(call, { seats: 3, without: ['a', 'b'] })).toBe('/calls/bliv-testby/selection?seats=3&without=a,b')
})
