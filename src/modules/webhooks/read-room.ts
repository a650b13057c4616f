import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { findProgramme, listCallLinks, type Programme } from '../programmes/index.ts'
import type { Room } from '../roles/index.ts'
import type { Webhook } from './webhook.ts'

export async function roomOf(db: Db, programme: Programme | null): Promise<Room> {
	return { programme, calls: programme === null ? [] : await listCallLinks(db, programme.id) }
}

export async function roomOfWebhook(db: Db, { programmeId }: Pick<Webhook, 'programmeId'>): Promise<Room> {
	return roomOf(db, programmeId === null ? null : found(await findProgramme(db, programmeId)))
}
