import { confirmPlace, planEvent, publishEvent, requestPlace } from '../../src/modules/public-events/index.ts'
import type { Programme } from '../../src/modules/programmes/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { aPerson } from './people.ts'
import { aProgramme } from './programmes.ts'

export const sender = { publicUrl: 'https://torvet.example', mailFrom: 'Torvet <t@t.example>' }

type Wish = Partial<{
	capacity: number | ''
	closesOn: string | null
	answerHours: number
	title: string
	venue: string
	onlineUrl: string
	state: 'draft' | 'published'
}>

/** What a form for an event holds: 14 May 2026 from 10 to 15. */
export function eventWords(wish: Wish = {}) {
	return {
		version: 1,
		kind: 'seminar' as const,
		title: wish.title ?? 'Prøveseminar',
		summary: 'Om at prøve.',
		call: '',
		startsOn: '2026-05-14',
		startsTime: '10:00',
		endsOn: null,
		endsTime: '15:00',
		closesOn: wish.closesOn ?? null,
		venue: wish.venue ?? 'Prøvelev Rådhus',
		address: '',
		access: '',
		onlineUrl: wish.onlineUrl ?? 'https://moede.example/hemmelig',
		capacity: wish.capacity ?? ('' as const),
		answerHours: wish.answerHours ?? 48,
	}
}

export type Gathering = { eventId: Id<'publicEvent'>; programme: Programme; secretariat: Actor }
let made = 0

/** A published event of a published programme, by the real verbs. */
export async function anEvent(tx: Tx, wish: Wish = {}): Promise<Gathering> {
	made += 1
	const keeper = await aPerson(tx, `Sekretær ${made}`, { roles: ['secretariat'] })
	const programme = await aProgramme(tx, keeper)
	const programmeId = programme.id
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: [{ role: 'secretariat', programmeId }] })
	const eventId = await planEvent(tx, secretariat, { programmeId, ...eventWords(wish) })
	if (wish.state !== 'draft') await publishEvent(tx, secretariat, eventId)
	return { eventId, programme, secretariat }
}

/** Somebody who asked for a place and has not confirmed yet. */
export async function asks(tx: Tx, eventId: Id<'publicEvent'>, email: string, needs = ''): Promise<Id<'eventSignUp'>> {
	const who = { name: email, email, organisation: 'Prøvelev', needs }
	await requestPlace(tx, { eventId, ...who, language: 'da', network: email, sender })
	const row = await tx
		.selectFrom('event_sign_ups')
		.select('id')
		.where('email', '=', email)
		.where('state', '=', 'asked')
		.orderBy('id', 'desc')
		.executeTakeFirst()
	return found(row).id
}

/** The same, and confirmed. */
export async function signsUp(tx: Tx, eventId: Id<'publicEvent'>, email: string, needs = '') {
	return found(await confirmPlace(tx, await asks(tx, eventId, email, needs), sender))
}

/** What each stands as, in their order. */
export async function statesOf(db: Db, eventId: Id<'publicEvent'>): Promise<string[]> {
	const rows = await db
		.selectFrom('event_sign_ups')
		.select(['email', 'state'])
		.where('event_id', '=', eventId)
		.where('turn', 'is not', null)
		.orderBy('turn')
		.execute()
	return rows.map(({ email, state }) => `${email.split('@')[0]} ${state}`)
}

/** The subjects of the mails to somebody, without the one that asks them to confirm. */
export async function toldOf(db: Db, email: string): Promise<string[]> {
	const rows = await db
		.selectFrom('mails')
		.select('subject')
		.where('recipient', '=', email)
		.where('subject', 'not like', 'Bekræft:%')
		.orderBy('id')
		.execute()
	return rows.map(({ subject }) => subject)
}
