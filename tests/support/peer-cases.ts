import { listItems, type Meeting, setProgramme } from '../../src/modules/meetings/index.ts'
import type { Room } from '../../src/modules/participation/index.ts'
import { bringCase, holdCase, takeCase } from '../../src/modules/peer-cases/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { travelTo } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { anAnnouncedMeeting } from './meetings.ts'
import { aMunicipality, aPerson, type Municipality } from './people.ts'
import { aRoom, roomNow } from './rooms.ts'

let made = 0

export type Clinic = {
	secretariat: Actor
	facilitator: Actor
	giver: Actor
	member: Actor
	room: Room
	meeting: Meeting
	itemId: Id<'meetingItem'>
	places: readonly [Municipality, Municipality]
}

/** A network with two towns and an announced, public meeting whose programme has 75 minutes for cases. */
export async function aClinic(tx: Tx): Promise<Clinic> {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const { programme } = await aRoom(tx, secretariat, { places })
	const roles = [{ role: 'facilitator' as const, programmeId: programme.id }]
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles })
	const giver = await aPerson(tx, `Gitte ${made}`, { actsFor: [places[0]] })
	const member = await aPerson(tx, `Mette ${made}`, { actsFor: [places[1]] })
	const room = await roomNow(tx, programme)
	const meeting = await anAnnouncedMeeting(tx, facilitator, room, { reach: 'public' })
	const sparring = { kind: 'case' as const, title: 'Sparring', summary: '', minutes: 75 }
	await setProgramme(tx, facilitator, { meetingId: meeting.id, version: meeting.version, items: [sparring] })
	const itemId = found((await listItems(tx, meeting.id))[0]).id
	return { secretariat, facilitator, giver, member, room, meeting, itemId, places }
}

export const CASE_WORDS = {
	question: 'Hvor højt kan vi bygge?',
	background: 'Naboerne siger to etager.',
	wish: 'Idéer',
	meetingId: null,
	themes: [],
	step: 'offer' as const,
}

type Wish = Partial<Omit<typeof CASE_WORDS, 'themes' | 'step'>> & { themes?: string[]; step?: 'draft' | 'offer' }

export function anOfferedCase(tx: Tx, { giver, room }: Clinic, wish: Wish = {}): Promise<Id<'peerCase'>> {
	return bringCase(tx, giver, { programmeId: room.programme.id, ...CASE_WORDS, ...wish })
}

export async function aTakenCase(tx: Tx, clinic: Clinic, wish: Wish = {}): Promise<Id<'peerCase'>> {
	const id = await anOfferedCase(tx, clinic, wish)
	const { facilitator, meeting, itemId } = clinic
	await takeCase(tx, facilitator, { id, slot: [meeting.id, itemId], method: 'troika' })
	return id
}

/** Held at its meeting; the clock stands at the meeting's end. */
export async function aHeldCase(tx: Tx, clinic: Clinic, wish: Wish = {}): Promise<Id<'peerCase'>> {
	const id = await aTakenCase(tx, clinic, wish)
	travelTo(clinic.meeting.endsAt.toISOString())
	await holdCase(tx, clinic.facilitator, id)
	return id
}
