import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import { newId } from '../../platform/id.ts'
import { canLock, canPropose, canReadProposal, canSelect, decides } from './policy.ts'

const programmeId = newId<'programme'>()
const elsewhere = newId<'programme'>()

function actor(role: Role, where: typeof programmeId | null): Actor {
	const grants = [{ role, programmeId: where }]
	return { id: newId<'person'>(), name: 'Nogen', email: 'nogen@example.dk', language: 'da', grants, mandates: [] }
}

const table: [Role, recommends: boolean, reads: boolean, decides: boolean][] = [
	['administrator', true, true, false],
	['secretariat', true, true, false],
	['committee', true, true, false],
	['decision_maker', false, true, true],
	['assessor', false, false, false],
	['facilitator', false, false, false],
	['evaluator', false, false, false],
	['reader', false, false, false],
]

describe.each(table)('a person with the role %s', (role, recommends, reads, decidesHere) => {
	const here = actor(role, programmeId)

	test('selects, locks and proposes, or not', () => {
		const call = { programmeId }
		expect([canSelect(here, call), canLock(here, call), canPropose(here, call)]).toEqual(Array(3).fill(recommends))
	})

	test('reads proposals and decides, or not', () => {
		expect([canReadProposal(here, { programmeId }), decides(here, { programmeId })]).toEqual([reads, decidesHere])
	})
})

const local = table.map(([role]) => role).filter((role) => role !== 'administrator')

test.for(local)('a person with the role %s elsewhere is nobody here', (role) => {
	const there = actor(role, elsewhere)

	expect([canSelect, canLock, canPropose, canReadProposal, decides].map((can) => can(there, { programmeId }))).toEqual(
		Array(5).fill(false),
	)
})

test('whoever is not signed in does nothing here', () => {
	expect(
		[canSelect, canLock, canPropose, canReadProposal, decides].map((can) => can(undefined, { programmeId })),
	).toEqual(Array(5).fill(false))
})
