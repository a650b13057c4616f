import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readCalendar } from '../../../tests/support/calendars.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aPreparedMeeting,
	aSpeaker,
	pathOf,
	PLACE,
	type Prepared,
	publicUrl,
	SPEAKER,
} from '../../../tests/support/materials.ts'
import { takeQueued } from '../../../tests/support/queued.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import {
	cancelMeeting,
	editMeeting,
	findMeeting,
	listItems,
	setProgramme,
	type MeetingItem,
} from '../meetings/index.ts'
import { answerInvitation } from './answer-invitation.ts'
import { inviteSpeaker } from './invite-speaker.ts'
import { renewLink } from './renew-link.ts'
import type { Speaker } from './speaker.ts'
import { findSpeaker, mapNeeds } from './speaker.queries.ts'
import { withdrawSpeaker } from './withdraw-speaker.ts'
import { writeToSpeakers } from './write-to-speakers.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

/** What the worker does with what the verbs queued about the meeting, which is something. */
async function write({ meetingId }: Pick<Prepared, 'meetingId'>): Promise<void> {
	expect(await takeQueued(db, 'tell-speakers', meetingId)).toBeGreaterThan(0)
	await writeToSpeakers.run(aWorkbench(db), { meetingId })
}

function mailsTo({ id, email = SPEAKER.email }: { id: string; email?: string }) {
	return db
		.selectFrom('mails')
		.select(['subject', 'body_text as text', 'calendar', 'calendar_method as method'])
		.where('about_id', '=', id)
		.where('recipient', '=', email)
		.orderBy('id')
		.execute()
}

async function subjectsTo(speaker: { id: string; email?: string }): Promise<string[]> {
	return (await mailsTo(speaker)).map(({ subject, method }) => `${method} ${subject}`)
}

const changed = (items: readonly MeetingItem[], over: (item: MeetingItem) => Partial<MeetingItem>) =>
	items.map(({ position, ...item }) => ({ ...item, ...over({ position, ...item }) }))

async function reschedule({ facilitator, meetingId }: Prepared, over: (item: MeetingItem) => Partial<MeetingItem>) {
	await inOne(async (tx) => {
		const { version } = (await findMeeting(tx, meetingId))!
		const items = changed(await listItems(tx, meetingId), over)
		await setProgramme(tx, facilitator, { meetingId, version, items })
	})
}

async function invited(over: Partial<typeof SPEAKER> = {}): Promise<Prepared & { speaker: Speaker }> {
	const meeting = await inOne((tx) => aPreparedMeeting(tx))
	const speaker = await inOne((tx) => aSpeaker(tx, meeting, over))
	await write(meeting)
	return { ...meeting, speaker }
}

