import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Storage } from '../../platform/storage.ts'
import {
	addMaterial,
	answerInvitation,
	bringSlides,
	inviteSpeaker,
	listSpeakers,
	materialReaches,
	openings,
} from '../meeting-materials/index.ts'
import { listItems, listMeetings, type Meeting, type MeetingItem } from '../meetings/index.ts'
import { forgetMails } from '../messages/index.ts'
import { findRoom } from '../participation/index.ts'
import { findActor } from '../people/index.ts'
import { receiveDemoFile } from './demo-uploads.ts'

const DemoMaterial = z.object({
	by: z.string(),
	/** By its title; empty for the whole meeting. */
	item: z.string(),
	title: z.string(),
	summary: z.string(),
	file: z.string().optional(),
	url: z.string().default(''),
	reach: z.enum(materialReaches),
	opens: z.enum(openings),
})

const DemoSpeaker = z.object({
	item: z.string(),
	name: z.string(),
	organisation: z.string(),
	expected: z.string(),
	contact: z.string(),
	answer: z.enum(['confirmed', 'declined']).optional(),
	needs: z.string(),
	slides: z.object({ title: z.string(), summary: z.string(), file: z.string() }).optional(),
})

const DemoMaterials = z.array(
	z.object({
		/** Its number in the series. */
		meeting: z.int(),
		materials: z.array(DemoMaterial),
		speakers: z.array(DemoSpeaker),
	}),
)

type Network = {
	facilitator: Actor
	storage: Storage
	programmeId: Id<'programme'>
	people: ReadonlyMap<string, Id<'person'>>
}
type Place = Network & { meeting: Meeting; items: readonly MeetingItem[] }

/** What members read before the next meeting, and who comes to it from outside. */
export async function loadMaterials(tx: Tx, network: Network): Promise<void> {
	const { facilitator, programmeId } = network
	const file = readFileSync(join(root, 'templates', 'demo', 'materials.json'), 'utf8')
	const room = await findRoom(tx, programmeId, now().toISOString().slice(0, 10))
	const meetings = await listMeetings(tx, facilitator, room)
	for (const { meeting: number, materials, speakers } of DemoMaterials.parse(JSON.parse(file))) {
		const meeting = found(meetings.find((one) => one.number === number))
		const place = { ...network, meeting, items: await listItems(tx, meeting.id) }
		moveClock(Math.min(0, meeting.startsAt.getTime() - Date.now()) - 86_400_000)
		for (const material of materials) await addDemoMaterial(tx, place, material)
		for (const speaker of speakers) await inviteDemoSpeaker(tx, place, speaker)
	}
	moveClock(0)
}

async function addDemoMaterial(tx: Tx, place: Place, one: z.infer<typeof DemoMaterial>): Promise<void> {
	const { by, item, file, ...words } = one
	const actor = found(await findActor(tx, found(place.people.get(by)), now()))
	const uploads = file === undefined ? [] : [await receiveDemoFile(place.storage, file)]
	await addMaterial(tx, actor, { meetingId: place.meeting.id, item: itemCalled(place, item), uploads, ...words })
}

/** Nothing is mailed to anybody who answered: the mails to the others leave when the demonstration runs. */
async function inviteDemoSpeaker(tx: Tx, place: Place, one: z.infer<typeof DemoSpeaker>): Promise<void> {
	const { facilitator, storage, meeting } = place
	const { item, answer, needs, slides, name, ...words } = one
	const email = `${slugOf(name).replaceAll('-', '.')}@gaest.example`
	const wish = { meetingId: meeting.id, item: itemCalled(place, item), name, email, language: 'da' as const, ...words }
	const id = await inviteSpeaker(tx, facilitator, wish)
	const { linkId } = found((await listSpeakers(tx, meeting.id)).find((speaker) => speaker.id === id))
	if (answer) await answerInvitation(tx, { linkId, answer, needs, publicUrl: '' })
	if (slides) {
		const { file, ...said } = slides
		const uploads = [await receiveDemoFile(storage, file)]
		await bringSlides(tx, { linkId, uploads, opens: 'after', publicUrl: '', ...said })
	}
	await forgetMails(tx, [id])
}

function itemCalled({ items }: Place, title: string): string {
	return title === '' ? '' : found(items.find((one) => one.title === title)).id
}
