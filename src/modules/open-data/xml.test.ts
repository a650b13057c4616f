import { expect, test } from 'vitest'
import { xmlText } from './xml.ts'

test('text is text, whatever is in it', () => {
	const content = 'Æbler & <b>pærer</b> "to"\u0000\u000b 🌳\ud800'

	expect(xmlText({ name: 'a', attributes: { href: '/x?y=1&z="' }, content })).toBe(
		'<?xml version="1.0" encoding="utf-8"?>\n' +
			'<a href="/x?y=1&amp;z=&quot;">Æbler &amp; &lt;b&gt;pærer&lt;/b&gt; &quot;to&quot; 🌳</a>\n',
	)
})

test('what holds nothing is closed at once, and children stand in order', () => {
	expect(xmlText({ name: 'a', content: [{ name: 'b' }, { name: 'c', content: 'd' }] })).toContain('<a><b/><c>d</c></a>')
})
