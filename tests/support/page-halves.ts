import { initials } from '../../src/modules/people/index.ts'

/**
 * The two halves of a page: the content, which belongs to its address, and the frame around it, without what only says
 * who reads, where links lead and which of them is current. What is for machines is looked at elsewhere.
 */
export type Halves = { content: string; frame: string }

export function halvesOf(html: string, reader: string): Halves {
	const [whole = ''] = /<main\b.*<\/main>/s.exec(html) ?? []
	// Who must sign in first is led back to where they came from.
	const content = whole.replaceAll(/ name="target" value="[^"]*"/g, ' name="target"')
	const about = / (href|aria-current|action)="[^"]*"|<title>.*?<\/title>/g
	const frame = html.replace(whole, '').replaceAll(FOR_MACHINES, '').replaceAll(about, '')
	if (reader === '') return { content, frame }
	return { content, frame: frame.replaceAll(reader, 'N').replaceAll(`>${initials(reader)}<`, '>I<') }
}

const FOR_MACHINES = /<script type="application\/ld\+json">.*?<\/script>|<link rel="alternate"[^>]*>/gs

const WORDED = / (id|for|name|value|href|action|title|alt|datetime|placeholder|aria-(?!current|live)[a-z]+)="[^"]+"/g

/** How a part is built and coloured: that something is written somewhere counts, what and in which language does not. */
function shapeOf(part: string): string {
	const wordless = part.replaceAll(/>[^<]*[^<\s][^<]*</g, '>…<').replaceAll(WORDED, ' $1="…"')
	return wordless.replaceAll(/ lang="\w+"/g, '')
}

/** What in a page has not been seen before. */
export type Novelty = 'frame' | 'page' | 'content' | 'words' | 'nothing'

/** Remembers what was seen. The same content at another address is new in its words, since its title may be. */
export function memory(): (address: string, halves: Halves) => Novelty {
	const seen = new Set<string>()
	return (address, { content, frame }) => {
		const root = /<html[^>]*>/.exec(frame)?.[0] ?? ''
		const parts: [Novelty, string][] = [
			['frame', shapeOf(frame)],
			['page', address.replace(/\?.*/, '').replaceAll(/[\da-f-]{36}/g, ':id')],
			['content', shapeOf(root + content)],
			['words', frame],
			['words', `${address} ${content}`],
		]
		const [novelty] = parts.find(([, part]) => !seen.has(part)) ?? ['nothing' as const]
		for (const [, part] of parts) seen.add(part)
		return novelty
	}
}
