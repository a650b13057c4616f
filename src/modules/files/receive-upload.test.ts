import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { aPicture } from '../../../tests/support/files.ts'
import { localStorage } from '../../platform/storage.ts'
import { storageKey } from './file.ts'
import { MOST_BYTES, receiveUpload, type Upload } from './receive-upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-upload-'))
afterAll(() => rmSync(folder, { recursive: true }))
const store = localStorage(folder)
const kept = (key: string) => readFileSync(join(folder, 'files', key.slice(0, 2), key))

describe('a paper', () => {
	test('is kept as it came, under its hash', async () => {
		const bytes = new TextEncoder().encode('%PDF-1.7 indhold')

		const upload = (await receiveUpload(store, { name: 'Plan.exe', bytes })) as Upload

		expect(upload).toMatchObject({ name: 'Plan.pdf', mediaType: 'application/pdf', size: 16, picture: null })
		expect(kept(upload.sha256)).toEqual(Buffer.from(bytes))
	})
})

describe('a picture', () => {
	test('is kept in sizes, turned upright, without where and by whom it was taken', async () => {
		const bytes = await aPicture({ width: 1200, height: 600, sideways: true })
		expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('Fotograf Finn')

		const upload = (await receiveUpload(store, { name: 'IMG_1.jpeg', bytes })) as Upload

		expect(upload.picture).toEqual({ width: 600, height: 1200, fallback: 'jpeg' })
		const names = readdirSync(join(folder, 'files', upload.sha256.slice(0, 2)))
		expect(names.filter((name) => name.startsWith(upload.sha256)).sort()).toEqual(
			['480.avif', '480.jpeg', '600.avif', '600.jpeg'].map((size) => `${upload.sha256}-${size}`),
		)
		for (const name of names) {
			const { exif, width, height, orientation } = await sharp(kept(name)).metadata()
			expect([exif, orientation, height]).toEqual([undefined, undefined, width * 2])
			expect(kept(name).toString('latin1')).not.toContain('Fotograf Finn')
		}
	})

	test('that is transparent in parts stays so', async () => {
		const bytes = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } })
			.png()
			.toBuffer()

		const upload = (await receiveUpload(store, { name: 'logo.png', bytes })) as Upload

		expect(upload.picture?.fallback).toBe('webp')
		expect((await sharp(kept(storageKey(upload, { width: 20, format: 'webp' }))).metadata()).hasAlpha).toBe(true)
	})
})

describe('is refused:', () => {
	const png = (width: number) =>
		sharp({ create: { width, height: 1, channels: 3, background: '#000' } })
			.png()
			.toBuffer()

	test.for<[what: string, given: () => Promise<Uint8Array> | Uint8Array, fault: string]>([
		['nothing', () => new Uint8Array(), 'empty'],
		['too much', () => new Uint8Array(MOST_BYTES + 1), 'tooBig'],
		['what cannot be told', () => new Uint8Array([0, 1, 2, 3]), 'unknownType'],
		[
			'a picture that is cut off',
			async () => (await aPicture({ width: 600, height: 600 })).subarray(0, 3000),
			'broken',
		],
		['a picture that is none', () => new TextEncoder().encode('GIF89a og så ikke mere'), 'broken'],
	])('%s', async ([, given, fault]) => {
		expect(await receiveUpload(store, { name: 'x', bytes: await given() })).toBe(fault)
	})

	test('a paper where a picture is wanted', async () => {
		const bytes = new TextEncoder().encode('%PDF-1.7')

		expect(await receiveUpload(store, { name: 'x', bytes, only: 'pictures' })).toBe('notPicture')
	})

	test('a small file that unfolds to more pixels than fit', async () => {
		const bytes = Buffer.from(await png(20))
		// The head claims 20,000 × 20,000.
		bytes.writeUInt32BE(20_000, 16)
		bytes.writeUInt32BE(20_000, 20)
		bytes.writeUInt32BE(crc(bytes.subarray(12, 29)), 29)

		expect(await receiveUpload(store, { name: 'x', bytes })).toBe('tooManyPixels')
	})
})

function crc(bytes: Uint8Array): number {
	let sum = ~0
	for (const byte of bytes) {
		sum ^= byte
		for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
	}
	return ~sum >>> 0
}
