import { createHash } from 'node:crypto'
import type { Storage } from '../../platform/storage.ts'
import { cleanName, type PictureShape, storageKey } from './file.ts'
import { makeRenditions, type PictureFault } from './make-renditions.ts'
import { isPicture, mediaTypes, sniff } from './media-type.ts'

export const MOST_BYTES = 25 * 1024 * 1024

export type FileFault = 'empty' | 'tooBig' | 'unknownType' | 'svg' | 'heic' | 'notPicture' | PictureFault

/** Bytes that are safely in the store, still without a row that says whose they are. */
export type Upload = { name: string; mediaType: string; size: number; sha256: string; picture: PictureShape | null }

type Given = { name: string; bytes: Uint8Array; only?: 'pictures' }

/** Judges and keeps what was sent. Before the transaction, because pictures take a second and no row may wait for them. */
export async function receiveUpload(storage: Storage, { name, bytes, only }: Given): Promise<Upload | FileFault> {
	if (bytes.length === 0) return 'empty'
	if (bytes.length > MOST_BYTES) return 'tooBig'
	const kind = sniff(bytes, name)
	if (kind === undefined) return 'unknownType'
	if (kind === 'svg' || kind === 'heic') return kind
	if (only === 'pictures' && !isPicture(kind)) return 'notPicture'

	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const upload = { name: cleanName(name, kind), mediaType: mediaTypes[kind], size: bytes.length, sha256 }
	if (isPicture(kind)) return keepPicture(storage, { ...upload, bytes })
	await storage.put(storageKey(upload), bytes)
	return { ...upload, picture: null }
}

type Sent = Omit<Upload, 'picture'> & { bytes: Uint8Array }

async function keepPicture(storage: Storage, { bytes, ...upload }: Sent): Promise<Upload | FileFault> {
	const made = await makeRenditions(bytes)
	if (typeof made === 'string') return made
	for (const rendition of made.renditions) await storage.put(storageKey(upload, rendition), rendition.bytes)
	return { ...upload, picture: made.shape }
}
