import { addChapter, beginProduct, listChapters, quotePassages } from '../../src/modules/end-products/index.ts'
import { answerConsent, listPassages, markPassage, type Passage } from '../../src/modules/meeting-summaries/index.ts'
import type { Meeting } from '../../src/modules/meetings/index.ts'
import type { Room } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { anAnnouncedMeeting } from './meetings.ts'
import { aMunicipality, aPerson, type Municipality } from './people.ts'
import { aRoom, roomNow, seatOf } from './rooms.ts'

let made = 0

export type Network = {
	secretariat: Actor
	facilitator: Actor
	member: Actor
	room: Room
	places: readonly [Municipality, Municipality]
	/** A meeting that everybody may read, and one that is the room's. */
	meetings: readonly [Meeting, Meeting]
}

/** A network with two towns that has met twice. */
export async function aNetwork(tx: Tx): Promise<Network> {
	made += 1
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const { programme } = await aRoom(tx, secretariat, { places })
	const roles = [{ role: 'facilitator' as const, programmeId: programme.id }]
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles })
	const member = await aPerson(tx, `Mette ${made}`, { actsFor: [places[0]] })
	const room = await roomNow(tx, programme)
	const open = await anAnnouncedMeeting(tx, facilitator, room, { title: 'Åbent møde', reach: 'public' })
	const closed = { title: 'Lukket møde', reach: 'room' as const, startsOn: '2026-09-10' }
	return {
		secretariat,
		facilitator,
		member,
		room,
		places,
		meetings: [open, await anAnnouncedMeeting(tx, facilitator, room, closed)],
	}
}

type Wish = { meeting?: 0 | 1; words?: string; saidBy?: 'nobody' | 'member'; answer?: 'given' | 'refused' }

/** A section of an agreed summary, marked for the end product. */
export async function aPassage(tx: Tx, network: Network, wish: Wish = {}): Promise<Id<'passageMark'>> {
	const { facilitator, meetings, room, places } = network
	const { id: meetingId } = meetings[wish.meeting ?? 0]
	const sectionId = newId<'summarySection'>()
	const begun = { meeting_id: meetingId, state: 'agreed' as const, corrections_by: now() }
	await tx
		.insertInto('meeting_summaries')
		.values({ ...begun, begun_by: facilitator.id, begun_at: now() })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	const words = wish.words ?? 'Ring til ejeren.'
	const { count } = await tx
		.selectFrom('summary_sections')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('meeting_id', '=', meetingId)
		.executeTakeFirstOrThrow()
	const section = { meeting_id: meetingId, item_id: null, position: Number(count) + 1, title: 'Tomme lokaler' }
	await tx
		.insertInto('summary_sections')
		.values({ id: sectionId, ...section, words, is_confidential: false, version: 1 })
		.execute()
	const seatId = wish.saidBy === 'member' ? seatOf(room, places[0]).id : null
	const passage = { meetingId, passage: { sectionId }, seatId, publicUrl: 'https://x.example' }
	const id = await markPassage(tx, facilitator, passage)
	if (wish.answer) await answerFor(tx, network, id, wish.answer)
	return id
}

/** What the seat says now. */
export async function answerFor(
	tx: Tx,
	{ member }: Network,
	markId: Id<'passageMark'>,
	answer: 'given' | 'refused',
): Promise<void> {
	const { meetingId } = await tx
		.selectFrom('passage_marks as k')
		.innerJoin('summary_sections as s', 's.id', 'k.section_id')
		.select('s.meeting_id as meetingId')
		.where('k.id', '=', markId)
		.executeTakeFirstOrThrow()
	await answerConsent(tx, member, { meetingId, markId, answer })
}

/** What happens when a summary takes the mark of a passage away. */
export async function takeMarkAway(tx: Tx, id: Id<'passageMark'>): Promise<void> {
	await tx.deleteFrom('passage_marks').where('id', '=', id).execute()
}

export async function passageOf(tx: Tx, { room }: Network, id: Id<'passageMark'>): Promise<Passage> {
	return found((await listPassages(tx, room.programme.id)).find((passage) => passage.id === id))
}

/** Begun, with one chapter in which the passages stand. */
export async function aProduct(
	tx: Tx,
	network: Network,
	passages: readonly Id<'passageMark'>[] = [],
): Promise<Id<'endProductChapter'>> {
	const { facilitator, room } = network
	const programmeId = room.programme.id
	await beginProduct(tx, facilitator, { programmeId, title: 'Det lærte vi', foreword: 'Forord.' })
	const id = await addChapter(tx, facilitator, { programmeId, chapterTitle: 'Tomme lokaler' })
	if (passages.length > 0) await quotePassages(tx, facilitator, { programmeId, id, passages: [...passages] })
	return id
}

/** The paragraphs of the first chapter. */
export async function paragraphsOf(tx: Tx, { room }: Network) {
	return found((await listChapters(tx, room.programme.id))[0]).paragraphs
}
