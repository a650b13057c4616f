import { expect, test } from 'vitest'
import { somebody, whoMay } from '../../../tests/support/actors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership } from '../partnerships/index.ts'
import { canOpenChecks } from './policy.ts'

const here = 'here' as Id<'programme'>
const team = [
	{ personId: 'lead', role: 'lead' },
	{ personId: 'writer', role: 'writer' },
	{ personId: 'adviser', role: 'adviser' },
]
const partnership = { programmeId: here, convenerId: 'town', team, state: 'active' } as unknown as Partnership
const people: Record<string, Actor | undefined> = {
	visitor: undefined,
	outsider: somebody('outsider', []),
	facilitator: somebody('facilitator', [{ role: 'facilitator', programmeId: here }]),
	writer: somebody('writer', []),
	adviser: somebody('adviser', []),
	lead: somebody('lead', []),
	convener: somebody('convener', [], 'town'),
	secretariat: somebody('secretariat', [{ role: 'secretariat', programmeId: here }]),
}

test.for<[Partnership['state'], string[]]>([
	['forming', ['lead', 'convener', 'secretariat']],
	['active', ['lead', 'convener', 'secretariat']],
	['ended', []],
])('who opens checks of a partnership that is %s', ([state, those]) => {
	expect(whoMay(people, (actor) => canOpenChecks(actor, { ...partnership, state }))).toEqual(those)
})
