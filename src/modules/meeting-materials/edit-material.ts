import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetFiles, keepConfidentialFile, type Upload } from '../files/index.ts'
import { itemOf, materialForm, type MaterialForm } from './add-material.ts'
import { MATERIAL, whyNotAdded } from './material.ts'
import { findMaterial, lockScene } from './material.queries.ts'
import { canKeepMaterial } from './policy.ts'

export function editForm(own: Parameters<typeof materialForm>[0]) {
	return materialForm(own).and(z.object({ version: z.coerce.number<string>().int() }))
}

type Wish = Omit<MaterialForm, 'hasFiles'> & {
	meetingId: Id<'meeting'>
	materialId: Id<'meetingMaterial'>
	version: number
	uploads: readonly Upload[]
}

/** Its words, its place and who can see it. Another file or link in its place is new to everybody who had the old one. */
export async function editMaterial(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { meetingId, materialId: id, version, uploads, item, title, summary, url, reach, opens } = wish
	const { room, meeting } = await lockScene(tx, meetingId, now())
	allow(canKeepMaterial(actor, room, meeting))
	refuse(whyNotAdded(meeting))
	const material = found(await findMaterial(tx, id))
	found(material.meetingId === meetingId ? material : undefined)
	sameVersion(version, material.version)

	const itemId = await itemOf(tx, meetingId, item)
	await tx
		.updateTable('meeting_materials')
		.set({ item_id: itemId, title, summary, url, reach, opens, version: version + 1 })
		.where('id', '=', id)
		.execute()
	const replaced = uploads.length > 0 || url !== material.url
	if (replaced) await replace(tx, actor, { id, programmeId: meeting.programmeId, upload: uploads[0] })
	const particulars = { meetingId, itemId, reach, opens, replaced }
	await recordEvent(tx, actor, {
		verb: 'material.edited',
		subjectId: id,
		programmeId: meeting.programmeId,
		particulars,
	})
}

type Replaced = { id: Id<'meetingMaterial'>; programmeId: Id<'programme'>; upload: Upload | undefined }

async function replace(tx: Tx, actor: Actor, { id, programmeId, upload }: Replaced): Promise<void> {
	await forgetFiles(tx, { kind: MATERIAL, id })
	if (upload) await keepConfidentialFile(tx, actor, { upload, belongsTo: { kind: MATERIAL, id, programmeId } })
	await tx.deleteFrom('material_tellings').where('material_id', '=', id).execute()
}
