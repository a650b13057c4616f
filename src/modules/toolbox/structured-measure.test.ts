import { expect, test } from 'vitest'
import { aView } from '../../../tests/support/views.ts'
import { emptyWords } from './measure.ts'
import { measureGuide } from './structured-measure.ts'

const content = {
	...emptyWords,
	title: 'Find ejeren',
	summary: 'Hvem ejer huset?',
	language: 'da' as const,
	steps: [{ title: 'Slå op', text: 'I tingbogen.', duration: '' }],
}

test('a published measure in steps is a guide', () => {
	expect(measureGuide(aView(), { edition: 1, slug: 'find-ejeren' }, content)).toEqual([
		{
			'@type': 'HowTo',
			url: 'https://torvet.example/toolbox/find-ejeren',
			name: 'Find ejeren',
			description: 'Hvem ejer huset?',
			inLanguage: 'da',
			step: [{ '@type': 'HowToStep', name: 'Slå op', text: 'I tingbogen.' }],
		},
	])
})

test('one without steps is none, and neither is a proposal', () => {
	expect(measureGuide(aView(), { edition: 1, slug: 'x' }, { ...content, steps: [] })).toEqual([])
	expect(measureGuide(aView(), { edition: 0, slug: 'x' }, content)).toEqual([])
})
