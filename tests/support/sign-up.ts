import type { Seat } from '../../src/modules/participation/index.ts'
import { letUseSeat } from '../../src/modules/participation/index.ts'
import { findActor, findPersonByEmail } from '../../src/modules/people/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { type Meeting, planMeeting, findMeeting } from '../../src/modules/meetings/index.ts'
import { aMunicipality, aPerson } from './people.ts'
import { aRoom, roomNow, seatOf } from './rooms.ts'

let made = 0

/** A room of two seats: of one, the head and two planners who use it; of the other, a neighbour. With one meeting on 14 May 2026. */
export async function aNetworkMeeting(tx: Tx, wish: { reach?: Meeting['reach'] } = {}) {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const { programme } = await aRoom(tx, secretariat, { places })
	const programmeId = programme.id
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles: [{ role: 'facilitator', programmeId }] })
	const head = await aPerson(tx, `Hans Chef ${made}`, { actsFor: [places[0]] })
	const neighbour = await aPerson(tx, `Nabo ${made}`, { actsFor: [places[1]] })
	const seat = seatOf(await roomNow(tx, programme), places[0])
	const planner = await aUser(tx, head, seat, `Bo Plan ${made}`)
	const second = await aUser(tx, head, seat, `Kaj Plan ${made}`)
	const room = await roomNow(tx, programme)
	const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: null, endsTime: '15:00' }
	const { reach = 'followers' } = wish
	const facts = { programmeId, kind: 'network' as const, title: `Møde ${made}`, reach, ...times }
	const meeting = found(await findMeeting(tx, await planMeeting(tx, facilitator, facts)))
	const seats = { seat: seatOf(room, places[0]), otherSeat: seatOf(room, places[1]) }
	return {
		secretariat,
		facilitator,
		head,
		neighbour,
		planner,
		second,
		room,
		places,
		meeting,
		meetingId: meeting.id,
		...seats,
	}
}

async function aUser(tx: Tx, head: Actor, seat: Seat, name: string): Promise<Actor> {
	const email = `${name.toLowerCase().replaceAll(' ', '.')}@seat.example`
	await letUseSeat(tx, head, { seatId: seat.id, person: { name, email }, publicUrl: 'https://torvet.example' })
	return found(await findActor(tx, found(await findPersonByEmail(tx, email)).id, now()))
}
