import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { codeOf } from './cannot-start.ts'
import { newId } from './id.ts'

export type StoredBytes = { size: number; stream: ReadableStream }

/** Where uploaded bytes are. A key is written once: it says what is in it, so two that write the same do no harm. */
export type Storage = {
	put(key: string, bytes: Uint8Array): Promise<void>
	open(key: string): Promise<StoredBytes | undefined>
}

/** In `files` of the data folder. */
export function localStorage(data: string): Storage {
	const pathOf = (key: string) => join(data, 'files', key.slice(0, 2), checked(key))
	return {
		async put(key, bytes) {
			const path = pathOf(key)
			await mkdir(dirname(path), { recursive: true })
			// Renamed when it is whole: whoever reads meanwhile sees all of it or nothing.
			const half = `${path}.${newId()}`
			await writeFile(half, bytes, { flush: true })
			await rename(half, path)
		},
		async open(key) {
			const path = pathOf(key)
			const size = await sizeOf(path)
			if (size === undefined) return undefined
			return { size, stream: Readable.toWeb(createReadStream(path)) as ReadableStream }
		},
	}
}

const KEY = /^[0-9a-f]{64}[a-z0-9.-]*$/

function checked(key: string): string {
	if (!KEY.test(key)) throw new TypeError(`"${key}" is no key of a store`)
	return key
}

async function sizeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).size
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined
		throw error
	}
}
