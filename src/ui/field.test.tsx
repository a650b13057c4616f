import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { ChoiceGroup } from './choice.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { SelectField, TextField } from './field.tsx'

function attribute(html: string, element: string, name: string): string | undefined {
	const opening = new RegExp(`<${element}(?=[\\s>])[^>]*>`).exec(html)?.[0] ?? ''
	return new RegExp(` ${name}="([^"]*)"`).exec(opening)?.[1]
}

function idsOf(html: string): string[] {
	return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
}

describe('a text field', () => {
	const full = renderToString(
		<TextField
			name="answer"
			label="Svar"
			hint="Højst 3 ord."
			value="et to tre fire"
			fault="Skriv højst 3 ord."
			rows={4}
			limit={{ words: 3, language: 'da' }}
		/>,
	)

	test('is described by its hint, its fault and its count, in that order', () => {
		expect(attribute(full, 'textarea', 'aria-describedby')).toBe('answer-hint answer-fault answer-count')
		expect(idsOf(full)).toEqual(['answer-hint', 'answer-fault', 'answer', 'answer-count'])
	})

	test('is named by its label and says when it is wrong', () => {
		expect(attribute(full, 'label', 'for')).toBe('answer')
		expect(attribute(full, 'textarea', 'aria-invalid')).toBe('true')
	})

	test('counts its words on the server', () => {
		expect(full).toContain('>1 ord for meget: 4 af 3</word-count>')
	})

	test('is described by nothing when there is nothing to say', () => {
		const plain = renderToString(<TextField name="town" label="By" value={undefined} />)

		expect(attribute(plain, 'input', 'aria-describedby')).toBeUndefined()
		expect(attribute(plain, 'input', 'aria-invalid')).toBeUndefined()
		expect(idsOf(plain)).toEqual(['town'])
	})

	test('keeps a first line break, which a browser would drop', () => {
		expect(renderToString(<TextField name="text" label="Tekst" value={'\nlinje'} rows={2} />)).toContain(
			'>\n\nlinje</textarea>',
		)
	})
})

test('a select field keeps what was chosen', () => {
	const options = [
		{ value: '1081', label: 'Nordjylland' },
		{ value: '1082', label: 'Midtjylland' },
	]
	const html = renderToString(<SelectField name="region" label="Region" value="1082" options={options} empty="Vælg" />)

	expect([...html.matchAll(/<option[^>]*>/g)].map(([option]) => option)).toEqual([
		'<option value>',
		'<option value="1081">',
		'<option value="1082" selected>',
	])
})

test('the error summary leads to the first of several boxes', () => {
	const options = [
		{ value: 'trade', label: 'Handel' },
		{ value: 'culture', label: 'Kultur' },
	]
	const group = renderToString(
		<ChoiceGroup kind="many" name="themes" label="Temaer" value={[]} fault="Vælg et" options={options} />,
	)
	const summary = renderToString(<ErrorSummary language="da" faults={{ themes: 'Vælg et' }} />)

	expect(attribute(summary, 'a', 'href')).toBe('#themes')
	expect(idsOf(group)).toEqual(['themes-fault', 'themes', 'themes-2'])
	expect([...group.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['themes[]', 'themes[]'])
})

test('without faults there is no error summary', () => {
	expect(renderToString(<ErrorSummary language="da" faults={{}} />)).toBe('')
})
