type Fields = Record<string, unknown>

const readable = process.stdout.isTTY

function write(level: 'info' | 'warn' | 'error', message: string, fields: Fields): void {
	const at = new Date().toISOString()
	const line = readable
		? `${at.slice(11, 19)} ${level} ${message}${describe(fields)}`
		: JSON.stringify({ at, level, message, ...plain(fields) })
	process.stdout.write(`${line}\n`)
}

function describe(fields: Fields): string {
	const entries = Object.entries(plain(fields))
	return entries.length === 0 ? '' : ` ${entries.map(([key, value]) => `${key}=${String(value)}`).join(' ')}`
}

function plain(fields: Fields): Fields {
	return Object.fromEntries(
		Object.entries(fields).map(([key, value]) => [
			key,
			value instanceof Error ? (value.stack ?? value.message) : value,
		]),
	)
}

/** One line per fact on standard output: JSON for machines, readable in a terminal. Never mail addresses or answers. */
export const log = {
	info: (message: string, fields: Fields = {}) => write('info', message, fields),
	warn: (message: string, fields: Fields = {}) => write('warn', message, fields),
	error: (message: string, fields: Fields = {}) => write('error', message, fields),
}
