/** What in a page has not been seen before: in what surrounds it, at its address, in how it is built, in how wide its words are. */
export type Novelty = 'frame' | 'page' | 'content' | 'words' | 'nothing'

/** Which elements of the content, of how many and in the order of the document, were not seen before: only these can be at fault. */
export type Unseen = { of: number; places: number[] }

export type News = { novelty: Novelty; unseen: Unseen }

/**
 * Remembers how pages are built. An element is known by what it is and looks like, by all that it stands in and by what
 * stands before it; a list with one more of the same is no news. Words are news where they are wider than any before
 * them at that place, since only then can they fail to fit in.
 */
export function memory(): (address: string, html: string) => News {
	const seen = new Set<string>()
	const widest = new Map<string, number>()
	return (address, html) => {
		const { frame, content, texts } = shapeOf(html)
		const parts: [Novelty, string[]][] = [
			['frame', frame],
			['page', [address.replace(/\?.*/, '').replaceAll(/[\da-f-]{36}/g, ':id')]],
			['content', content],
		]
		const wider = texts.filter(([place, width]) => width > (widest.get(place) ?? 0))
		const places = content.flatMap((name, place) => (seen.has(name) ? [] : [place]))
		const [part] = parts.find(([, names]) => names.some((name) => !seen.has(name))) ?? []
		// At another address the same is no news, and is known by its words alone.
		const novelty = part === 'page' && places.length === 0 ? 'words' : part
		for (const name of parts.flatMap(([, names]) => names)) seen.add(name)
		for (const [place, width] of wider) widest.set(place, Math.max(width, widest.get(place) ?? 0))
		return { novelty: novelty ?? (wider.length > 0 ? 'words' : 'nothing'), unseen: { of: content.length, places } }
	}
}

type Shape = { frame: string[]; content: string[]; texts: [place: string, width: number][] }

const FOR_MACHINES = /<script type="application\/ld\+json">.*?<\/script>|<link\b[^>]*>|<meta\b[^>]*>|<!doctype[^>]*>/gis
const PIECE = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr'])

/** The product writes well-formed pages; html-faults.ts says so where it does not. */
function shapeOf(html: string): Shape {
	const shape: Shape = { frame: [], content: [], texts: [] }
	const open: { place: string; before: string }[] = [{ place: '', before: '' }]
	for (const [, end, tag = '', attributes = '', alone, text] of html.replaceAll(FOR_MACHINES, '').matchAll(PIECE)) {
		const parent = open.at(-1)!
		if (text !== undefined) {
			if (text.trim() !== '') shape.texts.push([parent.place, widthOf(text.trim())])
		} else if (end) {
			if (open.length > 1) open.pop()
		} else {
			const place = `${parent.place}>${tag}${looksOf(attributes)}`
			const isContent = place.includes('>main')
			shape[isContent ? 'content' : 'frame'].push(`${place}|${parent.before}`)
			parent.before = tag
			if (!alone && !VOID.has(tag)) open.push({ place, before: '' })
		}
	}
	return shape
}

const LOOKS = /^(class|type|role|aria-current|aria-live|method|data-(?!address|time-zone)[\w-]+)$/

/** That an attribute is there counts; what it says only where the looks depend on it. */
function looksOf(attributes: string): string {
	const all = [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
	return all.map(([, name = '', value = '']) => (LOOKS.test(name) ? `[${name}=${value}]` : `[${name}]`)).join('')
}

/** Longer texts are broken into lines, shorter ones may stand in something that must not be. */
const LABEL = 32

function widthOf(text: string): number {
	return Math.max(...text.split(/\s+/).map((word) => word.length), text.length <= LABEL ? text.length : 0)
}
