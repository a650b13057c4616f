import { describe, expect, test } from 'vitest'
import type { Actor, Grant, Mandate } from '../../platform/actor.ts'
import { newId } from '../../platform/id.ts'
import { canList, canListDrafts, canReadSubmission, canReopen, canSubmit, canWithdraw } from './policy.ts'

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
type Subject = Parameters<typeof canReadSubmission>[1]

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
	const reads: Record<string, Who[]> = {
		submitted: ['applicant', ...runs, 'committee', 'decision maker'],
		withdrawn: ['applicant', ...runs],
	}

	test.each(Object.keys(people) as Who[])('as %s', (who) => {
		const actor = people[who]
		const isApplicant = who === 'applicant'

		expect({
			readSubmission: canReadSubmission(actor, application),
			submit: canSubmit(actor, application),
			reopen: canReopen(actor, application),
			withdraw: canWithdraw(actor, application),
		}).toEqual({
			readSubmission: (reads[standing] ?? ['applicant']).includes(who),
			submit: isApplicant,
			reopen: isApplicant,
			withdraw: isApplicant,
		})
	})
})

test.each(Object.keys(people) as Who[])('the list, as %s', (who) => {
	const actor = people[who]

	expect({ list: canList(actor, programmeId), drafts: canListDrafts(actor, programmeId) }).toEqual({
		list: [...runs, 'committee'].includes(who),
		drafts: runs.includes(who),
	})
})
