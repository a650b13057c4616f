import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Seat } from '../participation/index.ts'
import { comingTo, reminderAt, seatsOf, type SignUp, standingOf, whyNotAnswerBy, whyNotExtra } from './sign-up.ts'

const id = <Entity extends string>(text: string) => text as Id<Entity>
const lock = { at: new Date('2026-05-14T15:00:00Z'), by: 'Frede' }

function aSignUp(wish: Partial<SignUp>): SignUp {
	return { answerBy: null, answers: [], extras: [], attendances: [], lock: null, ...wish }
}

const yes = {
	seatId: id<'participation'>('yes'),
	answer: 'yes' as const,
	personId: id<'person'>('bo'),
	personName: 'Bo',
}
const no = { seatId: id<'participation'>('no'), answer: 'no' as const, personId: null, personName: null }
const here = (seatId: string) => ({
	id: id<'attendance'>('a'),
	seatId: id<'participation'>(seatId),
	personId: null,
	name: 'Bo',
	organisation: '',
})

test.each([
	['yes', false, false, 'in'],
	['no', false, false, 'no'],
	['silent', false, false, 'wait'],
	['no', true, false, 'no'],
	['yes', true, false, 'in'],
	['yes', false, true, 'absent'],
	['yes', true, true, 'in'],
	['no', false, true, 'no'],
	['no', true, true, 'in'],
	['silent', false, true, 'wait'],
	['silent', true, true, 'in'],
])('a seat that said %s, there: %s, locked: %s, stands as %s', (seat, there, locked, standing) => {
	const attendances = there ? [here(seat)] : []
	const signUp = aSignUp({ answers: [yes, no], attendances, lock: locked ? lock : null })

	expect(standingOf(id(seat), signUp)).toBe(standing)
})

test('one comes for each seat, and those extra ones whom the facilitator accepted', () => {
	const extra = (name: string, state: 'asked' | 'accepted' | 'declined') => ({
		id: id<'extraPlace'>(name),
		seatId: yes.seatId,
		personId: id<'person'>(name),
		personName: name,
		reason: 'Ny',
		state,
	})
	const extras = [extra('Asta', 'asked'), extra('Kaj', 'accepted'), extra('Dan', 'declined')]

	expect(comingTo(aSignUp({ answers: [yes, no], extras })).map(({ name }) => name)).toEqual(['Bo', 'Kaj'])
})

test('a seat that was left is asked no more, and is not forgotten where it was', () => {
	const seats = [
		{ id: 'stays', state: 'chosen' },
		{ id: 'left', state: 'withdrawn' },
		{ id: 'was', state: 'withdrawn' },
	] as unknown as Seat[]

	expect(seatsOf(seats, aSignUp({ attendances: [here('was')] })).map((seat) => seat.id)).toEqual(['stays', 'was'])
})

test.each([
	['nobody', 'kaj', 'answerFirst'],
	['no', 'kaj', 'answerFirst'],
	['yes', 'bo', 'comesAlready'],
	['yes', 'kaj', undefined],
])('for the seat %s one more, %s: %s', (seatId, personId, reason) => {
	expect(whyNotExtra(aSignUp({ answers: [yes, no] }), { seatId, personId })).toBe(reason)
})

test('answers are due between now and the meeting', () => {
	const startsAt = new Date('2026-05-14T08:00:00Z')
	const at = new Date('2026-05-01T08:00:00Z')

	expect(whyNotAnswerBy(new Date('2026-05-14T08:00:01Z'), { startsAt }, at)).toBe('answerByLate')
	expect(whyNotAnswerBy(startsAt, { startsAt }, at)).toBe(undefined)
	expect(whyNotAnswerBy(at, { startsAt }, at)).toBe('answerByPast')
})

test('the reminder leaves at nine on the wall, also when the clocks change in between', () => {
	const zone = 'Europe/Copenhagen'

	expect(reminderAt(new Date('2026-05-07T22:00:00Z'), zone)).toEqual(new Date('2026-05-04T07:00:00Z'))
	// Until 30 March is summer time; the 27th was winter.
	expect(reminderAt(new Date('2026-03-30T22:00:00Z'), zone)).toEqual(new Date('2026-03-27T08:00:00Z'))
})
