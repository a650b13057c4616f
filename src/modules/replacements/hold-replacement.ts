import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { findReplacement, lockSeats } from './queries.ts'
import type { Replacement } from './replacement.ts'

export type Wanted = { programmeId: Id<'programme'>; replacementId: Id<'replacement'> }

/**
 * Holds all free seats of the programme until the transaction ends: they are filled one after the other, so that nobody is
 * chosen for two.
 */
export async function holdReplacement(tx: Tx, { programmeId, replacementId }: Wanted) {
	const { room } = await holdRoom(tx, programmeId)
	return { room, replacement: found(await findReplacement(tx, programmeId, replacementId)) }
}

export async function holdRoom(tx: Tx, programmeId: Id<'programme'>): Promise<{ room: Room }> {
	await lockSeats(tx, programmeId)
	return { room: await roomToday(tx, programmeId) }
}

export function roomToday(db: Db, programmeId: Id<'programme'>): Promise<Room> {
	return findRoom(db, programmeId, dayAt(now(), HOME_TIME_ZONE))
}

export type Held = { room: Room; replacement: Replacement }
