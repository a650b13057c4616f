import { expect, test } from 'vitest'
import { asPairs, changedFields } from './form-fields.ts'

test('only what was changed is sent', () => {
	const before = { title: ['Torvet'], answer: ['Før'], 'themes[]': ['trade', 'culture'] }
	const now = { title: ['Torvet'], answer: ['Nu'], 'themes[]': ['trade', 'culture'] }

	expect(changedFields(before, now)).toEqual({ answer: ['Nu'] })
})

test('boxes that were all emptied are sent as nothing', () => {
	const changed = changedFields({ 'themes[]': ['trade'] }, {})

	expect(changed).toEqual({ 'themes[]': [] })
	expect(asPairs(changed)).toEqual([['themes[]', '']])
})

test('a box more is a change, and all its values are sent', () => {
	const changed = changedFields({ 'themes[]': ['trade'] }, { 'themes[]': ['trade', 'culture'] })

	expect(asPairs(changed)).toEqual([
		['themes[]', 'trade'],
		['themes[]', 'culture'],
	])
})
