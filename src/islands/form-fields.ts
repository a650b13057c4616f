/** What a form holds, name by name; a name may hold several values or, where all boxes are empty, none. */
export type Fields = Record<string, readonly string[]>

export function changedFields(before: Fields, now: Fields): Fields {
	const names = new Set([...Object.keys(before), ...Object.keys(now)])
	const changed = [...names].filter((name) => !isSame(before[name], now[name]))
	return Object.fromEntries(changed.map((name) => [name, now[name] ?? []]))
}

/** For sending: a name that lost its last value is sent empty, so that the server hears of it. */
export function asPairs(fields: Fields): [name: string, value: string][] {
	return Object.entries(fields).flatMap(([name, values]) =>
		(values.length === 0 ? [''] : values).map((value): [string, string] => [name, value]),
	)
}

function isSame(before: readonly string[] = [], now: readonly string[] = []): boolean {
	return before.length === now.length && before.every((value, index) => value === now[index])
}

export function pick(fields: Fields, wanted: Fields): Fields {
	return Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? []]))
}
