/** What may be uploaded; the key is the ending of its name here, whatever it was called. */
export const mediaTypes = {
	jpg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	avif: 'image/avif',
	gif: 'image/gif',
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	odp: 'application/vnd.oasis.opendocument.presentation',
	csv: 'text/csv; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
} as const
export type Extension = keyof typeof mediaTypes

const pictures: readonly Extension[] = ['jpg', 'png', 'webp', 'avif', 'gif']

export function isPicture(extension: Extension): boolean {
	return pictures.includes(extension)
}

/** What kind of file it is by its bytes: a name can claim anything. `svg` and `heic` are known, but not taken. */
export function sniff(bytes: Uint8Array, name: string): Extension | 'svg' | 'heic' | undefined {
	const head = latin(bytes.subarray(0, 64))
	if (head.startsWith('\xff\xd8\xff')) return 'jpg'
	if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
	if (/^GIF8[79]a/.test(head)) return 'gif'
	if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
	if (head.slice(4, 8) === 'ftyp') return brand(head)
	if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
	if (head.startsWith('PK\x03\x04')) return office(bytes)
	return text(bytes, name)
}

function brand(head: string): Extension | 'heic' | undefined {
	if (/avi[fs]/.test(head)) return 'avif'
	return /hei[cfx]|hev[cx]|mif1/.test(head) ? 'heic' : undefined
}

const parts = { 'word/': 'docx', 'xl/': 'xlsx', 'ppt/': 'pptx' } as const
const open = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const

/** An office document is a ZIP whose names tell which; one with macros is not taken. */
function office(bytes: Uint8Array): Extension | undefined {
	const [, kind = ''] =
		/^mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(latin(bytes.subarray(30, 120))) ?? []
	if (kind in open) return open[kind as keyof typeof open]
	const names = namesIn(bytes)
	if (!names.includes('[Content_Types].xml') || names.some((name) => name.endsWith('vbaProject.bin'))) return undefined
	return Object.entries(parts).find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1]
}

/** From the ZIP's own table of contents, at its end. */
function namesIn(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const names: string[] = []
	let at = contentsAt(view) ?? bytes.length
	while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
		const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
			number,
			number,
			number,
		]
		names.push(latin(bytes.subarray(at + 46, at + 46 + name)))
		at += 46 + name + extra + comment
	}
	return names
}

const ENTRY = 0x02014b50
const END = 0x06054b50

function contentsAt(view: DataView): number | undefined {
	const first = Math.max(0, view.byteLength - 22 - 65_535)
	for (let at = view.byteLength - 22; at >= first; at -= 1) {
		if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true)
	}
	return undefined
}

/** Only what reads as UTF-8 is text; a table is told from prose by its name alone. */
function text(bytes: Uint8Array, name: string): Extension | 'svg' | undefined {
	const read = decode(bytes)
	if (read === undefined || read.includes('\0')) return undefined
	const start = read.slice(0, 2000).toLowerCase()
	if (/<svg[\s/>]/.test(start)) return 'svg'
	if (/^\s*<(!doctype|html|\?xml|script)/.test(start)) return undefined
	return /\.(csv|tsv)$/i.test(name) ? 'csv' : /\.(txt|md)$/i.test(name) ? 'txt' : undefined
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch (error) {
		if (error instanceof TypeError) return undefined
		throw error
	}
}

function latin(bytes: Uint8Array): string {
	// What browsers call latin1 is another alphabet.
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
