import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { canKeep } from './policy.ts'

const one = { id: 'one' as Id<'follower'> }

test.each([
	['their own', 'one', true],
	["somebody else's", 'other', false],
])('a follower keeps %s: %s', (_, followerId, may) => {
	expect(canKeep(one, { followerId: followerId as Id<'follower'> })).toBe(may)
})
