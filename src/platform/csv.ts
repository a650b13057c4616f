/**
 * A spreadsheet as Excel opens it in Denmark and the Netherlands without asking: a mark that says UTF-8, semicolons, and
 * line ends as RFC 4180 has them.
 */
export function csvText(lines: readonly (readonly string[])[]): string {
	return `\uFEFF${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** What somebody typed must never be run as a formula by whoever opens the file; a number is none. */
function quoted(cell: string): string {
	const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
