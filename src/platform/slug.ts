import * as z from 'zod'

/** What an address can be made of a name: `Grønne byer i Århus` → `groenne-byer-i-aarhus`. */
export function slugOf(name: string): string {
	const spelled = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
	const plain = spelled.normalize('NFD').replace(/\p{M}/gu, '')
	return plain
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 80)
		.replace(/^-+|-+$/g, '')
}

/** A name in an address; the messages are keys of the module's own `faults`. */
export const slugField = z
	.string()
	.trim()
	.toLowerCase()
	.min(1, 'slugMissing')
	.max(80, 'slugLong')
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugWrong')
