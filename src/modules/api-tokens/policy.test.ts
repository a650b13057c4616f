import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canRevoke } from './policy.ts'

const person = (id: string, grants: Actor['grants'] = []): Actor => ({
	id: id as Id<'person'>,
	name: id,
	email: `${id}@people.example`,
	language: 'da',
	grants,
	mandates: [],
})

test.for([
	['nobody', undefined, false],
	['its maker', person('maker'), true],
	['somebody else', person('other'), false],
	['an administrator', person('admin', [{ role: 'administrator', programmeId: null }]), false],
	['a secretariat', person('sara', [{ role: 'secretariat', programmeId: null }]), false],
] as const)('%s', ([, actor, may]) => {
	expect(canRevoke(actor, { personId: 'maker' as Id<'person'> })).toBe(may)
})
