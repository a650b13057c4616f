import { expect, test } from 'vitest'
import type { Actor, Grant, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canChangeEvent, canReadEvent, canRunEvents } from './policy.ts'

const programmeId = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function somebody(...grants: Grant[]): Actor {
	return { id: 'x' as Id<'person'>, name: '', email: '', language: 'da', grants, mandates: [] }
}
const here = (role: Role) => somebody({ role, programmeId })
const people = {
	visitor: undefined,
	outsider: somebody(),
	secretariat: here('secretariat'),
	secretariatElsewhere: somebody({ role: 'secretariat', programmeId: elsewhere }),
	secretariatEverywhere: somebody({ role: 'secretariat', programmeId: null }),
	administrator: somebody({ role: 'administrator', programmeId: null }),
	facilitator: here('facilitator'),
	assessor: here('assessor'),
	committee: here('committee'),
	decisionMaker: here('decision_maker'),
	evaluator: here('evaluator'),
	reader: here('reader'),
}
const EVERYBODY = Object.keys(people)
const KEEPERS = ['secretariat', 'secretariatEverywhere', 'administrator']

function who(may: (actor: Actor | undefined) => boolean): string[] {
	return Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []))
}

test('who sees who comes and what they need', () => {
	expect(who((actor) => canRunEvents(actor, programmeId))).toEqual(KEEPERS)
})

test.for([
	['draft', KEEPERS, KEEPERS],
	['published', EVERYBODY, KEEPERS],
	['cancelled', EVERYBODY, []],
] as const)('who reads and who changes an event that is %s', ([state, readers, keepers]) => {
	expect(who((actor) => canReadEvent(actor, { programmeId, state }))).toEqual(readers)
	expect(who((actor) => canChangeEvent(actor, { programmeId, state }))).toEqual(keepers)
})
