import { addParticipations } from '../../src/modules/programme-setup/index.ts'
import { findRoom, type Room, type Seat } from '../../src/modules/participation/index.ts'
import type { TemplateKey } from '../../src/modules/programmes/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { dayAt } from '../../src/platform/dates.ts'
import { found } from '../../src/platform/errors.ts'
import { aMunicipality, type Municipality } from './people.ts'
import { aProgramme } from './programmes.ts'

type Wish = { template?: TemplateKey; places?: readonly Municipality[] }

/** A published programme whose chosen have a room; `secretariat` must be one everywhere. Without places there are two. */
export async function aRoom(tx: Tx, secretariat: Actor, wish: Wish = {}): Promise<Room> {
	const programme = await aProgramme(tx, secretariat, { template: wish.template ?? 'network' })
	const places = wish.places ?? [await aMunicipality(tx), await aMunicipality(tx)]
	const rows = places.map(({ name, municipalityCode, organisationId }) => ({
		name,
		municipalityCode,
		townId: null,
		chosenOn: '2026-01-15',
		applicationId: null,
		organisationId,
	}))
	await addParticipations(tx, secretariat, programme.id, rows)
	return roomNow(tx, programme)
}

/** The room as it is now. */
export function roomNow(tx: Tx, { id }: Pick<Room['programme'], 'id'>): Promise<Room> {
	return findRoom(tx, id, dayAt(now(), HOME_TIME_ZONE))
}

export function seatOf(room: Room, { organisationId }: Pick<Municipality, 'organisationId'>): Seat {
	return found(room.seats.find((seat) => seat.organisationId === organisationId))
}
