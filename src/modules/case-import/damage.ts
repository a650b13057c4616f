export type Damage = 'lostLetters' | 'convertedTwice' | 'controlLetters'

/** What an earlier bad conversion left behind. It is told, never mended by guessing. */
export function damageOf(text: string): Damage | undefined {
	if (text.includes('\uFFFD')) return 'lostLetters'
	if (TWICE.test(text)) return 'convertedTwice'
	return CONTROLS.test(text) ? 'controlLetters' : undefined
}

/** UTF-8 that was read as Windows-1252 and saved again: `geÃ¯nteg`, `Ã¦`, `â€™`. */
const TWICE = /Ã[\u0080-\u00BF\u0152-\u017E\u2018-\u203A\u20AC]|â€|Â[\u00A0-\u00BF]/u
/** Bytes that Windows-1252 has no letter for, and other letters that nobody can read. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u
