/** An element with its text or children; everything that is text is escaped. */
export type Element = { name: string; attributes?: Record<string, string>; content?: string | readonly Element[] }

export function xmlText(root: Element): string {
	return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`
}

function write({ name, attributes = {}, content = '' }: Element): string {
	const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
	const inner = typeof content === 'string' ? escape(content) : content.map(write).join('')
	return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`
}

/** Characters that XML 1.0 knows no way to write are left out: people paste them from elsewhere without seeing them. */
function escape(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
}
