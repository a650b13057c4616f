import { createHash } from 'node:crypto'

/**
 * JSON with the keys of every object in code-unit order and no white space (the form of RFC 8785 for the values that JSON
 * can hold), so that equal inputs are equal texts. Keys without a value are left out, as JSON.stringify does.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value)
	const fields = Object.entries(value).filter(([, field]) => field !== undefined)
	const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

/** SHA-256 of the canonical JSON of a value, in hexadecimal: what a result carries to name the input it came from. */
export function sha256OfJson(value: unknown): string {
	return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}
