/** A name that would lead back to where a case was told, and the neutral words for it. */
export type KnownName = { name: string; kind: 'place' | 'person' | 'other'; instead: string }

/** A known name that stands in a text, and how often. */
export type FoundName = KnownName & { count: number }

type Hit = { name: KnownName; from: number; to: number; tail: string }

/** From this many letters on, a name is also found without its capital: shorter ones are too often ordinary words. */
const UNMISTAKABLE = 7
/** From this many letters on, a place is also found in front of other letters: `Hadsundvej`, `hadsunder`. */
const COMPOUNDED = 5

/** Each that stands in one of the texts, once, in the order of their first places. */
export function findNames(texts: readonly string[], names: readonly KnownName[]): FoundName[] {
	const found = new Map<string, FoundName>()
	for (const { name } of texts.flatMap((text) => hitsIn(text, names))) {
		const before = found.get(name.name)?.count ?? 0
		found.set(name.name, { ...name, count: before + 1 })
	}
	return [...found.values()]
}

/** A genitive stays one, a compound goes whole, and what begins a sentence goes on doing so. */
export function replaceNames(text: string, names: readonly KnownName[]): string {
	const plain = text.normalize('NFC')
	let rest = 0
	let replaced = ''
	for (const { name, from, to, tail } of hitsIn(plain, names)) {
		const before = replaced + plain.slice(rest, from)
		replaced =
			before + (beginsSentence(before) ? capitalised(name.instead) : name.instead) + (/^['’]?s$/i.test(tail) ? 's' : '')
		rest = to
	}
	return replaced + plain.slice(rest)
}

/** Where two overlap, the longer one counts. */
function hitsIn(text: string, names: readonly KnownName[]): Hit[] {
	const plain = text.normalize('NFC')
	const all = names.flatMap((name) =>
		[...plain.matchAll(patternOf(name))].map((match) => ({
			name,
			from: match.index,
			to: match.index + match[0].length,
			tail: match[1] ?? '',
		})),
	)
	const longestFirst = all.sort((a, b) => a.from - b.from || b.name.name.length - a.name.name.length)
	const hits: Hit[] = []
	for (const hit of longestFirst) if (hit.from >= (hits.at(-1)?.to ?? 0)) hits.push(hit)
	return hits
}

/** In capital letters it is the same name. */
function patternOf({ name, kind }: KnownName): RegExp {
	const plain = name.normalize('NFC')
	const spelt = [plain, plain.toLocaleUpperCase('da')].map(asPattern).join('|')
	const tail = kind === 'place' && plain.length >= COMPOUNDED ? '\\p{L}*' : "(?:['’]?[sS])?"
	const flags = plain.length >= UNMISTAKABLE ? 'giu' : 'gu'
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelt})(${tail})(?![\\p{L}\\p{N}])`, flags)
}

/** Whatever stands between its words: a space, a line break, a hyphen. */
function asPattern(name: string): string {
	const parts = name.split(/[\s-]+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
	return parts.join('[\\s\\u00a0-]+')
}

function beginsSentence(before: string): boolean {
	return /(^|[.!?:]\s|\n)\s*["“”»«–-]?\s*$/.test(before)
}

function capitalised(text: string): string {
	return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}
