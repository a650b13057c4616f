import * as fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { h } from 'preact'
import { expect, test } from 'vitest'
import { parseMarkup, safeHref, withoutSigns } from './markup.ts'
import { MarkedText } from './marked-text.tsx'

const html = (text: string) => renderToString(h(MarkedText, { text }))

test.for([
	['En\nto\n\nTre', '<p>En<br/>to</p><p>Tre</p>'],
	['Før:\n- en\n- to', '<p>Før:</p><ul><li>en</li><li>to</li></ul>'],
	['1. en\n2) to', '<ol><li>en</li><li>to</li></ol>'],
	['**fed** og *kursiv*', '<p><strong>fed</strong> og <em>kursiv</em></p>'],
	['**fed med *kursiv* i**', '<p><strong>fed med <em>kursiv</em> i</strong></p>'],
	['2 * 3 * 4 og 5*6*', '<p>2 * 3 * 4 og 5<em>6</em></p>'],
	['** ikke fed **', '<p>** ikke fed **</p>'],
	['[ord](https://a.dk/x)', '<p><a href="https://a.dk/x">ord</a></p>'],
	['[ord](/calls/bliv-testby)', '<p><a href="/calls/bliv-testby">ord</a></p>'],
	['[ord](mailto:a@b.dk)', '<p><a href="mailto:a@b.dk">ord</a></p>'],
	['Se https://a.dk/b.', '<p>Se <a href="https://a.dk/b">https://a.dk/b</a>.</p>'],
	['[ord](javascript:alert(1))', '<p>[ord](javascript:alert(1))</p>'],
	['[ord](//evil.example)', '<p>[ord](//evil.example)</p>'],
	['<script>x</script>', '<p>&lt;script>x&lt;/script></p>'],
	['', ''],
] as const)('%j', ([text, expected]) => {
	expect(html(text)).toBe(expected)
})

test('without its signs a text is its words, line by line', () => {
	const text = 'Vi **flytter *ikke* bilerne**, se [hvorfor](https://a.dk/x).\n\n- en\n- to'

	expect(withoutSigns(text)).toBe('Vi flytter ikke bilerne, se hvorfor.\n\nen\nto')
})

test('nothing that is written becomes a tag of its own, and every link leads somewhere harmless', () => {
	const bits = fc.constantFrom(
		'*',
		'**',
		'[',
		']',
		'(',
		')',
		'javascript:',
		'https://a',
		'<b>',
		'\n',
		'- ',
		'ord',
		' ',
		'"',
	)
	fc.assert(
		fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
			const tags = [...html(parts.join('')).matchAll(/<\/?([a-z]+)((?: [^<>]*)?)>/g)]
			for (const [, name = '', attributes = ''] of tags) {
				expect(['p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a']).toContain(name)
				expect(attributes).toMatch(/^(| href="https:\/\/a[^"]*"|\/)$/)
			}
		}),
	)
})

test('a hostile text costs no more than a long one', () => {
	const started = performance.now()
	parseMarkup('**a '.repeat(5_000))
	parseMarkup('[a]('.repeat(5_000))

	expect(performance.now() - started).toBeLessThan(1_000)
})

test.for([
	['https://a.dk', 'https://a.dk'],
	['/pages/om', '/pages/om'],
	['tel:+4512345678', 'tel:+4512345678'],
	['//evil.example', undefined],
	['/\\evil.example', undefined],
	['javascript:alert(1)', undefined],
	['data:text/html,x', undefined],
	['ord', undefined],
] as const)('%s may be led to: %s', ([address, href]) => {
	expect(safeHref(address)).toBe(href)
})
