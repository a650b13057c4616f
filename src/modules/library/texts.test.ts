import { describe, expect, test } from 'vitest'
import { carriedOver, missingIn, numberOf, placeOf, textsOf, withTexts } from './texts.ts'

const content = {
	title: 'Fyld butikken',
	language: 'da',
	cost: 'under_50',
	steps: [
		{ title: 'Tæl', text: 'Gå gaden igennem.' },
		{ title: 'Ring', text: ' ' },
	],
	checklist: ['Hvem ejer?'],
}
const places = ['title', 'steps.*.title', 'steps.*.text', 'checklist.*', 'nowhere', 'steps.*.nothing']

test('the texts of a content stand in the order of reading, without what is empty', () => {
	expect(Object.entries(textsOf(content, places))).toEqual([
		['title', 'Fyld butikken'],
		['steps.0.title', 'Tæl'],
		['steps.0.text', 'Gå gaden igennem.'],
		['steps.1.title', 'Ring'],
		['checklist.0', 'Hvem ejer?'],
	])
})

test('a content with other texts keeps everything else', () => {
	const dutch = { title: 'Vul de winkel', 'steps.1.title': 'Bel', 'checklist.7': 'Nergens' }

	expect(withTexts(content, dutch)).toEqual({
		...content,
		title: 'Vul de winkel',
		steps: [content.steps[0], { title: 'Bel', text: ' ' }],
	})
})

test('a key tells its place and its number', () => {
	expect(['title', 'steps.11.title', 'checklist.0'].map((key) => [placeOf(key), numberOf(key)])).toEqual([
		['title', undefined],
		['steps.*.title', 12],
		['checklist.*', 1],
	])
})

describe('when the original goes on', () => {
	const sources = { title: 'Fyld', 'steps.0.title': 'Tæl', 'steps.1.title': 'Ring' }
	const texts = { title: 'Vul', 'steps.0.title': 'Tel', 'steps.1.title': 'Bel' }
	const carried = (later: Record<string, string>) =>
		carriedOver({ sources, texts }, later).map(({ key, text, before }) => [key, text, before])

	test('what says the same keeps its translation, also where a step was put before it', () => {
		expect(carried({ title: 'Fyld', 'steps.0.title': 'Mød', 'steps.1.title': 'Tæl', 'steps.2.title': 'Ring' })).toEqual(
			[
				['title', 'Vul', undefined],
				['steps.0.title', 'Tel', 'Tæl'],
				['steps.1.title', 'Tel', undefined],
				['steps.2.title', 'Bel', undefined],
			],
		)
	})

	test('what was changed offers the old translation with what it was made of; what is new has none', () => {
		expect(carried({ title: 'Fyld og følg op', summary: 'Kort' })).toEqual([
			['title', 'Vul', 'Fyld'],
			['summary', '', undefined],
		])
	})
})

test('a text is missing where the original has words and the translation blanks', () => {
	expect(missingIn({ title: 'Vul', summary: ' ', more: 'x' }, { title: 'Fyld', summary: 'Kort', note: 'N' })).toEqual([
		'summary',
		'note',
	])
})
