import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership } from '../partnerships/index.ts'
import type { Edition } from './agreement.ts'
import { canKeepAgreements, canReadAgreement } from './policy.ts'

const here = 'here' as Id<'programme'>
const partnership = {
	programmeId: here,
	convenerId: 'town',
	team: [
		{ personId: 'lead', role: 'lead' },
		{ personId: 'writer', role: 'writer' },
	],
	parties: [
		{ id: 'p1', standing: 'joined', organisationId: 'owners', contactEmail: '' },
		{ id: 'p2', standing: 'known', organisationId: 'known', contactEmail: '' },
	],
} as unknown as Partnership
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	onlyKnown: somebody('knownOne', [], 'known'),
	party: somebody('party', [], 'owners'),
	evaluator: somebody('evaluator', [{ role: 'evaluator', programmeId: here }]),
	writer: somebody('writer', []),
	lead: somebody('lead', []),
	convener: somebody('convener', [], 'town'),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}
const put = { editions: [{} as Edition] }

test.for<[string, (actor: Actor | undefined) => boolean, string[]]>([
	['keep agreements', (actor) => canKeepAgreements(actor, partnership), ['lead', 'convener', 'secretariat']],
	[
		'read a draft',
		(actor) => canReadAgreement(actor, partnership, { editions: [] }),
		['writer', 'lead', 'convener', 'secretariat'],
	],
	[
		'read what was put to signing',
		(actor) => canReadAgreement(actor, partnership, put),
		['party', 'evaluator', 'writer', 'lead', 'convener', 'secretariat'],
	],
])('who may %s', ([, may, those]) => {
	expect(whoMay(people, may)).toEqual(those)
})
