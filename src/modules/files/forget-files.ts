import type { Tx } from '../../platform/database.ts'
import type { Belonging } from './file.ts'

/** Nobody finds them any more. The thing's own verb has asked who may, and tells of it; the bytes may be another file's too. */
export async function forgetFiles(tx: Tx, { kind, id }: Pick<Belonging, 'kind' | 'id'>): Promise<void> {
	await tx.deleteFrom('files').where('about_kind', '=', kind).where('about_id', '=', id).execute()
}
