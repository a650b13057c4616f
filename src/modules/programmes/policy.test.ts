import { expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import * as policy from './policy.ts'
import type { Programme } from './programme.ts'

const here = 'here' as Id<'programme'>
const elsewhere = 'elsewhere' as Id<'programme'>

function actorWith(role: Role, programmeId: Id<'programme'> | null): Actor {
	const person = { id: 'p' as Id<'person'>, name: 'Alice', email: 'alice@people.example', language: 'da' as const }
	return { ...person, grants: [{ role, programmeId }], mandates: [] }
}

const actors = {
	nobody: undefined,
	'a person without a role': { ...actorWith('reader', null), grants: [] },
	'an administrator': actorWith('administrator', null),
	'a secretariat everywhere': actorWith('secretariat', null),
	'its secretariat': actorWith('secretariat', here),
	'another secretariat': actorWith('secretariat', elsewhere),
	'its assessor': actorWith('assessor', here),
	'its committee': actorWith('committee', here),
	'its decision maker': actorWith('decision_maker', here),
	'another decision maker': actorWith('decision_maker', elsewhere),
	'its facilitator': actorWith('facilitator', here),
	'its evaluator': actorWith('evaluator', here),
	'its reader': actorWith('reader', here),
} satisfies Record<string, Actor | undefined>

const readsAll = { draft: ['read', 'edit'], published: ['read', 'edit'] }
const readsPublished = { draft: [], published: ['read'] }

test.for<[keyof typeof actors, { draft: string[]; published: string[] }]>([
	['nobody', readsPublished],
	['a person without a role', readsPublished],
	['an administrator', readsAll],
	['a secretariat everywhere', readsAll],
	['its secretariat', readsAll],
	['another secretariat', readsPublished],
	['its assessor', readsPublished],
	['its committee', readsPublished],
	['its decision maker', readsPublished],
	['another decision maker', readsPublished],
	['its facilitator', readsPublished],
	['its evaluator', readsPublished],
	['its reader', readsPublished],
])('what %s may do with a programme', ([name, may]) => {
	const verbs = (state: Programme['state']) => {
		const [actor, programme] = [actors[name], { id: here, state }]
		return [policy.canRead(actor, programme) && 'read', policy.canEdit(actor, programme) && 'edit'].filter(Boolean)
	}

	expect({ draft: verbs('draft'), published: verbs('published') }).toEqual(may)
})

test.for<[keyof typeof actors, boolean, 'all' | string[]]>([
	['nobody', false, []],
	['a person without a role', false, []],
	['an administrator', true, 'all'],
	['a secretariat everywhere', true, 'all'],
	['its secretariat', false, [here]],
	['another secretariat', false, [elsewhere]],
	['its assessor', false, []],
	['its decision maker', false, []],
	['its reader', false, []],
])('%s: may make programmes: %s; sees drafts of %j', ([name, may, drafts]) => {
	expect(policy.canCreate(actors[name])).toBe(may)
	expect(policy.draftsVisibleTo(actors[name])).toEqual(drafts)
})
