import { describe, expect, test } from 'vitest'
import small from './cases/01a-selection-small.json' with { type: 'json' }
import { InvalidCase, parseSelectionCase } from './parse-selection-case.ts'

const applicants = [
	{ id: 'a', score: 1, region: 'north', cost: 2 },
	{ id: 'b', score: 2, region: 'south' },
]

function faultOf(input: unknown): string {
	try {
		parseSelectionCase(input)
		return 'none'
	} catch (error) {
		return error instanceof InvalidCase ? error.field : 'another error'
	}
}

const withRule = (rule: object) => ({
	applicants,
	rules: [
		{ id: 'one', type: 'count', max: 1 },
		{ id: 'two', ...rule },
	],
})

describe('reading a case', () => {
	test('a whole case and its input alone are the same', () => {
		expect(parseSelectionCase(small)).toEqual(parseSelectionCase(small.input))
	})

	test('what is left out is filled in', () => {
		expect(parseSelectionCase({ applicants, rules: [{ id: 'r', type: 'uniqueBy', attribute: 'region' }] })).toEqual({
			applicants,
			rules: [{ id: 'r', type: 'uniqueBy', attribute: 'region', max: 1 }],
			scoreScale: 10_000,
			tieBreakSeed: '',
		})
	})

	test('variants may be named by the keys of an object', () => {
		const listed = [{ name: 'lexicographic', type: 'lexicographic', cells: ['region'] }]
		const keyed = { lexicographic: { cells: ['region'] } }

		expect(parseSelectionCase({ applicants, rules: [], objectiveVariants: keyed }).objectiveVariants).toEqual(listed)
		expect(parseSelectionCase({ applicants, rules: [], objectiveVariants: listed }).objectiveVariants).toEqual(listed)
	})

	test('nobody at all may have applied', () => {
		expect(
			faultOf({ applicants: [], rules: [{ id: 'r', type: 'group', attribute: 'region', value: 'north', min: 1 }] }),
		).toBe('none')
	})
})

describe('the field at fault is named', () => {
	test.each([
		['nothing', undefined, ''],
		['a text', 'case', ''],
		['no applicants', { rules: [] }, 'applicants'],
		['no rules', { applicants }, 'rules'],
		['a score in words', { applicants: [{ id: 'a', score: '3' }], rules: [] }, 'applicants[0].score'],
		['no score', { applicants: [{ id: 'a' }], rules: [] }, 'applicants[0].score'],
		['an empty id', { applicants: [{ id: '', score: 1 }], rules: [] }, 'applicants[0].id'],
		['an id twice', { applicants: [...applicants, { id: 'a', score: 3 }], rules: [] }, 'applicants[2].id'],
		['a rule twice', withRule({ id: 'one', type: 'count', min: 1 }), 'rules[1].id'],
		['an unknown kind of rule', withRule({ type: 'most' }), 'rules[1].type'],
		['a misspelt bound', withRule({ type: 'count', min: 1, maks: 2 }), 'rules[1].maks'],
		['no bound', withRule({ type: 'count' }), 'rules[1].min'],
		['a negative bound', withRule({ type: 'count', max: -1 }), 'rules[1].max'],
		['half a share', withRule({ type: 'share', attribute: 'region', value: 'north', minNum: 1 }), 'rules[1].minDen'],
		[
			'a share of nothing',
			withRule({ type: 'share', attribute: 'region', value: 'north', minNum: 1, minDen: 0 }),
			'rules[1].minDen',
		],
		['a share without bounds', withRule({ type: 'share', attribute: 'region', value: 'north' }), 'rules[1].minNum'],
		[
			'an attribute nobody has',
			withRule({ type: 'group', attribute: 'regoin', value: 'north', min: 1 }),
			'rules[1].attribute',
		],
		['an applicant nobody knows', withRule({ type: 'include', applicant: 'z' }), 'rules[1].applicant'],
		['a pair with nobody', withRule({ type: 'together', a: 'a', b: 'z' }), 'rules[1].b'],
		['a pair of one', withRule({ type: 'conflict', a: 'a', b: 'a' }), 'rules[1].b'],
		['a budget without costs', withRule({ type: 'budget', max: 10 }), 'applicants[1].cost'],
		['a scale of nothing', { applicants, rules: [], scoreScale: 0 }, 'scoreScale'],
		['scores beyond counting', { applicants: [{ id: 'a', score: 1e12 }], rules: [] }, 'applicants[0].score'],
		[
			'a weight below nothing',
			{ applicants, rules: [], objectiveVariants: { weighted: { cells: ['region'], lambda: -1 } } },
			'objectiveVariants[0].lambda',
		],
		[
			'cells nobody is in',
			{ applicants, rules: [], objectiveVariants: { lexicographic: { cells: ['theme'] } } },
			'objectiveVariants[0].cells',
		],
	])('%s', (_name, input, field) => {
		expect(faultOf(input)).toBe(field)
	})

	test('the message says it in one line', () => {
		expect(() => parseSelectionCase(withRule({ type: 'exclude', applicant: 'z' }))).toThrow(
			'rules[1].applicant: no applicant is called z',
		)
	})
})
