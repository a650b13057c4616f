import { now } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import type { FileKeeper } from '../files/index.ts'
import { MATERIAL } from './material.ts'
import { findMaterial, findScene } from './material.queries.ts'
import { canReadMaterial } from './policy.ts'

/** A file is read by who may read its material at that moment; with the material it is gone. */
export const materialFiles: FileKeeper = {
	kind: MATERIAL,
	async canRead(db, actor, id) {
		const material = await findMaterial(db, id as Id<'meetingMaterial'>)
		return material !== undefined && canReadMaterial(actor, await findScene(db, material.meetingId, now()), material)
	},
}
