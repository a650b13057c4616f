import { describe, expect, test } from 'vitest'
import { measureForm } from './measure-form.ts'
import { draftOfRows, listRows, readRowAct, withRowAct } from './measure-rows.ts'

const typed = {
	title: 'Lejeaftale',
	summary: 'Ens vilkår.',
	language: 'da',
	slug: 'lejeaftale',
	reviewOn: '',
	version: '3',
	part: 'plans',
	problem: 'Spredt.',
	approach: 'Saml.',
	checklist: '- Hvem ejer?\n\n• Hvem ejer?\nHvem betaler?',
	warnings: '',
	'steps-0-title': 'Tæl',
	'steps-0-text': 'Alt.',
	'steps-0-duration': '',
	'steps-1-title': '',
	'steps-1-text': ' ',
	'steps-1-duration': '',
	'steps-2-title': 'Ring',
	'steps-2-text': '',
	'steps-2-duration': '1 uge',
}

function faultsOf(changes: Record<string, string>) {
	const parsed = measureForm('da').safeParse({ ...typed, ...changes })
	return parsed.success
		? {}
		: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

test('a form is read: empty rows are left out, points stand each once', () => {
	const { version, words } = measureForm('da').parse(typed)

	expect(version).toBe(3)
	expect(words).toEqual({
		part: 'plans',
		problem: 'Spredt.',
		approach: 'Saml.',
		steps: [
			{ title: 'Tæl', text: 'Alt.', duration: '' },
			{ title: 'Ring', text: '', duration: '1 uge' },
		],
		checklist: ['Hvem ejer?', 'Hvem betaler?'],
		warnings: [],
		examples: [],
		literature: [],
		cost: null,
		duration: null,
		ledBy: [],
		ledNote: '',
	})
})

test.for<[Record<string, string>, Record<string, string>]>([
	[{}, {}],
	[{ 'steps-1-text': 'Uden titel' }, { 'steps-1-title': 'rowTitleMissing' }],
	[
		{ 'examples-0-text': 'Det gik godt.' },
		{ 'examples-0-place': 'placeMissing', 'examples-0-source': 'sourceMissing' },
	],
	[{ 'literature-0-title': 'Bog', 'literature-0-url': 'javascript:alert(1)' }, { 'literature-0-url': 'urlWrong' }],
	[{ 'steps-0-text': 'x'.repeat(1501) }, { 'steps-0-text': 'textLong' }],
	[{ part: 'nowhere' }, { part: 'partMissing' }],
	[{ checklist: 'x'.repeat(301) }, { checklist: 'lineLong' }],
])('%o is told at %o', ([changes, expected]) => {
	expect(faultsOf(changes)).toEqual(expected)
})

describe('rows', () => {
	test('are written under the names under which they are read', () => {
		const { words } = measureForm('da').parse(typed)

		expect(listRows(draftOfRows(words), 'steps')).toEqual(words.steps)
	})

	test('one is added or taken away; everything else typed stays', () => {
		const more = withRowAct({ ...typed, challenges: ['a'] }, { kind: 'add', list: 'steps' })
		expect(listRows(more, 'steps')).toHaveLength(4)
		expect(more).toMatchObject({ title: 'Lejeaftale', challenges: ['a'], 'steps-0-title': 'Tæl' })

		const fewer = withRowAct(more, { kind: 'remove', list: 'steps', index: 0 })
		expect(listRows(fewer, 'steps').map(({ title }) => title)).toEqual(['', 'Ring', ''])
	})

	test.for([
		['add-steps', { kind: 'add', list: 'steps' }],
		['remove-examples-2', { kind: 'remove', list: 'examples', index: 2 }],
		['save', undefined],
		['add-nonsense', undefined],
		['remove-steps', undefined],
		[undefined, undefined],
	] as const)('the button %s asks for %o', ([name, act]) => {
		expect(readRowAct(name)).toEqual(act)
	})

	test('a form with a thousand rows is cut', () => {
		expect(listRows({ 'steps-999-title': 'x' }, 'steps')).toHaveLength(40)
	})
})
