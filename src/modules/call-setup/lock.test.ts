import { expect, test } from 'vitest'
import { whyLocked, whyNotMovable } from './lock.ts'

test('terms are locked, and the address stays, once a call is published', () => {
	expect(whyLocked({ state: 'draft' })).toBeUndefined()
	expect(whyLocked({ state: 'published' })).toBe('termsLocked')
	expect(whyNotMovable({ state: 'draft', slug: 'a' }, 'b')).toBeUndefined()
	expect(whyNotMovable({ state: 'published', slug: 'a' }, 'a')).toBeUndefined()
	expect(whyNotMovable({ state: 'published', slug: 'a' }, 'b')).toBe('addressIsPublic')
})
