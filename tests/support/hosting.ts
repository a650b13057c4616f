import { inviteHost } from '../../src/modules/hosting/index.ts'
import { listMeetings, listSeries, type Meeting, planSeries } from '../../src/modules/meetings/index.ts'
import type { Seat } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { aMunicipality, aPerson } from './people.ts'
import { aRoom, roomNow, seatOf } from './rooms.ts'

let made = 0

type Member = { seat: Seat; head: Actor }

/**
 * A network of three towns that lie in a row, of which the last is on Fyn, and three meetings in 2026: two in Jylland, one on
 * Fyn. Each town has a head who acts for it.
 */
export async function aHostedNetwork(tx: Tx) {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [
		await aMunicipality(tx, { name: `Vestby ${made}` }),
		await aMunicipality(tx, { name: `Midtby ${made}` }),
		await aMunicipality(tx, { name: `Østby ${made}`, landsdel: 'Fyn' }),
	] as const
	for (const [index, { municipalityCode }] of places.entries()) {
		const lon = 10 + [0, 0.5, 2][index]!
		await tx.updateTable('municipalities').set({ lon }).where('code', '=', municipalityCode).execute()
	}
	const { programme } = await aRoom(tx, secretariat, { places })
	const programmeId = programme.id
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles: [{ role: 'facilitator', programmeId }] })
	const heads = [
		await aPerson(tx, `Vera Vest ${made}`, { actsFor: [places[0]] }),
		await aPerson(tx, `Mia Midt ${made}`, { actsFor: [places[1]] }),
		await aPerson(tx, `Ove Øst ${made}`, { actsFor: [places[2]] }),
	] as const
	const dates = [
		{ day: '2026-05-14', region: 'Jylland' },
		{ day: '2026-09-10', region: 'Fyn' },
		{ day: '2026-11-12', region: 'Jylland' },
	]
	await planSeries(tx, facilitator, { programmeId, title: 'møde', startsTime: '10:00', endsTime: '15:00', dates })
	const room = await roomNow(tx, programme)
	const member = (index: 0 | 1 | 2): Member => ({ seat: seatOf(room, places[index]), head: heads[index] })
	const series = found((await listSeries(tx, programmeId))[0])
	const meetings = (await listMeetings(tx, facilitator, room)) as [Meeting, Meeting, Meeting]
	return { secretariat, facilitator, room, places, series, meetings, west: member(0), mid: member(1), east: member(2) }
}

export type HostedNetwork = Awaited<ReturnType<typeof aHostedNetwork>>

export const PUBLIC_URL = 'https://torvet.example'

/** The first meeting's question to the first town. */
export function anInvitation(
	tx: Tx,
	{ facilitator, meetings, west }: HostedNetwork,
	{ meeting = meetings[0], seat = west.seat, message = '' } = {},
): Promise<Id<'hostInvitation'>> {
	return inviteHost(tx, facilitator, { meetingId: meeting.id, seat: seat.id, message, publicUrl: PUBLIC_URL })
}
