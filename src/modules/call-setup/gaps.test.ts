import { expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import type { CallDetail } from '../calls/index.ts'
import { type Gap, gapsOf, whyNotPublishable } from './gaps.ts'

const at = new Date('2026-03-01T10:00:00Z')
const whole = () =>
	aCallDetail({ opensAt: new Date('2026-02-01T00:00:00Z'), deadlineAt: new Date('2026-04-01T22:00:00Z') })
const [rule] = aCallDetail().eligibilityRules

test('a whole call has no gaps and may be published', () => {
	expect(gapsOf(whole(), at)).toEqual([])
	expect(whyNotPublishable(whole(), at)).toBeUndefined()
})

test.each<[Gap, (call: CallDetail) => Partial<CallDetail>]>([
	['programmeDraft', ({ programme }) => ({ programme: { ...programme, state: 'draft' } })],
	['noSummary', () => ({ summary: ' ' })],
	['noDates', () => ({ opensAt: null })],
	['noDates', () => ({ deadlineAt: null })],
	['deadlinePast', () => ({ deadlineAt: at })],
	['noQuestions', () => ({ questions: [] })],
	['noCriteria', () => ({ criteria: [] })],
	['noContacts', () => ({ contacts: [] })],
	['contactWithoutEmail', ({ contacts }) => ({ contacts: contacts.map((contact) => ({ ...contact, email: '' })) })],
	['noDrawSeed', () => ({ drawSeed: '  ' })],
	['regionGone', () => ({ eligibilityRules: [{ ...rule!, kind: 'region', regionCodes: ['DK-OESTDANMARK'] }] })],
	['rulesImpossible', () => ({ spreadRules: [aSpreadRule({ minDistinct: 6 })] })],
])('%s stands in the way', (gap, change) => {
	const call = { ...whole(), ...change(whole()) }

	expect(gapsOf(call, at)).toEqual([gap])
	expect(whyNotPublishable(call, at)).toBe(gap)
})

test('what is published is not published again', () => {
	expect(whyNotPublishable({ ...whole(), state: 'published' }, at)).toBe('alreadyPublished')
})
