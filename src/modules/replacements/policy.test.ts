import { describe, expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import {
	canAnswer,
	canDecideReplacement,
	canOffer,
	canProposeReplacement,
	canRead,
	canReadPoints,
	canSeek,
} from './policy.ts'

const here = 'here' as Id<'programme'>
const there = 'there' as Id<'programme'>
const room = { programme: { id: here } } as Room

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	administrator: somebody('administrator', [{ role: 'administrator', programmeId: null }]),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
	secretariatElsewhere: somebody('secretariatElsewhere', [{ role: 'secretariat', programmeId: there }]),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	committee: somebody('committee', [{ role: 'committee', programmeId: here }]),
	decisionMaker: somebody('decisionMaker', [{ role: 'decision_maker', programmeId: here }]),
	decisionMakerElsewhere: somebody('decisionMakerElsewhere', [{ role: 'decision_maker', programmeId: there }]),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: here }]),
	reader: somebody('reader', [{ role: 'reader', programmeId: here }]),
	asked: somebody('asked', [], 'next'),
	named: somebody('named', []),
	member: somebody('member', [], 'other'),
	partner: {
		...somebody('partner', []),
		mandates: [
			{ organisationId: 'next' as Id<'organisation'>, organisationName: '', unitId: null, role: 'partner' as const },
		],
	},
}

const proposal = { state: 'proposed' as const, frozenBy: 'secretariat' as Id<'person'> }
const offer = { organisationId: 'next' as Id<'organisation'>, people: ['named' as Id<'person'>] }

describe.each<[string, (actor: Actor | undefined) => boolean, string[]]>([
	['seeks a replacement', (actor) => canSeek(actor, room), ['administrator', 'secretariat', 'facilitator']],
	[
		'sees how far it has come',
		(actor) => canRead(actor, room),
		['administrator', 'secretariat', 'facilitator', 'committee', 'decisionMaker'],
	],
	[
		'sees points and names',
		(actor) => canReadPoints(actor, room),
		['administrator', 'secretariat', 'committee', 'decisionMaker'],
	],
	['proposes', (actor) => canProposeReplacement(actor, room), ['administrator', 'secretariat', 'committee']],
	['decides', (actor) => canDecideReplacement(actor, room, proposal), ['decisionMaker']],
	[
		'decides about what they proposed themselves',
		(actor) => canDecideReplacement(actor, room, { ...proposal, frozenBy: 'decisionMaker' as Id<'person'> }),
		[],
	],
	['decides twice', (actor) => canDecideReplacement(actor, room, { ...proposal, state: 'confirmed' }), []],
	['asks the applicant', (actor) => canOffer(actor, room), ['administrator', 'secretariat']],
	['answers', (actor) => canAnswer(actor, offer), ['asked', 'named']],
])('%s', (_, may, expected) => {
	test('only who may', () => {
		expect(whoMay(people, may)).toEqual(expected)
	})
})
