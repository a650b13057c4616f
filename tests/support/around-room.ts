import { letFollow, letUseSeat, type Room, type Seat } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import type { Somebody } from './app.ts'
import { aMunicipality, aPerson } from './people.ts'

type Around = { room: Pick<Room, 'programme'>; secretariat: Actor; elsewhere: Id<'programme'> }
type Outside =
	| 'visitor'
	| 'outsider'
	| 'applicantElsewhere'
	| 'follower'
	| 'assessor'
	| 'reader'
	| 'secretariatElsewhere'

/** Those who are not in the room and may have reasons to be curious, a town that follows it included. */
export async function peopleAround(
	tx: Tx,
	{ room, secretariat, elsewhere }: Around,
): Promise<Record<Outside, Somebody>> {
	const here = room.programme.id
	const [applicant, following] = [await aMunicipality(tx), await aMunicipality(tx)]
	await letFollow(tx, secretariat, { programmeId: here, municipality: following.municipalityCode })
	const role = (name: 'secretariat' | 'assessor' | 'reader', programmeId: Id<'programme'>) =>
		aPerson(tx, `${name} ${programmeId}`, { roles: [{ role: name, programmeId }] })
	return {
		visitor: undefined,
		outsider: await aPerson(tx, `Udenfor ${here}`),
		applicantElsewhere: await aPerson(tx, `Ansøger ${here}`, { actsFor: [applicant] }),
		follower: await aPerson(tx, `Følger ${here}`, { actsFor: [following] }),
		assessor: await role('assessor', here),
		reader: await role('reader', here),
		secretariatElsewhere: await role('secretariat', elsewhere),
	}
}

/** Those who see to the room by their role: the secretariat of this programme alone, and whoever may do everything. */
export async function peopleAbove(tx: Tx, { programme: { id } }: Pick<Room, 'programme'>) {
	return {
		secretariat: await aPerson(tx, `secretariat ${id}`, { roles: [{ role: 'secretariat', programmeId: id }] }),
		administrator: await aPerson(tx, `Admin ${id}`, { roles: ['administrator'] }),
	}
}

/** Somebody without a mandate whom a seat was lent to. */
export async function aSeatUser(tx: Tx, secretariat: Actor, seat: Pick<Seat, 'id'>): Promise<{ id: Id<'person'> }> {
	const person = { name: 'Ulla Udlånt', email: 'ulla@people.example' }
	await letUseSeat(tx, secretariat, { seatId: seat.id, person, publicUrl: 'https://x.example' })
	return tx.selectFrom('people').select('id').where('email', '=', person.email).executeTakeFirstOrThrow()
}
