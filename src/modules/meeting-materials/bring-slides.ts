import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Upload } from '../files/index.ts'
import { insertMaterial, summaryField, titleField, when } from './add-material.ts'
import { openings } from './material.ts'
import { listOfSpeaker } from './material.queries.ts'
import { deleteMaterial } from './remove-material.ts'
import { whyNotBrought } from './speaker.ts'
import { lockSpeaking } from './speaking.ts'
import { tellInviter } from './tell-inviter.ts'

export const SlidesForm = z
	.object({
		title: titleField,
		summary: summaryField,
		opens: z.enum(openings, 'opensMissing'),
		hasFiles: z.enum(['yes', 'no']).default('no'),
	})
	.refine(({ hasFiles }) => hasFiles === 'yes', { path: ['files'], message: 'fileMissing', when })
export type SlidesForm = z.infer<typeof SlidesForm>

type Wish = Omit<SlidesForm, 'hasFiles'> & {
	linkId: Id<'link'>
	uploads: readonly Upload[]
	publicUrl: string
}

/** A speaker's own slides become material of the item, for those in the room. The link is the permission. */
export async function bringSlides(tx: Tx, { linkId, uploads, publicUrl, ...words }: Wish): Promise<void> {
	const speaking = await lockSpeaking(tx, linkId)
	const { speaker, meeting } = speaking
	refuse(whyNotBrought(speaker, speaking, (await listOfSpeaker(tx, speaker.id)).length))

	const place = { itemId: speaker.itemId, speakerId: speaker.id, url: '', reach: 'room' as const }
	await insertMaterial(tx, undefined, { meeting, material: { ...words, ...place }, upload: found(uploads[0]) })
	await tellInviter(tx, { ...speaking, kind: 'slides', publicUrl })
}

type Return = { linkId: Id<'link'>; materialId: string }

/** Only what they brought themselves. */
export async function takeBackSlides(tx: Tx, { linkId, materialId }: Return): Promise<void> {
	const { speaker, meeting } = await lockSpeaking(tx, linkId)
	const material = found((await listOfSpeaker(tx, speaker.id)).find(({ id }) => id === materialId))
	await deleteMaterial(tx, undefined, { meeting, material })
}
