import { initials } from '../../src/modules/people/index.ts'

/**
 * The two halves of a page: the content, which belongs to its address, and the frame around it, without what only says
 * who reads, where links lead and which of them is current.
 */
export type Halves = { content: string; frame: string }

export function halvesOf(html: string, reader: string): Halves {
	const [whole = ''] = /<main\b.*<\/main>/s.exec(html) ?? []
	// Who must sign in first is led back to where they came from.
	const content = whole.replaceAll(/ name="target" value="[^"]*"/g, ' name="target"')
	const about = / (href|aria-current|action)="[^"]*"|<title>.*?<\/title>/g
	const frame = html.replace(whole, '').replaceAll(about, '')
	if (reader === '') return { content, frame }
	return { content, frame: frame.replaceAll(reader, 'N').replaceAll(`>${initials(reader)}<`, '>I<') }
}

const WORDED = / (id|for|name|value|href|action|title|alt|datetime|placeholder|aria-(?!current|live)[a-z]+)="[^"]+"/g

/** How a page is built and coloured: that something is written somewhere counts, what and in which language does not. */
function shapeOf({ content, frame }: Halves): string {
	const root = /<html[^>]*>/.exec(frame)?.[0].replace(/ lang="\w+"/, '')
	return `${root} ${content.replaceAll(/>[^<]*[^<\s][^<]*</g, '>…<').replaceAll(WORDED, ' $1="…"')}`
}

/** What in a page has not been seen before. */
export type Novelty = 'frame' | 'content' | 'words' | 'nothing'

/** Remembers what was seen. The same content at another address is new in its words, since its title may be. */
export function memory(): (address: string, halves: Halves) => Novelty {
	const seen = new Set<string>()
	return (address, halves) => {
		const parts = { frame: halves.frame, content: shapeOf(halves), words: `${address} ${halves.content}` }
		const novelty = (['frame', 'content', 'words'] as const).find((part) => !seen.has(parts[part])) ?? 'nothing'
		for (const part of Object.values(parts)) seen.add(part)
		return novelty
	}
}
