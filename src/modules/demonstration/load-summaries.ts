import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import {
	addOutcome,
	agreeSummary,
	answerConsent,
	answerSuggestion,
	askCorrections,
	beginSummary,
	listSections,
	markPassage,
	outcomeKinds,
	publishSummary,
	suggestWords,
	writeSection,
} from '../meeting-summaries/index.ts'
import { listMeetings, type Meeting } from '../meetings/index.ts'
import { findRoom, reaches, type Room } from '../participation/index.ts'
import { findActor } from '../people/index.ts'

const Mark = z.object({ seat: z.string().optional(), consent: z.enum(['given', 'refused']).optional() })
const Outcome = z.object({
	kind: z.enum(outcomeKinds),
	words: z.string(),
	owner: z.string().optional(),
	dueInDays: z.int().optional(),
	mark: Mark.optional(),
})
const DemoSummary = z.object({
	/** Its number in the series. */
	meeting: z.int(),
	/** Those without are still corrected for so many days. */
	isAgreed: z.boolean().default(false),
	reach: z.enum(reaches).optional(),
	correctionsInDays: z.int().optional(),
	sections: z.array(
		z.object({
			title: z.string(),
			by: z.string(),
			words: z.string(),
			mark: Mark.optional(),
			outcomes: z.array(Outcome).default([]),
		}),
	),
	suggestions: z
		.array(
			z.object({
				section: z.string(),
				by: z.string(),
				words: z.string(),
				reason: z.string(),
				answer: z.enum(['accepted', 'declined']).optional(),
				word: z.string().default(''),
			}),
		)
		.default([]),
})
type DemoSummary = z.infer<typeof DemoSummary>

type Network = { programmeId: Id<'programme'>; facilitator: Actor; people: ReadonlyMap<string, Id<'person'>> }
type Loading = Network & { tx: Tx; room: Room; meetingId: Id<'meeting'>; one: DemoSummary }

const DAY = 86_400_000
/** Mails of the demonstration's past are only shown; whoever makes it does not know its address yet. */
const PUBLIC_URL = 'http://localhost:3000'

/** What was written down of the meetings that are over: one for everybody, one for the members, two under way. */
export async function loadSummaries(tx: Tx, network: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'summaries.json'), 'utf8')
	const room = await findRoom(tx, network.programmeId, now().toISOString().slice(0, 10))
	const meetings = await listMeetings(tx, network.facilitator, room)
	for (const one of z.array(DemoSummary).parse(JSON.parse(file))) {
		const meeting = found(meetings.find(({ number }) => number === one.meeting))
		await loadSummary({ ...network, tx, room, meetingId: meeting.id, one }, meeting)
	}
	moveClock(0)
}

async function loadSummary(loading: Loading, meeting: Meeting): Promise<void> {
	const { tx, facilitator, meetingId, one } = loading
	goTo(meeting.endsAt.getTime() + DAY)
	await beginSummary(tx, facilitator, meetingId)
	const outcomes = await writeSections(loading)
	if (one.correctionsInDays !== undefined) goTo(Date.now() - 3 * DAY)
	const by = addToDay(now().toISOString().slice(0, 10), { days: one.correctionsInDays ?? 7 })
	await askCorrections(tx, facilitator, { meetingId, by, publicUrl: PUBLIC_URL })
	await suggest(loading)
	if (one.isAgreed || one.reach !== undefined) await agree(loading, outcomes)
}

type WrittenOutcome = { id: Id<'summaryOutcome'>; mark: z.infer<typeof Mark> }

async function writeSections({ tx, facilitator, room, meetingId, one, people }: Loading): Promise<WrittenOutcome[]> {
	const written: WrittenOutcome[] = []
	const sections = await listSections(tx, meetingId)
	for (const { title, by, words, outcomes } of one.sections) {
		const { id: sectionId, version } = found(sections.find((section) => section.title === title))
		await writeSection(tx, await actorOf(tx, people, by), { meetingId, sectionId, words, version })
		for (const { kind, words: outcome, owner, dueInDays, mark } of outcomes) {
			const key = owner === undefined ? '' : `seat:${seatCalled(room, owner)}`
			const dueOn = dueInDays === undefined ? null : dayIn(dueInDays)
			const wish = { meetingId, sectionId, kind, outcome, owner: key, dueOn }
			const id = await addOutcome(tx, facilitator, wish)
			if (mark) written.push({ id, mark })
		}
	}
	return written
}

async function suggest({ tx, facilitator, meetingId, one, people }: Loading): Promise<void> {
	for (const { section: title, by, words, reason, answer, word } of one.suggestions) {
		const section = found((await listSections(tx, meetingId)).find((other) => other.title === title))
		const wish = { meetingId, sectionId: section.id, suggestion: words, reason }
		const suggestionId = await suggestWords(tx, await actorOf(tx, people, by), wish)
		const { version } = section
		if (answer) await answerSuggestion(tx, facilitator, { meetingId, suggestionId, answer, words, word, version })
	}
}

async function agree({ tx, facilitator, room, meetingId, one }: Loading, outcomes: WrittenOutcome[]): Promise<void> {
	await agreeSummary(tx, facilitator, meetingId)
	const sections = await listSections(tx, meetingId)
	const marks = [
		...one.sections.flatMap(({ title, mark }) => {
			const { id } = found(sections.find((section) => section.title === title))
			return mark ? [{ passage: { sectionId: id }, mark }] : []
		}),
		...outcomes.map(({ id, mark }) => ({ passage: { outcomeId: id }, mark })),
	]
	for (const { passage, mark } of marks) {
		const seatId = mark.seat === undefined ? null : seatCalled(room, mark.seat)
		const markId = await markPassage(tx, facilitator, { meetingId, passage, seatId, publicUrl: PUBLIC_URL })
		const user = room.seats.find(({ id }) => id === seatId)?.users[0]
		const speaker = user && (await findActor(tx, user.personId, new Date()))
		if (speaker && mark.consent) await answerConsent(tx, speaker, { meetingId, markId, answer: mark.consent })
	}
	if (one.reach) await publishSummary(tx, facilitator, { meetingId, reach: one.reach, publicUrl: PUBLIC_URL })
}

function seatCalled(room: Room, name: string): Id<'participation'> {
	return found(room.seats.find((seat) => seat.name.startsWith(name))).id
}

/** Of the real clock: what is to be done lies ahead of whoever looks. */
function dayIn(days: number): string {
	return addToDay(new Date().toISOString().slice(0, 10), { days })
}

function goTo(instant: number): void {
	moveClock(instant - Date.now())
}

async function actorOf(tx: Tx, people: Network['people'], key: string): Promise<Actor> {
	return found(await findActor(tx, found(people.get(key)), new Date()))
}
