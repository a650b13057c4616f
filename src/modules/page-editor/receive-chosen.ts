import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Storage } from '../../platform/storage.ts'
import { fileFaultText, receiveUpload, storeFile } from '../files/index.ts'
import type { Content, Page } from '../pages/index.ts'
import { type Chosen, withUpload } from './typed-page.ts'

type Received = { content: Content; faults: Record<string, string> }
type Ground = { db: Db; storage: Storage; actor: Actor; page: Page; language: Language }

/** Keeps what was chosen and puts it into its blocks. What is not taken is said beside its field; the rest stays. */
export async function receiveChosen(ground: Ground, content: Content, chosen: readonly Chosen[]): Promise<Received> {
	const { db, storage, actor, page, language } = ground
	const belongsTo = { kind: 'page', id: page.id, programmeId: page.programmeId }
	const faults: Record<string, string> = {}
	let received = content
	for (const { file, ...place } of chosen) {
		const bytes = new Uint8Array(await file.arrayBuffer())
		const only = place.only === undefined ? {} : { only: place.only }
		const upload = await receiveUpload(storage, { name: file.name, bytes, ...only })
		if (typeof upload === 'string') {
			faults[place.field] = `${file.name}: ${fileFaultText(language, upload)}`
			continue
		}
		const { id } = await db.transaction().execute((tx) => storeFile(tx, actor, { upload, belongsTo }))
		received = withUpload(received, place, id)
	}
	return { content: received, faults }
}
