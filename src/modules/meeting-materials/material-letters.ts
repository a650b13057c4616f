import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import { listInvitees } from '../meeting-invitations/index.ts'
import { readSignUp } from '../meeting-sign-up/index.ts'
import type { Meeting } from '../meetings/index.ts'
import { listAskedOfSeats } from '../participation/index.ts'
import { isForMember, type Material } from './material.ts'
import { listMaterials, listTellings, type Telling } from './material.queries.ts'
import type { Scene } from './policy.ts'

export type Recipient = { personId: Id<'person'>; name: string; email: string; language: Language }
export type Letter = { to: Recipient; news: Material[] }

/** What each is to be mailed now: what they may read and were not mailed yet, as it is at this moment. */
export async function listLetters(db: Db, scene: Scene<Meeting>): Promise<Letter[]> {
	const { meeting, comers, at } = scene
	const [recipients, materials, tellings] = await Promise.all([
		listRecipients(db, scene),
		listMaterials(db, meeting.id),
		listTellings(db, meeting.id),
	])
	const comes = new Set(comers.map(({ personId }) => personId))
	const told = new Set(tellings.map(keyOf))
	return recipients
		.map((to) => ({ to, news: materials.filter((material) => isNews(material, to.personId)) }))
		.filter(({ news }) => news.length > 0)

	function isNews(material: Material, personId: Id<'person'>): boolean {
		const isMeant = isForMember(material, { meeting, at, comes: comes.has(personId) })
		return isMeant && !told.has(keyOf({ materialId: material.id, personId }))
	}
}

function keyOf({ materialId, personId }: Telling): string {
	return `${materialId} ${personId}`
}

/**
 * Those who are signed up, and whoever is asked about a seat that did not say no. All of them may enter the room today: with
 * the seat, the mails end.
 */
async function listRecipients(db: Db, { room, meeting, comers, at }: Scene<Meeting>): Promise<Recipient[]> {
	const { answers } = await readSignUp(db, meeting.id)
	const away = new Set(answers.filter(({ answer }) => answer === 'no').map(({ seatId }) => seatId))
	const seats = room.seats.filter(({ id, state }) => state !== 'withdrawn' && !away.has(id))
	const asked = (await listAskedOfSeats(db, seats, at)).flatMap(({ people }) => people)
	const wanted = new Set([...comers, ...asked].map(({ personId }) => personId))
	const inRoom = await listInvitees(db, room.programme.id, dayAt(at, HOME_TIME_ZONE))
	return inRoom.filter(({ personId }) => wanted.has(personId))
}
