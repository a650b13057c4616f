/** What a text says by a few signs: `**bold**`, `*italic*`, `[words](address)`, `- list`, `1. list`. There is no HTML in it. */
export type Inline =
	| { kind: 'words'; text: string }
	| { kind: 'bold'; children: Inline[] }
	| { kind: 'italic'; children: Inline[] }
	| { kind: 'link'; href: string; children: Inline[] }

export type Passage = { kind: 'paragraph' | 'bullets' | 'numbers'; lines: Inline[][] }

const ITEM = /^\s*(?:([-–•*])|(\d{1,3})[.)])\s+(.*)$/

export function parseMarkup(text: string): Passage[] {
	return text
		.trim()
		.split(/\n\s*\n/)
		.flatMap((part) => passagesOf(part.split('\n')))
}

/** Lines of the same kind that follow each other are one list or one paragraph. */
function passagesOf(lines: readonly string[]): Passage[] {
	const passages: Passage[] = []
	for (const line of lines.filter((line) => line.trim() !== '')) {
		const [, bullet, number, words] = ITEM.exec(line) ?? []
		const kind = bullet !== undefined ? 'bullets' : number !== undefined ? 'numbers' : 'paragraph'
		const parsed = parseInline(words ?? line)
		const last = passages.at(-1)
		if (last?.kind === kind) last.lines.push(parsed)
		else passages.push({ kind, lines: [parsed] })
	}
	return passages
}

/** Bounded, so that a hostile text costs no more than a long one. */
const SIGN =
	/\*\*(?=\S)(.{1,500}?\S|\S)\*\*|\*(?=[^\s*])([^*]{0,500}[^\s*])\*|\[([^\]]{1,300})\]\(([^()\s]{1,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)\)|(https?:\/\/[^\s<>"]{0,1000}[^\s<>".,;:!?)\]*])/g

function parseInline(line: string): Inline[] {
	const parts: Inline[] = []
	let read = 0
	for (const match of line.matchAll(SIGN)) {
		parts.push(...plain(line.slice(read, match.index)), ...signOf(match))
		read = match.index + match[0].length
	}
	return [...parts, ...plain(line.slice(read))]
}

function signOf([whole, bold, italic, label, address, bare]: RegExpExecArray): Inline[] {
	if (bold !== undefined) return [{ kind: 'bold', children: parseInline(bold) }]
	if (italic !== undefined) return [{ kind: 'italic', children: parseInline(italic) }]
	if (bare !== undefined) return [{ kind: 'link', href: bare, children: plain(bare) }]
	const href = safeHref(address ?? '')
	// A link that leads nowhere good stays as it was typed, so that its writer sees it.
	return href === undefined ? plain(whole) : [{ kind: 'link', href, children: plain(label ?? '') }]
}

function plain(text: string): Inline[] {
	return text === '' ? [] : [{ kind: 'words', text }]
}

/** What the text says, without its signs: for whoever searches or shows the beginning of it. */
export function withoutSigns(text: string): string {
	return parseMarkup(text)
		.map(({ lines }) => lines.map((line) => line.map(plainWords).join('')).join('\n'))
		.join('\n\n')
}

function plainWords(part: Inline): string {
	return part.kind === 'words' ? part.text : part.children.map(plainWords).join('')
}

/** Where a link may lead: the web, a mail, a telephone, or a place of our own. Nothing that runs. */
export function safeHref(address: string): string | undefined {
	if (/^\/(?![/\\])\S*$/.test(address)) return address
	if (!URL.canParse(address)) return undefined
	return ['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(address).protocol) ? address : undefined
}
