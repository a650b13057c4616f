import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Parts } from '../programmes/index.ts'
import { missingForPublication, whyNotPublishable } from './publication.ts'

describe('a programme may be published', () => {
	const section = { id: 's' as Id<'programmeSection'>, position: 1, version: 1, title: 'Om', body: 'Tekst', source: '' }
	const phase = {
		id: 'p' as Id<'phase'>,
		position: 1,
		version: 1,
		kind: 'call' as const,
		title: 'Ansøgning',
		summary: '',
		startsOn: null,
		endsOn: null,
	}
	const whole: Parts = { sections: [section], phases: [phase], milestones: [] }

	test('when it says what it is, with a text and a phase', () => {
		expect(missingForPublication({ summary: 'Kort' }, whole)).toEqual([])
		expect(whyNotPublishable({ summary: 'Kort' }, whole)).toBeUndefined()
	})

	test.for<[string, Parts, string[]]>([
		[' ', whole, ['summary']],
		['Kort', { ...whole, sections: [] }, ['section']],
		['Kort', { ...whole, sections: [{ ...section, body: ' \n' }] }, ['section']],
		['Kort', { ...whole, phases: [] }, ['phase']],
		['', { sections: [], phases: [], milestones: [] }, ['summary', 'section', 'phase']],
	])('not otherwise: %j', ([summary, parts, missing]) => {
		expect(missingForPublication({ summary }, parts)).toEqual(missing)
		expect(whyNotPublishable({ summary }, parts)).toBe('incomplete')
	})
})
