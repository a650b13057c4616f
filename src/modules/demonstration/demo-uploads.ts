import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/root.ts'
import type { Storage } from '../../platform/storage.ts'
import { receiveUpload, type Upload } from '../files/index.ts'

/** A file of the demonstration, received as if somebody had sent it. */
export async function receiveDemoFile(storage: Storage, name: string): Promise<Upload> {
	const bytes = readFileSync(join(root, 'templates', 'demo', 'files', name))
	const upload = await receiveUpload(storage, { name, bytes })
	if (typeof upload === 'string') throw new Error(`${name} cannot be taken: ${upload}`)
	return upload
}
