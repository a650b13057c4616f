import { expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import { listParts, partKinds, themeKey, whyNotRemovable, whyPartLocked } from './part.ts'

test.each([
	['Tomme lokaler', [], 'tomme-lokaler'],
	['Grønt og vand', [], 'groent-og-vand'],
	['Tomme lokaler', ['tomme-lokaler'], 'tomme-lokaler-2'],
	['Tomme lokaler', ['tomme-lokaler', 'tomme-lokaler-2'], 'tomme-lokaler-3'],
	['Tomme lokaler', ['tomme-lokaler', 'groent'], 'tomme-lokaler-2'],
	['Één café', [], 'een-cafe'],
	['???', [], 'tema'],
])('the theme %s gets a key that is free: %j → %s', (label, taken, key) => {
	expect(themeKey(label, new Set(taken))).toBe(key)
})

test.each(partKinds)('%s is locked when the call is published, but a contact never is', (kind) => {
	expect(whyPartLocked({ state: 'draft' }, kind)).toBeUndefined()
	expect(whyPartLocked({ state: 'published' }, kind)).toBe(kind === 'contact' ? undefined : 'termsLocked')
})

test('a theme that a rule asks for stays', () => {
	const call = aCallDetail({ spreadRules: [aSpreadRule({ kind: 'theme', value: 'groent', minCount: 1 })] })

	expect(whyNotRemovable(call, { kind: 'theme', id: 'groent' })).toBe('themeInUse')
	expect(whyNotRemovable(call, { kind: 'theme', id: 'moedesteder' })).toBeUndefined()
	expect(whyNotRemovable(call, { kind: 'question', id: 'groent' })).toBeUndefined()
})

test('a region of the same name as a theme does not hold it', () => {
	const call = aCallDetail({ spreadRules: [aSpreadRule({ kind: 'landsdel', value: 'groent', maxCount: 1 })] })

	expect(whyNotRemovable(call, { kind: 'theme', id: 'groent' })).toBeUndefined()
})

test('parts are listed with their words alone', () => {
	const [criterion] = listParts(aCallDetail(), 'criterion')

	expect(criterion).toEqual({
		id: 'part-1',
		version: 1,
		part: {
			kind: 'criterion',
			words: { name: 'Udfordring', guidance: 'Er den beskrevet klart?', weight: 60 },
		},
	})
})
