import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { keepConfidentialFile, type Upload } from '../files/index.ts'
import { listItems, type Meeting } from '../meetings/index.ts'
import { MATERIAL, type Material, materialReaches, openings, whyNotAdded } from './material.ts'
import { lockScene } from './material.queries.ts'
import { canKeepMaterial } from './policy.ts'

export const titleField = z.string('titleMissing').trim().min(1, 'titleMissing').max(150, 'titleLong')
export const summaryField = z.string().trim().max(300, 'summaryLong').default('')
const urlField = z.url({ protocol: /^https?$/, error: 'urlWrong' })

/** Whatever else is missing: who corrects a form wants to hear of everything at once. */
export const when = () => true

/** A file or a link, and one of them: of material that has its file, nothing need be sent. */
export function materialForm({ hasOwnFile }: { hasOwnFile: boolean }) {
	return z
		.object({
			item: z.string().default(''),
			title: titleField,
			summary: summaryField,
			url: z.union([z.literal(''), urlField], 'urlWrong').default(''),
			reach: z.enum(materialReaches, 'reachMissing'),
			opens: z.enum(openings, 'opensMissing'),
			hasFiles: z.enum(['yes', 'no']).default('no'),
		})
		.refine(({ url, hasFiles }) => url === '' || hasFiles === 'no', { path: ['url'], message: 'bothGiven', when })
		.refine(({ url, hasFiles }) => hasOwnFile || url !== '' || hasFiles === 'yes', {
			path: ['files'],
			message: 'nothingGiven',
			when,
		})
}
export type MaterialForm = z.infer<ReturnType<typeof materialForm>>

type Wish = Omit<MaterialForm, 'hasFiles'> & { meetingId: Id<'meeting'>; uploads: readonly Upload[] }

/** Puts a paper or a link to a meeting, or to one item of its programme. Nobody is mailed until it is sent. */
export async function addMaterial(
	tx: Tx,
	actor: Actor,
	{ meetingId, item, uploads, ...words }: Wish,
): Promise<Id<'meetingMaterial'>> {
	const { room, meeting } = await lockScene(tx, meetingId, now())
	allow(canKeepMaterial(actor, room, meeting))
	refuse(whyNotAdded(meeting))

	const itemId = await itemOf(tx, meetingId, item)
	return insertMaterial(tx, actor, { meeting, material: { ...words, itemId, speakerId: null }, upload: uploads[0] })
}

/** An item of this meeting; none is the whole of it. */
export async function itemOf(tx: Tx, meetingId: Id<'meeting'>, item: string): Promise<Id<'meetingItem'> | null> {
	return item === '' ? null : found((await listItems(tx, meetingId)).find(({ id }) => id === item)).id
}

type Kept = {
	meeting: Meeting
	material: Omit<Material, 'id' | 'meetingId' | 'speakerName' | 'version'>
	upload: Upload | undefined
}

/** Whoever calls it has asked who may; a speaker has no account. */
export async function insertMaterial(
	tx: Tx,
	actor: Actor | undefined,
	{ meeting, material, upload }: Kept,
): Promise<Id<'meetingMaterial'>> {
	const id = newId<'meetingMaterial'>()
	const { itemId, speakerId, title, summary, url, reach, opens } = material
	await tx
		.insertInto('meeting_materials')
		.values({
			id,
			meeting_id: meeting.id,
			item_id: itemId,
			speaker_id: speakerId,
			title,
			summary,
			url,
			reach,
			opens,
			version: 1,
		})
		.execute()
	const { programmeId } = meeting
	if (upload) await keepConfidentialFile(tx, actor, { upload, belongsTo: { kind: MATERIAL, id, programmeId } })
	// No words: whoever reads events may not read the material.
	const particulars = { meetingId: meeting.id, itemId, speakerId, reach, opens }
	await recordEvent(tx, actor, { verb: 'material.added', subjectId: id, programmeId, particulars })
	return id
}
