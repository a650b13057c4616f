import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from '../plans/index.ts'
import { canAnswer, canDelete, canSettle, canTakePart, canWithdraw, partyOf } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, shops, owners] = ['town', 'shops', 'owners'] as Id<'organisation'>[]

const partnership = {
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'adviser', role: 'adviser' }],
	parties: [
		{ id: 'p1', standing: 'joined', organisationId: shops, contactEmail: '' },
		{ id: 'p2', standing: 'left', organisationId: owners, contactEmail: '' },
	],
} as unknown as Plan['partnership']

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	left: somebody('left', [], owners),
	party: somebody('party', [], shops),
	evaluator: somebody('evaluator', [{ role: 'evaluator', programmeId: here }]),
	adviser: somebody('adviser', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const READERS = ['party', 'evaluator', 'adviser', 'convener', 'secretariat']
const WRITERS = ['adviser', 'convener', 'secretariat']
const by = (name: string) => name as Id<'person'>

describe.for([
	['draft', READERS, WRITERS],
	['published', READERS, WRITERS],
	['closed', [], []],
] as const)('in a plan that is %s', ([state, readers, writers]) => {
	const plan = { state, partnership } as Plan

	test('whoever reads the workroom suggests and comments, and the team answers', () => {
		expect(whoMay(people, (actor) => canTakePart(actor, plan))).toEqual(readers)
		expect(whoMay(people, (actor) => canAnswer(actor, plan))).toEqual(writers)
	})

	test('one takes back what is one’s own', () => {
		const own = readers.filter((name) => name === 'party')
		const open = { suggestedBy: by('party'), answer: null }
		expect(whoMay(people, (actor) => canWithdraw(actor, plan, open))).toEqual(own)
		expect(whoMay(people, (actor) => canWithdraw(actor, plan, { ...open, answer: 'declined' }))).toEqual([])
		expect(whoMay(people, (actor) => canWithdraw(actor, plan, { ...open, suggestedBy: by('left') }))).toEqual([])

		const said = { writtenBy: by('party'), state: 'shown' as const }
		expect(whoMay(people, (actor) => canDelete(actor, plan, said))).toEqual(own)
		expect(whoMay(people, (actor) => canDelete(actor, plan, { ...said, state: 'deleted' }))).toEqual([])
	})

	test('a conversation is settled by who began it and by the team', () => {
		const begunBy = (name: string) => whoMay(people, (actor) => canSettle(actor, plan, { writtenBy: by(name) }))
		expect(begunBy('evaluator')).toEqual(readers.filter((name) => name !== 'party'))
		expect(begunBy('left')).toEqual(writers)
	})
})

test('a party’s people speak for it; the team, and those who follow, for no party', () => {
	const plan = { state: 'draft', partnership } as Plan

	const spoken = Object.entries(people).map(([name, actor]) => [name, actor && partyOf(actor, plan)])
	expect(Object.fromEntries(spoken)).toEqual({
		visitor: undefined,
		outsider: null,
		left: null,
		party: 'p1',
		evaluator: null,
		adviser: null,
		convener: null,
		secretariat: null,
	})
})
