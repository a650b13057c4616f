import { describe, expect, test } from 'vitest'
import type { Actor, Grant, Mandate } from '../../platform/actor.ts'
import { newId } from '../../platform/id.ts'
import { canRead, canStart, canWrite, type Subject } from './policy.ts'

const programmeId = newId<'programme'>()
const elsewhere = newId<'programme'>()
const organisationId = newId<'organisation'>()

function somebody(grants: Grant[], mandates: Partial<Mandate>[] = []): Actor {
	const whole = mandates.map((m) => ({
		organisationId,
		organisationName: 'E',
		unitId: null,
		role: 'applicant' as const,
		...m,
	}))
	return { id: newId<'person'>(), name: 'N', email: 'n@people.example', language: 'da', grants, mandates: whole }
}

const people = {
	applicant: somebody([], [{}]),
	partner: somebody([], [{ role: 'partner' }]),
	'other municipality': somebody([], [{ organisationId: newId<'organisation'>() }]),
	secretariat: somebody([{ role: 'secretariat', programmeId }]),
	'secretariat everywhere': somebody([{ role: 'secretariat', programmeId: null }]),
	'secretariat of another programme': somebody([{ role: 'secretariat', programmeId: elsewhere }]),
	administrator: somebody([{ role: 'administrator', programmeId: null }]),
	committee: somebody([{ role: 'committee', programmeId }]),
	'committee of another programme': somebody([{ role: 'committee', programmeId: elsewhere }]),
	'decision maker': somebody([{ role: 'decision_maker', programmeId }]),
	assessor: somebody([{ role: 'assessor', programmeId }]),
	reader: somebody([{ role: 'reader', programmeId }]),
	visitor: undefined,
}
type Who = keyof typeof people

const standings: Record<string, Pick<Subject, 'state' | 'number'>> = {
	draft: { state: 'draft', number: null },
	reopened: { state: 'draft', number: 'BT-2026-001' },
	submitted: { state: 'submitted', number: 'BT-2026-001' },
	'withdrawn draft': { state: 'withdrawn', number: null },
	withdrawn: { state: 'withdrawn', number: 'BT-2026-001' },
}

const runs: Who[] = ['secretariat', 'secretariat everywhere', 'administrator']

describe.each(Object.entries(standings))('an application that is %s', (standing, state) => {
	const application: Subject = { organisationId, programmeId, ...state }
	const wasHandedIn = standing === 'submitted' || standing === 'withdrawn'
	const reads: Who[] = wasHandedIn ? ['applicant', ...runs] : ['applicant']

	test.each(Object.keys(people) as Who[])('as %s', (who) => {
		const actor = people[who]

		expect({ read: canRead(actor, application), write: canWrite(actor, application) }).toEqual({
			read: reads.includes(who),
			write: who === 'applicant',
		})
	})
})

test.each(Object.keys(people) as Who[])('a new application, as %s', (who) => {
	expect(canStart(people[who], organisationId)).toBe(who === 'applicant')
})
