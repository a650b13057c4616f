export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]
export type Decoded = { text: string; encoding: Encoding }

/** Nothing says how a file is written but its bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
	const marked = byMark(bytes) ?? bySilentBytes(bytes)
	if (marked !== undefined) return { text: decode(bytes, marked), encoding: marked }
	const text = decode(bytes, 'utf-8')
	return isUtf8(text, bytes)
		? { text, encoding: 'utf-8' }
		: { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom'
	if (first === 0xff && second === 0xfe) return 'utf-16le'
	if (first === 0xfe && second === 0xff) return 'utf-16be'
	return undefined
}

/** Two bytes a letter, without a mark: in Latin writing every other byte is nought. */
function bySilentBytes(bytes: Uint8Array): Encoding | undefined {
	const start = bytes.subarray(0, 400)
	const silent = (side: number) => start.filter((byte, index) => byte === 0 && index % 2 === side).length
	const [even, odd] = [silent(0), silent(1)]
	if (odd > start.length / 4 && odd > even * 4) return 'utf-16le'
	return even > start.length / 4 && even > odd * 4 ? 'utf-16be' : undefined
}

/** A few broken letters in a text that is otherwise UTF-8 are damage, not another encoding. */
function isUtf8(text: string, bytes: Uint8Array): boolean {
	const lost = count(text, '\uFFFD') - knownLosses(bytes)
	if (lost <= 0) return true
	const read = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
	return read > lost * 10
}

/** U+FFFD that stands in the file itself, from an earlier conversion. */
function knownLosses(bytes: Uint8Array): number {
	let losses = 0
	for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
		if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) losses += 1
	}
	return losses
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

function count(text: string, letter: string): number {
	return text.split(letter).length - 1
}