describe('an invitation to one item', () => {
	test('is mailed with the item’s own time, and says nothing else of the meeting', async () => {
		const meeting = await invited()
		const { speaker, planner, room } = meeting
		await writeToSpeakers.run(aWorkbench(db), { meetingId: meeting.meetingId })

		const [mail, ...more] = await mailsTo(speaker)
		expect([more, mail!.subject, mail!.method]).toEqual([[], 'Vil du holde oplæg? Septimoplæg', 'REQUEST'])
		expect(mail!.text).toContain(publicUrl + (await pathOf(db, speaker)))
		for (const said of ['torsdag 14. maj 2026 kl. 10.30–11.15', PLACE.venue, SPEAKER.expected, SPEAKER.contact]) {
			expect(mail!.text.toLowerCase().replaceAll('\u00a0', ' ')).toContain(said.toLowerCase())
		}
		const { method, events } = readCalendar(mail!.calendar!)
		const [event] = events
		expect([method, event!.summary, event!.sequence, event!.location]).toEqual([
			'REQUEST',
			'Septimoplæg',
			0,
			PLACE.venue,
		])
		expect([event!.startDate.toJSDate(), event!.endDate.toJSDate()]).toEqual(
			['2026-05-14T08:30:00Z', '2026-05-14T09:15:00Z'].map((at) => new Date(at)),
		)
		expect(event!.attendees.map((one) => one.getFirstValue())).toEqual([`MAILTO:${SPEAKER.email}`])
		const all = mail!.text + mail!.calendar!.replaceAll(/\r\n /g, '')
		const secrets = ['Kvintvelkomst', 'Oktavsparring', 'Hemmeligt', meeting.meeting.title, planner.name]
		for (const word of [...secrets, ...room.seats.map(({ name }) => name)])
			expect([word, all.includes(word)]).toEqual([word, false])
	})

	test('follows the item’s time, place, and what becomes of it', async () => {
		const meeting = await invited()
		const { facilitator, facts, speaker } = meeting

		await reschedule(meeting, ({ kind }) => (kind === 'case' ? { minutes: 90 } : {}))
		await write(meeting)
		expect((await mailsTo(speaker)).length).toBe(1)
		await reschedule(meeting, ({ kind }) => (kind === 'welcome' ? { minutes: 45 } : {}))
		await write(meeting)
		const version = (await findMeeting(db, meeting.meetingId))!.version
		await inOne((tx) => editMeeting(tx, facilitator, { ...facts, version, venue: 'Skolen' }))
		await write(meeting)
		await reschedule(meeting, ({ kind }) => (kind === 'talk' ? { kind: 'case', title: 'Hemmelig sag' } : {}))
		await write(meeting)
		await reschedule(meeting, ({ title }) => (title === 'Hemmelig sag' ? { kind: 'talk', title: 'Igen' } : {}))
		await write(meeting)
		await inOne((tx) => cancelMeeting(tx, facilitator, { id: meeting.meetingId, reason: 'Fortroligt skænderi' }))
		await write(meeting)

		const mails = await mailsTo(speaker)
		expect(await subjectsTo(speaker)).toEqual([
			'REQUEST Vil du holde oplæg? Septimoplæg',
			'REQUEST Ændret: Septimoplæg',
			'REQUEST Ændret: Septimoplæg',
			'CANCEL Ikke længere på programmet: Dit oplæg',
			'REQUEST Vil du holde oplæg? Igen',
			'CANCEL Aflyst: Igen',
		])
		const read = mails.map(({ calendar }) => readCalendar(calendar!).events[0]!)
		expect(read.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5])
		// What was taken out comes back as another entry: a calendar would not take the same one again.
		expect(read.map(({ uid }) => uid)).toEqual(
			[0, 0, 0, 0, 1, 1].map((entry) => `speaker-${speaker.id}-${entry}@torvet.example`),
		)
		expect(read[1]!.startDate.toJSDate()).toEqual(new Date('2026-05-14T08:45:00Z'))
		for (const { text, calendar } of mails) expect(/Hemmelig sag|skænderi/.test(text + calendar)).toBe(false)
	})

	test('ends with the item, and hangs on no other', async () => {
		const meeting = await invited()
		const { meetingId, facilitator, speaker } = meeting
		await inOne(async (tx) => {
			const { version } = (await findMeeting(tx, meetingId))!
			const items = changed(await listItems(tx, meetingId), () => ({})).filter(({ kind }) => kind !== 'talk')
			await setProgramme(tx, facilitator, { meetingId, version, items })
		})
		await write(meeting)

		expect((await subjectsTo(speaker))[1]).toBe('CANCEL Ikke længere på programmet: Dit oplæg')
		expect((await findSpeaker(db, speaker.id))!.itemId).toBe(null)
	})

	test('is the facilitator’s to make, for an item that is the room’s to share, once for an address', async () => {
		const meeting = await inOne((tx) => aPreparedMeeting(tx))
		const other = await inOne((tx) => aPreparedMeeting(tx))
		const { facilitator, host, planner, meetingId, items } = meeting
		const wish = { meetingId, item: items.talk.id as string, ...SPEAKER }
		const invite = (over: Partial<typeof wish>, who = facilitator) =>
			inOne((tx) => inviteSpeaker(tx, who, { ...wish, ...over }))

		for (const who of [host, planner, other.facilitator]) await expect(invite({}, who)).rejects.toThrow(Forbidden)
		await expect(invite({ item: other.items.talk.id })).rejects.toThrow(NotFound)
		await expect(invite({ item: items.sparring.id })).rejects.toThrow(new Refused('caseItem'))
		const id = await invite({})
		await expect(invite({})).rejects.toThrow(new Refused('invitedAlready'))
		await invite({ item: items.welcome.id })
		const trail = await listEvents(db, id)
		expect(trail.map(({ verb, actorName }) => [verb, actorName])).toEqual([['speaker.invited', facilitator.name]])
		expect(JSON.stringify(trail).includes(SPEAKER.name)).toBe(false)
		travelTo('2026-05-14T08:30:00Z')
		await expect(invite({ email: 'sent@gaest.example' })).rejects.toThrow(new Refused('begun'))
	})
})

test('four who invite the same person at once make one invitation', async () => {
	const meeting = await inOne((tx) => aPreparedMeeting(tx))
	// None begins before all four have a connection: otherwise the first is done before the second has one.
	const { promise: all, resolve } = Promise.withResolvers<void>()
	let ready = 0
	const invite = () =>
		inOne(async (tx) => {
			ready += 1
			if (ready === 4) resolve()
			await all
			return aSpeaker(tx, meeting)
		})
	const four = await Promise.allSettled([invite(), invite(), invite(), invite()])

	const refusals = four.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
	expect(refusals).toEqual(Array(3).fill(new Refused('invitedAlready')))
})

