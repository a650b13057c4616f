export type Element = { attributes: string; inner: string }

/** All elements of that name, outermost ones only; enough for the regular files of office programs. */
export function elements(xml: string, name: string): Element[] {
	const found: Element[] = []
	const opening = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(/)?>`, 'g')
	const closing = new RegExp(`</(?:\\w+:)?${name}>`, 'g')
	for (let open = opening.exec(xml); open !== null; open = opening.exec(xml)) {
		const [, attributes = '', selfClosed] = open
		if (selfClosed !== undefined) {
			found.push({ attributes, inner: '' })
			continue
		}
		closing.lastIndex = opening.lastIndex
		const close = closing.exec(xml)
		found.push({ attributes, inner: xml.slice(opening.lastIndex, close?.index ?? xml.length) })
		opening.lastIndex = close ? closing.lastIndex : xml.length
	}
	return found
}

export function attribute(attributes: string, name: string): string | undefined {
	const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
	return value === undefined ? undefined : unescape(value)
}

/** The words of its `t` elements, or its own; what is only said about how they are spoken is left out. */
export function textOf(inner: string): string {
	const spoken = inner.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '')
	const runs = elements(spoken, 't')
	return unescape(runs.length > 0 ? runs.map((run) => run.inner).join('') : spoken.replace(/<[^>]*>/g, ''))
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescape(text: string): string {
	const plain = text.replace(
		/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
		(whole, hex?: string, decimal?: string, name = '') => {
			if (hex !== undefined) return letter(Number.parseInt(hex, 16))
			if (decimal !== undefined) return letter(Number(decimal))
			return NAMED[String(name)] ?? whole
		},
	)
	return plain.replace(/_x([\dA-F]{4})_/g, (_, hex: string) => letter(Number.parseInt(hex, 16)))
}

function letter(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}
