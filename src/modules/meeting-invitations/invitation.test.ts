import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import { type Invitee, lettersOf, type Told } from './invitation.ts'

const at = new Date('2026-03-10T10:00:00Z')
const later = new Date('2026-05-14T13:00:00Z')
const anna: Invitee = { personId: 'anna' as Id<'person'>, name: 'Anna', email: 'a@x.example', language: 'da' }

const told = (method: Told['method'], sequence: number): Told[] => [{ ...anna, method, sequence, sentAt: at, times: 3 }]

type Case = [what: string, Meeting['state'], sequence: number, endsAt: Date, inRoom: boolean, Told[], string[]]

test.for<Case>([
	['before it is announced nobody is told', 'planned', 0, later, true, [], []],
	['who sits in the room is invited', 'announced', 0, later, true, [], ['invited 1']],
	['who was invited is not invited again', 'announced', 0, later, true, told('REQUEST', 0), []],
	['who was invited hears that it moved', 'announced', 1, later, true, told('REQUEST', 0), ['changed 4']],
	['who left is released', 'announced', 0, later, false, told('REQUEST', 0), ['released 4']],
	['who was released hears no more', 'announced', 1, later, false, told('CANCEL', 0), []],
	['who came back is invited again', 'announced', 0, later, true, told('CANCEL', 0), ['invited 4']],
	['who was invited hears that it is cancelled', 'cancelled', 1, later, true, told('REQUEST', 0), ['cancelled 4']],
	['also who left meanwhile', 'cancelled', 1, later, false, told('REQUEST', 0), ['cancelled 4']],
	['once', 'cancelled', 1, later, true, told('CANCEL', 1), []],
	['who was never invited does not', 'cancelled', 1, later, true, [], []],
	['of what is over nobody hears', 'announced', 1, at, true, told('REQUEST', 0), []],
])('%s', ([, state, sequence, endsAt, inRoom, before, expected]) => {
	const letters = lettersOf({ state, sequence, endsAt }, { invitees: inRoom ? [anna] : [], told: before }, at)

	expect(letters.map(({ kind, nth }) => `${kind} ${nth}`)).toEqual(expected)
})
