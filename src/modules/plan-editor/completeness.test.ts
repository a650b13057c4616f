import { describe, expect, test } from 'vitest'
import type { Party } from '../partnerships/index.ts'
import type { PlanContent, SectionKind } from '../plans/index.ts'
import { sectionKinds, sectionsOf } from '../plans/index.ts'
import { isComplete, missingKinds, requirementsOf } from './completeness.ts'

const section = (kind: SectionKind, body = 'Skrevet') => ({ kind, body })
const town = { kind: 'municipality', standing: 'joined' } as Party
const shops = { kind: 'shop', standing: 'joined' } as Party
const action = {
	number: 1,
	title: 'Torvet',
	challengeId: 'c1',
	dueOn: '2026-06-01',
	parties: [{ part: 'leads' }, { part: 'asked' }],
	steps: [{}],
	budget: [{ title: 'Sten', source: 'own' }],
}
const nothing = { sections: [], challenges: [], actions: [], wheel: [], eligible: [], finance: [], boundary: [] }
const programme = {
	...nothing,
	type: 'renewal_programme',
	sections: sectionsOf.renewal_programme.map((kind) => section(kind)),
	actions: [action],
	eligible: [{ title: 'Torvet', basis: '§ 6, stk. 1, nr. 2' }],
}
const requirements = (content: object, parties = [town, shops]) => requirementsOf(content as PlanContent, parties)
const gapsOf = (content: object, parties?: Party[]) =>
	requirements(content, parties).flatMap(({ kind, gaps }) => gaps.map(({ what, of }) => [kind, what, ...of]))

describe('the programme that the law asks for', () => {
	test('is complete with its six parts and its collaboration', () => {
		expect(requirements(programme).map(({ kind, basis, gaps }) => [kind, basis, gaps])).toEqual([
			['problems', '§ 5, stk. 3, nr. 1', []],
			['initiatives', '§ 5, stk. 3, nr. 2', []],
			['schedule', '§ 5, stk. 3, nr. 3', []],
			['budget', '§ 5, stk. 3, nr. 4', []],
			['investment', '§ 5, stk. 3, nr. 5', []],
			['measures', '§ 5, stk. 3, nr. 6', []],
			['parties', '§ 5, stk. 2', []],
		])
		expect(isComplete(requirements(programme))).toBe(true)
		expect(isComplete(requirements(programme, [town]))).toBe(false)
	})

	test('lacks everything while it is empty', () => {
		expect(gapsOf({ ...programme, ...nothing }, [town])).toEqual([
			['problems', 'section'],
			['initiatives', 'section'],
			['schedule', 'section'],
			['budget', 'section'],
			['investment', 'section'],
			['measures', 'section'],
			['parties', 'parties'],
		])
	})

	test.for<[string, object, string[]]>([
		[
			'a part without a word',
			{ sections: programme.sections.map((one) => ({ ...one, body: ' ' })) },
			['problems', 'text'],
		],
		['no actions', { actions: [] }, ['schedule', 'actions']],
		['no date at all', { actions: [{ ...action, dueOn: null }] }, ['schedule', 'noEnd']],
		['one date', { actions: [action, { ...action, number: 2, dueOn: null }] }, ['schedule', 'undated', '2. Torvet']],
		['nobody who leads', { actions: [{ ...action, parties: [] }] }, ['schedule', 'lacking', '1. Torvet']],
		['no budget', { actions: [{ ...action, budget: [] }] }, ['budget', 'budget']],
		[
			'a line that nobody pays',
			{ actions: [{ ...action, budget: [{ title: 'Træer', source: 'gap' }] }] },
			['budget', 'unpaid', '1. Torvet: Træer'],
		],
		['no eligible measure', { eligible: [] }, ['measures', 'eligible']],
		['one without a paragraph', { eligible: [{ title: 'Torvet', basis: '' }] }, ['measures', 'basis', 'Torvet']],
	])('with %s it is not complete', ([, parts, gap]) => {
		expect(gapsOf({ ...programme, ...parts })[0]).toEqual(gap)
	})
})

test('a development plan wants an agenda, an area and a wheel; the law says nothing of it', () => {
	const sections = sectionsOf.development_plan.map((kind) => section(kind, kind === 'delimitation' ? '' : 'Skrevet'))
	const challenges = [
		{ id: 'c1', challenge: 'Tomt', consequence: '', agenda: 'Fyld' },
		{ id: 'c2', challenge: 'Støj', consequence: 'Folk flytter', agenda: '' },
	]
	const plan = { ...programme, type: 'development_plan', sections, challenges }

	expect(gapsOf(plan)).toEqual([
		['delimitation', 'area'],
		['agenda', 'consequence', 'Tomt'],
		['agenda', 'agenda', 'Støj'],
		['agenda', 'action', 'Støj'],
		['wheel', 'wheel'],
	])
	expect(gapsOf({ ...plan, challenges: [], boundary: [[10, 55]], wheel: [{}] })).toEqual([['agenda', 'challenges']])
	expect(new Set(requirements(plan).map(({ basis }) => basis))).toEqual(new Set(['']))
})

test('an action plan wants several parties in an action, a retail deal its finance', () => {
	const interplay = {
		...programme,
		type: 'action_plan',
		sections: [section('interplay')],
		actions: [{ ...action, parties: [{ part: 'leads' }] }],
	}
	const deal = { ...programme, type: 'retail_deal', sections: [section('finance')] }

	expect(gapsOf(interplay)).toContainEqual(['interplay', 'actions'])
	expect(gapsOf(deal)).toContainEqual(['finance', 'finance'])
})

test('what a plan of its type lacks is offered first, free text always', () => {
	const kinds = missingKinds('strategy', [section('vision'), section('text')], sectionKinds)

	expect(kinds.slice(0, 3)).toEqual(['area', 'agenda', 'follow_up'])
	expect(kinds).toContain('text')
	expect(kinds).not.toContain('vision')
})