describe('whoever was invited', () => {
	test('says yes with what they need, no, and yes again; the inviter hears of it, and not of the needs', async () => {
		const meeting = await invited()
		const { speaker, facilitator, meetingId } = meeting
		const { linkId, id } = speaker
		const say = (answer: 'confirmed' | 'declined', needs = '') =>
			inOne((tx) => answerInvitation(tx, { linkId, answer, needs, publicUrl }))

		await say('confirmed', 'Kørestol')
		expect([...(await mapNeeds(db, meetingId))]).toEqual([[id, 'Kørestol']])
		await write(meeting)
		expect((await mailsTo(speaker)).length).toBe(1)
		await say('declined', 'Kørestol')
		expect([...(await mapNeeds(db, meetingId))]).toEqual([])
		await write(meeting)
		await say('confirmed')
		await write(meeting)

		expect((await subjectsTo(speaker)).slice(1)).toEqual([
			'CANCEL Du har sagt nej: Septimoplæg',
			'REQUEST Vil du holde oplæg? Septimoplæg',
		])
		const heard = await mailsTo({ id, email: facilitator.email })
		expect(heard.map(({ subject }) => subject)).toEqual([
			'Vibeke Tornhav kommer',
			'Vibeke Tornhav kommer ikke',
			'Vibeke Tornhav kommer',
		])
		expect(heard.some(({ text }) => text.includes('Kørestol'))).toBe(false)
		const answers = (await listEvents(db, id)).filter(({ verb }) => verb !== 'speaker.invited')
		expect(answers.map(({ verb, actorName }) => [verb, actorName]).sort()).toEqual([
			['speaker.confirmed', null],
			['speaker.confirmed', null],
			['speaker.declined', null],
		])
		travelTo('2026-05-14T08:30:00Z')
		await expect(say('declined')).rejects.toThrow(new Refused('begun'))
	})

	test('loses the link when it is taken back or replaced, at once', async () => {
		const meeting = await invited()
		const { speaker, facilitator, host, meetingId } = meeting
		const of = { meetingId, speakerId: speaker.id }
		const answer = (linkId: Id<'link'>) =>
			inOne((tx) => answerInvitation(tx, { linkId, answer: 'confirmed', needs: 'Stik', publicUrl }))

		await expect(inOne((tx) => renewLink(tx, host, { ...of, email: 'x@x.example' }))).rejects.toThrow(Forbidden)
		await inOne((tx) => aSpeaker(tx, meeting, { email: 'taget@gaest.example' }))
		const taken = { ...of, email: 'taget@gaest.example' }
		await expect(inOne((tx) => renewLink(tx, facilitator, taken))).rejects.toThrow(new Refused('invitedAlready'))
		await inOne((tx) => renewLink(tx, facilitator, { ...of, email: 'ny@gaest.example' }))
		await write(meeting)
		await expect(answer(speaker.linkId)).rejects.toThrow(NotFound)
		const renewed = (await findSpeaker(db, speaker.id))!
		expect(await subjectsTo(renewed)).toEqual(['REQUEST Nyt link: Septimoplæg'])
		await answer(renewed.linkId)
		await write(meeting)
		const other = await invited()
		const stolen = { ...of, meetingId: other.meetingId }
		await expect(inOne((tx) => withdrawSpeaker(tx, other.facilitator, stolen))).rejects.toThrow(NotFound)

		await expect(inOne((tx) => withdrawSpeaker(tx, host, of))).rejects.toThrow(Forbidden)
		await inOne((tx) => withdrawSpeaker(tx, facilitator, of))
		await write(meeting)
		expect([...(await mapNeeds(db, meetingId))]).toEqual([])
		await expect(answer(renewed.linkId)).rejects.toThrow(NotFound)
		await expect(inOne((tx) => withdrawSpeaker(tx, facilitator, of))).rejects.toThrow(new Refused('withdrawn'))
		await expect(inOne((tx) => renewLink(tx, facilitator, { ...of, email: 'x@x.example' }))).rejects.toThrow(
			new Refused('withdrawn'),
		)
		expect((await subjectsTo(renewed))[1]).toBe('CANCEL Ikke længere din aftale: Septimoplæg')
		const verbs = (await listEvents(db, speaker.id)).map(({ verb }) => verb).sort()
		expect(verbs).toEqual(['speaker.confirmed', 'speaker.invited', 'speaker.link_renewed', 'speaker.withdrawn'])
		// The address is free again.
		await inOne((tx) => aSpeaker(tx, meeting, { email: 'ny@gaest.example' }))
	})
})
