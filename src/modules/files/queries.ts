import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Belonging, StoredFile } from './file.ts'
import type { FileKeeper } from './file-keeper.ts'
import { canRead, isPublic } from './policy.ts'

const columns = [
	'id',
	'about_kind',
	'about_id',
	'programme_id',
	'name',
	'media_type',
	'size',
	'sha256',
	'width',
	'height',
	'fallback',
	'public_from',
	'public_until',
] as const

/** A file that the actor may not read does not exist for them. */
export async function readFile(
	db: Db,
	actor: Actor | undefined,
	{ id, keepers }: { id: Id<'file'>; keepers: readonly FileKeeper[] },
): Promise<StoredFile> {
	const row = found(await db.selectFrom('files').select(columns).where('id', '=', id).executeTakeFirst())
	const file = fileOf(row)
	const keeper = keepers.find(({ kind }) => kind === file.belongsTo.kind)
	const mayRead = keeper
		? isPublic(file, now()) || (await keeper.canRead(db, actor, file.belongsTo.id))
		: canRead(actor, file, now())
	if (!mayRead) throw new NotFound()
	return file
}

/** Everything that was uploaded to one thing, in the order in which it came. */
export async function listFiles(db: Db, belongsTo: Pick<Belonging, 'kind' | 'id'>): Promise<StoredFile[]> {
	const rows = await db
		.selectFrom('files')
		.select(columns)
		.where('about_kind', '=', belongsTo.kind)
		.where('about_id', '=', belongsTo.id)
		.orderBy('id')
		.execute()
	return rows.map(fileOf)
}

type Row = {
	id: Id<'file'>
	about_kind: string
	about_id: string
	programme_id: Id<'programme'> | null
	name: string
	media_type: string
	size: number
	sha256: string
	width: number | null
	height: number | null
	fallback: 'jpeg' | 'webp' | null
	public_from: Date | null
	public_until: Date | null
}

function fileOf({ id, name, size, sha256, width, height, fallback, ...row }: Row): StoredFile {
	return {
		id,
		belongsTo: { kind: row.about_kind, id: row.about_id, programmeId: row.programme_id },
		name,
		mediaType: row.media_type,
		size,
		sha256,
		picture: width !== null && height !== null && fallback !== null ? { width, height, fallback } : null,
		publicFrom: row.public_from,
		publicUntil: row.public_until,
	}
}
