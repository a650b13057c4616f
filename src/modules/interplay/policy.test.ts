import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from '../plans/index.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { canAnswerByLink, canArrange, canRecordAnswer } from './policy.ts'

const here = 'here' as Id<'programme'>
const [town, region, shops] = ['town', 'region', 'shops'] as Id<'organisation'>[]
const partnership = {
	programmeId: here,
	convenerId: town,
	team: [{ personId: 'writer', role: 'writer' }],
	parties: [
		{ id: 'p1', standing: 'joined', organisationId: region, contactEmail: '' },
		{ id: 'p2', standing: 'joined', organisationId: shops, contactEmail: '' },
		{ id: 'p3', standing: 'left', organisationId: null, contactEmail: '' },
	],
} as unknown as Plan['partnership']

const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	other: somebody('other', [], shops),
	asked: somebody('asked', [], region),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	writer: somebody('writer', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const TEAM = ['writer', 'convener', 'secretariat']

test.for([
	['draft', TEAM, ['asked', ...TEAM]],
	['published', TEAM, ['asked', ...TEAM]],
	['closed', [], []],
] as const)(
	'in a plan that is %s, the team says who arranges, and whoever was asked answers',
	([state, arrangers, answerers]) => {
		const plan = { state, partnership }

		expect(whoMay(people, (actor) => canArrange(actor, plan))).toEqual(arrangers)
		expect(whoMay(people, (actor) => canRecordAnswer(actor, plan, 'p1'))).toEqual(answerers)
		expect(whoMay(people, (actor) => canRecordAnswer(actor, plan, 'nobody'))).toEqual(arrangers)
	},
)

const linked = { by: 'link', partyId: 'p1' } as PartyAccess
test.for([
	['draft', linked, true],
	['published', linked, true],
	['closed', linked, false],
	['published', { ...linked, partyId: 'p3' }, false],
	['published', { ...linked, partyId: 'nobody' }, false],
	['published', { by: 'account', actor: people['asked'], partyId: 'p1' }, false],
] as [Plan['state'], PartyAccess, boolean][])(
	'in a plan that is %s, the holder of %j answers: %s',
	([state, access, may]) => {
		expect(canAnswerByLink(access, { state, partnership })).toBe(may)
	},
)
