import { inflateRawSync } from 'node:zlib'

/** More than this is no list of projects but an attempt to fill the memory. */
const MOST_BYTES = 200 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50

export class NotZip extends Error {
	override name = 'NotZip'
}

/** The files in an archive that an office program wrote, by name; each is opened when it is asked for. */
export function unzip(bytes: Uint8Array): (name: string) => string | undefined {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const entries = entriesOf(archive)
	return (name) => {
		const entry = entries.get(name)
		return entry && openEntry(archive, entry)
	}
}

type Entry = { method: number; size: number; offset: number }

function entriesOf(archive: Buffer): Map<string, Entry> {
	const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
	if (end === -1 || end + 22 > archive.length || archive.readUInt32LE(end) !== END) throw new NotZip()
	const entries = new Map<string, Entry>()
	let at = archive.readUInt32LE(end + 16)
	for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
		if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) throw new NotZip()
		const length = archive.readUInt16LE(at + 28)
		const name = archive.toString('utf8', at + 46, at + 46 + length)
		const entry = { method: archive.readUInt16LE(at + 10), size: archive.readUInt32LE(at + 20) }
		entries.set(name, { ...entry, offset: archive.readUInt32LE(at + 42) })
		at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
	}
	return entries
}

function openEntry(archive: Buffer, { method, size, offset }: Entry): string {
	if (offset + 30 > archive.length) throw new NotZip()
	const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
	const packed = archive.subarray(start, start + size)
	if (method === 0) return packed.toString('utf8')
	if (method !== 8) throw new NotZip()
	try {
		return inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8')
	} catch (cause) {
		throw new NotZip('An entry cannot be unpacked', { cause })
	}
}
