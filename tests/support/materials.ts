import { answerMeeting } from '../../src/modules/meeting-sign-up/index.ts'
import { addMaterial, inviteSpeaker, listSpeakers } from '../../src/modules/meeting-materials/index.ts'
import {
	announceMeeting,
	editMeeting,
	listItems,
	type Meeting,
	setProgramme,
} from '../../src/modules/meetings/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { linkSigner } from '../../src/platform/signed-link.ts'
import { aNetworkMeeting } from './sign-up.ts'

export const publicUrl = 'https://torvet.example'

const PROGRAMME = [
	{ kind: 'welcome' as const, title: 'Kvintvelkomst', summary: '', minutes: 30 },
	{ kind: 'talk' as const, title: 'Septimoplæg', summary: '', minutes: 45 },
	{ kind: 'case' as const, title: 'Oktavsparring', summary: '', minutes: 60 },
]

export const PLACE = { venue: 'Prøvelev Rådhus', access: 'Elevator', directions: 'Fra stationen', onlineUrl: '' }

/** An announced meeting on 14 May 2026 from 10 in Copenhagen, hosted by the other seat; the planner comes, nobody else has answered. */
export async function aPreparedMeeting(tx: Tx, { reach = 'public' as Meeting['reach'] } = {}) {
	const network = await aNetworkMeeting(tx, { reach })
	const { facilitator, planner, seat, otherSeat, meetingId, meeting } = network
	const times = { startsOn: '2026-05-14', startsTime: '10:00', endsOn: null, endsTime: '15:00' }
	const facts = { title: meeting.title, summary: 'Hemmeligt', region: '', address: '', reach, ...PLACE, ...times }
	await editMeeting(tx, facilitator, { meetingId, version: 1, ...facts })
	await setProgramme(tx, facilitator, { meetingId, version: 2, items: PROGRAMME })
	await announceMeeting(tx, facilitator, meetingId)
	await tx.updateTable('meetings').set({ host_id: otherSeat.id }).where('id', '=', meetingId).execute()
	await answerMeeting(tx, planner, { meetingId, seatId: seat.id, who: planner.id, name: '', email: '', publicUrl })
	const [welcome, talk, sparring] = await listItems(tx, meetingId)
	const items = { welcome: found(welcome), talk: found(talk), sparring: found(sparring) }
	return { ...network, items, host: network.neighbour, facts: { meetingId, ...facts } }
}

export type Prepared = Awaited<ReturnType<typeof aPreparedMeeting>>

/** A link to read, for the room at once unless it is said otherwise. */
export function aLink(
	tx: Tx,
	actor: Actor,
	{ meetingId }: Prepared,
	over: Partial<Parameters<typeof addMaterial>[2]> = {},
) {
	const words = { item: '', title: 'Læs mig', summary: '', url: 'https://x.example/1', uploads: [] }
	return addMaterial(tx, actor, { meetingId, ...words, reach: 'room', opens: 'now', ...over })
}

export const SPEAKER = {
	name: 'Vibeke Tornhav',
	email: 'vibeke@gaest.example',
	organisation: 'Laboratoriet',
	language: 'da' as const,
	expected: 'Et kvarter',
	contact: 'Nabo, 12345678',
}

/** Somebody from outside, invited to the talk. */
export async function aSpeaker(
	tx: Tx,
	{ facilitator, meetingId, items }: Prepared,
	over: Partial<typeof SPEAKER> = {},
) {
	const id = await inviteSpeaker(tx, facilitator, { meetingId, item: items.talk.id, ...SPEAKER, ...over })
	return found((await listSpeakers(tx, meetingId)).find((one) => one.id === id))
}

/** The address that their mail holds. */
export async function pathOf(db: Db, { linkId }: { linkId: Id<'link'> }): Promise<string> {
	return `/speaking/${(await linkSigner(db)).sign('speaker', linkId)}`
}
