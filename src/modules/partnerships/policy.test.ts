import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import type { Partnership, Party } from './partnership.ts'
import { canActForParty, canFound, canLead, canReadWorkroom, canWorkFor } from './policy.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>
const [town, owners, left] = ['town', 'owners', 'left'] as Id<'organisation'>[]
const known = { id: 'p3', standing: 'known', organisationId: null, contactEmail: 'known@example.dk' } as Party
const gone = { id: 'p2', standing: 'left', organisationId: left, contactEmail: 'left@example.dk' } as Party
const joined = { id: 'p1', standing: 'joined', organisationId: owners, contactEmail: 'anna@example.dk' } as Party
const partnership = {
	programmeId: here,
	convenerId: town,
	team: [
		{ personId: 'lead', role: 'lead' },
		{ personId: 'writer', role: 'writer' },
		{ personId: 'adviser', role: 'adviser' },
	],
	parties: [joined, gone, known],
} as unknown as Partnership
const room = {
	programme: { id: here },
	seats: [{ id: 's1', state: 'chosen', organisationId: town, users: [{ personId: 'lent' }] }],
} as unknown as Room

const at = (id: string, email: string): Actor => ({ ...somebody(id, []), email })
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	secretariatElsewhere: somebody('se', [{ role: 'secretariat', programmeId: elsewhere }]),
	assessor: somebody('assessor', [{ role: 'assessor', programmeId: here }]),
	onlyKnown: at('known', 'known@example.dk'),
	leftByMail: at('leftByMail', 'left@example.dk'),
	leftByMandate: somebody('leftByMandate', [], left),
	lent: somebody('lent', []),
	partyByMail: at('partyByMail', 'Anna@example.dk'),
	partyByMandate: somebody('partyByMandate', [], owners),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	evaluator: somebody('evaluator', [{ role: 'evaluator', programmeId: here }]),
	writer: somebody('writer', []),
	adviser: somebody('adviser', []),
	lead: somebody('lead', []),
	convener: somebody('convener', [], town),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}

test.for<[string, (actor: Actor | undefined) => boolean, string[]]>([
	['found one', (actor) => canFound(actor, room), ['lent', 'convener', 'secretariat']],
	['lead it', (actor) => canLead(actor, partnership), ['lead', 'convener', 'secretariat']],
	['work for it', (actor) => canWorkFor(actor, partnership), ['writer', 'adviser', 'lead', 'convener', 'secretariat']],
	['speak for a party', (actor) => canActForParty(actor, joined), ['partyByMail', 'partyByMandate']],
	['speak for one that left', (actor) => canActForParty(actor, gone), []],
	['speak for one that is only known', (actor) => canActForParty(actor, known), []],
	[
		'read the workroom',
		(actor) => canReadWorkroom(actor, partnership),
		[
			'partyByMail',
			'partyByMandate',
			'facilitator',
			'evaluator',
			'writer',
			'adviser',
			'lead',
			'convener',
			'secretariat',
		],
	],
])('who may %s', ([, may, those]) => {
	expect(whoMay(people, may)).toEqual(those)
})

test('an empty address is nobody’s', () => {
	const unreachable = { ...joined, organisationId: null, contactEmail: '' }

	expect(canActForParty(at('nameless', ''), unreachable)).toBe(false)
})
