/** The names under which things stand in the index beside plain stems; no stem begins with such a sign. */
export const lexemes = {
	part: (stem: string) => `~${stem}`,
	inTitle: (lexeme: string) => `^${lexeme}`,
	asWritten: (word: string) => `=${word}`,
	audience: (token: string) => `@${token}`,
	kind: (kind: string) => `#k:${kind}`,
	term: (key: string) => `#t:${key}`,
	programme: (id: string) => `#g:${id}`,
	place: (code: string) => `#p:${code}`,
	year: (year: string) => `#y:${year}`,
	shelf: (number: number) => `#s:${number}`,
	largeShelf: (number: number) => `#l:${number}`,
}

/** How many documents stand on a shelf, in the order of their last change; a large one holds sixteen small. */
export const SHELF = 4_096
export const LARGE_SHELF = 65_536

/** A lexeme inside the text of a tsvector or a tsquery. */
export function quoted(lexeme: string): string {
	return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

export function anyOf(queries: readonly string[]): string {
	const different = [...new Set(queries)]
	return different.length === 1 ? (different[0] ?? '') : `(${different.join(' | ')})`
}

export function allOf(queries: readonly string[]): string {
	return queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`
}
