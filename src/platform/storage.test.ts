import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { localStorage } from './storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
const store = localStorage(folder)
const key = 'ab'.repeat(32)

async function read(name: string): Promise<string | undefined> {
	const stored = await store.open(name)
	return stored && new Response(stored.stream).text()
}

test('what was put can be read again, also when it was put twice', async () => {
	await store.put(key, new TextEncoder().encode('Torvet'))
	await store.put(key, new TextEncoder().encode('Torvet'))

	expect(await read(key)).toBe('Torvet')
	expect((await store.open(key))?.size).toBe(6)
})

test('nothing half-written is left beside it', () => {
	expect(readdirSync(join(folder, 'files', 'ab'))).toEqual([key])
})

test('what was never put is not there', async () => {
	expect(await read('cd'.repeat(32))).toBeUndefined()
})

test.for(['../../etc/passwd', `${key}/../x`, '', 'ab'])('%j cannot be a key', async (name) => {
	await expect(store.open(name)).rejects.toThrow('is no key of a store')
})
