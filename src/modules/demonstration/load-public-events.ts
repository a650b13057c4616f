import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Storage } from '../../platform/storage.ts'
import { forgetMails } from '../messages/index.ts'
import {
	confirmPlace,
	eventKinds,
	giveUpPlace,
	planEvent,
	publishEvent,
	requestPlace,
	sendSlides,
	SLIDES,
} from '../public-events/index.ts'
import { storeDemoFile } from './load-pages.ts'

const DemoEvent = z.object({
	programme: z.string(),
	/** Address of its call; empty when it has none. */
	call: z.string(),
	kind: z.enum(eventKinds),
	title: z.string(),
	summary: z.string(),
	/** From today. */
	days: z.int(),
	startsTime: z.string(),
	endsTime: z.string(),
	venue: z.string(),
	address: z.string(),
	access: z.string(),
	onlineUrl: z.string(),
	capacity: z.union([z.literal(''), z.int()]),
	attendees: z.array(z.object({ name: z.string(), organisation: z.string(), needs: z.string() })),
	/** How many of the first do not come after all. */
	givesUp: z.int(),
	slides: z.string().optional(),
})
type DemoEvent = z.infer<typeof DemoEvent>

const DAY = 86_400_000
/** Their mails are forgotten before they leave: whoever signed up is made up. */
const sender = { publicUrl: 'https://torvet.example', mailFrom: 'Torvet <torvet@torvet.example>' }

type Ground = { actor: Actor; storage: Storage; event: DemoEvent }

/** A webinar of a call, a conference that is full, and a seminar that was, with its slides. */
export async function loadPublicEvents(tx: Tx, actor: Actor, storage: Storage): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'public-events.json'), 'utf8')
	for (const event of z.array(DemoEvent).parse(JSON.parse(file))) await loadEvent(tx, { actor, storage, event })
	moveClock(0)
}

async function loadEvent(tx: Tx, { actor, storage, event }: Ground): Promise<void> {
	const startsOn = addToDay(dayAt(now(), 'Europe/Copenhagen'), { days: event.days })
	// What was, people signed up for a fortnight before.
	moveClock(event.days < 0 ? (event.days - 14) * DAY : -2 * DAY)
	const id = await publishDemoEvent(tx, actor, { event, startsOn })
	await gather(tx, id, event)
	moveClock(0)
	if (event.slides === undefined) return
	moveClock((event.days + 1) * DAY)
	const programmeId = await programmeOf(tx, event)
	await storeDemoFile(tx, { actor, storage, name: event.slides, belongsTo: { kind: SLIDES, id, programmeId } })
	await sendSlides(tx, actor, { id, sender })
	await forgetMails(tx, [id])
	moveClock(0)
}

async function publishDemoEvent(tx: Tx, actor: Actor, { event, startsOn }: { event: DemoEvent; startsOn: string }) {
	const { call, kind, title, summary, startsTime, endsTime, venue, address, access, onlineUrl, capacity } = event
	const facts = { kind, title, summary, startsTime, endsTime, venue, address, access, onlineUrl, capacity }
	const id = await planEvent(tx, actor, {
		...facts,
		programmeId: await programmeOf(tx, event),
		call: call === '' ? '' : await callOf(tx, call),
		version: 1,
		startsOn,
		endsOn: null,
		closesOn: null,
		answerHours: 48,
	})
	await publishEvent(tx, actor, id)
	return id
}

async function gather(tx: Tx, eventId: Id<'publicEvent'>, { attendees, givesUp }: DemoEvent): Promise<void> {
	const ids = []
	for (const { name, organisation, needs } of attendees) {
		const email = `${slugOf(name).replaceAll('-', '.')}@gaest.example`
		const who = { name, email, organisation, needs, language: 'da' as const, network: 'demonstration', sender }
		await requestPlace(tx, { eventId, ...who })
		const asked = tx.selectFrom('event_sign_ups').select('id').where('email', '=', email).where('state', '=', 'asked')
		ids.push(found(await confirmPlace(tx, (await asked.executeTakeFirstOrThrow()).id, sender)))
	}
	for (const id of ids.slice(0, givesUp)) await giveUpPlace(tx, id, sender)
	await forgetMails(tx, [eventId, ...ids])
}

async function programmeOf(tx: Tx, { programme }: DemoEvent): Promise<Id<'programme'>> {
	return found(await tx.selectFrom('programmes').select('id').where('slug', '=', programme).executeTakeFirst()).id
}

async function callOf(tx: Tx, slug: string): Promise<Id<'call'>> {
	return found(await tx.selectFrom('calls').select('id').where('slug', '=', slug).executeTakeFirst()).id
}
