import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Belonging, StoredFile } from './file.ts'
import { canStore } from './policy.ts'
import type { Upload } from './receive-upload.ts'

type Wish = { upload: Upload; belongsTo: Belonging }

/** Says whose the received bytes are. Everybody else may read them only when `showFiles` says so. */
export async function storeFile(tx: Tx, actor: Actor, { upload, belongsTo }: Wish): Promise<StoredFile> {
	allow(canStore(actor, belongsTo))
	return keepFile(tx, actor, { upload, belongsTo })
}

/**
 * For things that have a `FileKeeper`: the thing's own verb has asked who may. The trail does not say what such a file is called.
 * Without an actor it comes from somebody who holds a link of ours.
 */
export function keepConfidentialFile(tx: Tx, actor: Actor | undefined, wish: Wish): Promise<StoredFile> {
	return keepFile(tx, actor, wish, { confidential: true })
}

async function keepFile(
	tx: Tx,
	actor: Actor | undefined,
	{ upload, belongsTo }: Wish,
	{ confidential = false } = {},
): Promise<StoredFile> {
	const { name, mediaType, size, sha256, picture } = upload
	const id = newId<'file'>()
	await tx
		.insertInto('files')
		.values({
			id,
			about_kind: belongsTo.kind,
			about_id: belongsTo.id,
			programme_id: belongsTo.programmeId,
			name,
			media_type: mediaType,
			size,
			sha256,
			width: picture?.width ?? null,
			height: picture?.height ?? null,
			fallback: picture?.fallback ?? null,
			public_from: null,
			public_until: null,
			created_at: now(),
			created_by: actor?.id ?? null,
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'file.stored',
		subjectId: id,
		...(belongsTo.programmeId !== null && { programmeId: belongsTo.programmeId }),
		particulars: {
			...(!confidential && { name }),
			mediaType,
			size,
			sha256,
			about: { kind: belongsTo.kind, id: belongsTo.id },
		},
	})
	return { id, belongsTo, ...upload, publicFrom: null, publicUntil: null }
}
