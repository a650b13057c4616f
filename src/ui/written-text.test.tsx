import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { WrittenText } from './written-text.tsx'

function html(text: string): string {
	return renderToString(<WrittenText text={text} />).replace(/^<div class="prose written">|<\/div>$/g, '')
}

const REL = 'rel="noopener noreferrer nofollow ugc"'

test.each([
	['Et\n\nTo', '<p>Et</p><p>To</p>'],
	['Et\nTo\n \n\n\nTre', '<p>Et<br/>To</p><p>Tre</p>'],
	['<b>&"', '<p>&lt;b>&amp;&quot;</p>'],
	['Se https://a.example/b?c=1.', `<p>Se <a href="https://a.example/b?c=1" ${REL}>https://a.example/b?c=1</a>.</p>`],
	['(www.a.example)', `<p>(<a href="https://www.a.example" ${REL}>www.a.example</a>)</p>`],
	['javascript:alert(1)', '<p>javascript:alert(1)</p>'],
	[
		'http://a.example og http://b.example',
		`<p><a href="http://a.example" ${REL}>http://a.example</a> og <a href="http://b.example" ${REL}>http://b.example</a></p>`,
	],
	[
		'https://a.example/"onclick="x',
		`<p><a href="https://a.example/" ${REL}>https://a.example/</a>&quot;onclick=&quot;x</p>`,
	],
	['', ''],
])('%j is shown as it was typed', (text, shown) => {
	expect(html(text)).toBe(shown)
})
