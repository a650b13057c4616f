import pg from 'pg'

/** More texts than the product has, some 1,300; what lists of unequal length add beyond it is planned anew each time. */
const LIMIT = 2000
const names = new Map<string, string>()

/**
 * A connection that plans each text once and then only runs it: for a page of a few rows the plan costs more than the
 * rows. A pooler between us and PostgreSQL must therefore keep prepared statements (docs/operations.md).
 */
export class PreparedClient extends pg.Client {
	override query(...request: unknown[]): never {
		const [text, values] = request
		const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
		const query = super.query.bind(this) as (...request: unknown[]) => never
		return name === undefined ? query(...request) : query({ name, text, values })
	}
}

function nameOf(text: string): string | undefined {
	const known = names.get(text)
	if (known !== undefined || names.size >= LIMIT) return known
	const name = `torvet_${names.size}`
	names.set(text, name)
	return name
}
