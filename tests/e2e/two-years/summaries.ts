import { addressIn } from '../../support/journey-http-steps.ts'
import { FACILITATOR } from './ground.ts'
import { hush } from './hush.ts'
import { memberOf } from './members.ts'
import { danishDay, read, seats, send } from './years.ts'

/** What a meeting is remembered for: nothing of it is secret, and its speaker is asked before it is quoted. */
export type Memory = { talk: string; advice: string; speaker: string }

/** Sections, by the item of the programme that they tell of. */
const TALK = 'Velkommen hos værten'
const VISIT = 'I felten: fra ende til anden'
const CASES = 'Sparring, tre cases'
const DISCUSSION = 'Det grønne i den kompakte by'

/** Begins the summary and writes it, the visit by a member: only what is said of the cases is secret. */
export async function draftSummary(meeting: string, { talk, advice }: Memory, by: { day: string; writer: string }) {
	const summary = `${meeting}/summary`
	await send(FACILITATOR, { on: summary, fields: {} })
	const sectionOf = await sectionsOf(summary)
	await writeSection(FACILITATOR, sectionOf(TALK), talk)
	await writeSection(memberOf(by.writer).leader, sectionOf(VISIT), 'Vi gik fra stationen til havnen.')
	await writeSection(FACILITATOR, sectionOf(CASES), hush('Tre borde, tre cases.'))
	await addOutcome(sectionOf(DISCUSSION), { kind: 'advice', outcome: advice })
	const task = { kind: 'task', outcome: 'Send billederne fra turen til alle.', owner: `seat:${seats.get(by.writer)}` }
	await addOutcome(sectionOf(DISCUSSION), { ...task, dueOn: danishDay(by.day) })
	await send(FACILITATOR, { on: summary, action: `${summary}/corrections`, fields: { by: danishDay(by.day) } })
}

async function sectionsOf(summary: string): Promise<(title: string) => string> {
	const page = await read(FACILITATOR, summary)
	return (title) =>
		addressIn(page, new RegExp(`href="([^"]+/summary/sections/[^"]+)">[^<]+<span class="vh">: ${title}<`))
}

async function writeSection(name: string, section: string, words: string): Promise<void> {
	await send(name, { on: section, action: `${section}/words`, fields: { words } })
}

type Outcome = { kind: string; outcome: string; owner?: string; dueOn?: string }

async function addOutcome(section: string, fields: Outcome): Promise<void> {
	await send(FACILITATOR, { on: section, action: `${section}/outcomes`, fields })
}

/** One suggestion is taken, another is not; then it is agreed and comes out. */
export async function settleSummary(meeting: string, { talk }: Memory, reach: 'room' | 'followers' | 'public') {
	const summary = `${meeting}/summary`
	const sectionOf = await sectionsOf(summary)
	await suggest('Sundkøbing', sectionOf(TALK), `${talk} Det gælder også i små byer.`)
	await suggest('Tornbæk', sectionOf(VISIT), 'Vi gik.')
	await answerSuggestion(sectionOf(TALK), { answer: 'accepted' })
	await answerSuggestion(sectionOf(VISIT), { answer: 'declined', word: 'Ruten skal stå der.' })
	await send(FACILITATOR, { on: summary, action: `${summary}/agreement`, fields: {} })
	await send(FACILITATOR, { on: summary, action: `${summary}/publication`, fields: { reach } })
}

async function suggest(town: string, section: string, suggestion: string): Promise<void> {
	const fields = { suggestion, reason: hush('Så er det rigtigt.') }
	await send(memberOf(town).leader, { on: section, action: `${section}/suggestions`, fields })
}

async function answerSuggestion(section: string, fields: { answer: string; word?: string }): Promise<void> {
	const on = addressIn(await read(FACILITATOR, section), /href="([^"]+\/summary\/suggestions\/[^"]+)"/)
	await send(FACILITATOR, { on, fields })
}

/** The talk was said by the meeting, the advice by one town, which is asked and says yes or no. */
export async function markPassages(meeting: string, { speaker }: Memory, answer: 'given' | 'refused'): Promise<void> {
	const summary = `${meeting}/summary`
	const sectionOf = await sectionsOf(summary)
	const talk = sectionOf(TALK)
	await send(FACILITATOR, { on: talk, action: `${talk}/mark`, fields: { seatId: '' } })
	const advice = addressIn(await read(FACILITATOR, summary), /href="([^"]+\/summary\/outcomes\/[^"]+)"/)
	await send(FACILITATOR, { on: advice, action: `${advice}/mark`, fields: { seatId: seats.get(speaker) ?? '' } })
	await consent(summary, speaker, answer)
}

async function consent(summary: string, town: string, answer: 'given' | 'refused'): Promise<void> {
	const { leader } = memberOf(town)
	const action = addressIn(await read(leader, summary), /action="([^"]+\/consent)"/)
	await send(leader, { on: summary, action, fields: { answer } })
}
