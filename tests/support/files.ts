import sharp from 'sharp'

/** A real picture with detail in it, and with what a camera writes: who took it, where, and how it was held. */
export function aPicture({ width, height, sideways }: { width: number; height: number; sideways?: boolean }) {
	const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 }
	return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
		.withExif({ IFD0: { Artist: 'Fotograf Finn' }, IFD3: { GPSLatitudeRef: 'N' } })
		.withMetadata({ orientation: sideways ? 6 : 1 })
		.jpeg()
		.toBuffer()
}

/** A ZIP of empty files with these names. */
export function aZip(names: readonly string[]): Uint8Array {
	const entries = names.map((name) => {
		const local = Buffer.alloc(30)
		local.writeUInt32LE(0x04034b50)
		local.writeUInt16LE(name.length, 26)
		return Buffer.concat([local, Buffer.from(name)])
	})
	const contents = names.map((name) => {
		const entry = Buffer.alloc(46)
		entry.writeUInt32LE(0x02014b50)
		entry.writeUInt16LE(name.length, 28)
		return Buffer.concat([entry, Buffer.from(name)])
	})
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50)
	end.writeUInt32LE(Buffer.concat(entries).length, 16)
	return new Uint8Array(Buffer.concat([...entries, ...contents, end]))
}
