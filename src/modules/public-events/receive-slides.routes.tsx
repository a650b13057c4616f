import type { Context } from 'hono'
import { localStorage } from '../../platform/storage.ts'
import { change, type Web } from '../../platform/web.tsx'
import { fileFaultText, receiveUpload, storeFile } from '../files/index.ts'
import { words } from './messages.ts'
import type { PublicEvent } from './public-event.ts'
import { SLIDES } from './send-slides.ts'

const MOST_AT_ONCE = 80 * 1024 * 1024

/** Keeps the chosen files with the event; what is said of the first that is not taken. */
export async function receiveSlides(c: Context<Web>, { id, programmeId }: PublicEvent): Promise<string | undefined> {
	const { language } = c.get('view')
	const { faults } = words(language)
	if (Number(c.req.header('content-length') ?? 0) > MOST_AT_ONCE) return faults.tooMuch
	const chosen = (await c.req.formData()).getAll('slides').filter((one) => one instanceof File && one.name !== '')
	if (chosen.length === 0) return faults.fileMissing
	const storage = localStorage(c.get('config').data)
	for (const file of chosen as File[]) {
		const upload = await receiveUpload(storage, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
		if (typeof upload === 'string') return `${file.name}: ${fileFaultText(language, upload)}`
		await change(c, (tx, actor) => storeFile(tx, actor, { upload, belongsTo: { kind: SLIDES, id, programmeId } }))
	}
	return undefined
}
