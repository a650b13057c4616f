import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { lockProgramme } from '../programmes/index.ts'
import { findReplacement } from './queries.ts'
import type { Replacement } from './replacement.ts'

export type Wanted = { programmeId: Id<'programme'>; replacementId: Id<'replacement'> }

/**
 * Holds the whole programme until the transaction ends: two seats of one course are filled one after the other, so that
 * nobody is chosen for both.
 */
export async function holdReplacement(tx: Tx, { programmeId, replacementId }: Wanted) {
	const { room } = await holdRoom(tx, programmeId)
	return { room, replacement: found(await findReplacement(tx, programmeId, replacementId)) }
}

export async function holdRoom(tx: Tx, programmeId: Id<'programme'>): Promise<{ room: Room }> {
	await lockProgramme(tx, programmeId)
	return { room: await roomToday(tx, programmeId) }
}

export function roomToday(db: Db, programmeId: Id<'programme'>): Promise<Room> {
	return findRoom(db, programmeId, dayAt(now(), HOME_TIME_ZONE))
}

export type Held = { room: Room; replacement: Replacement }
