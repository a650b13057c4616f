import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { listItems, listMeetings, type Meeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import {
	bringCase,
	checkBack,
	holdCase,
	listTakeAways,
	methods,
	outcomes,
	takeCase,
	takeHome,
	writeNote,
} from '../peer-cases/index.ts'
import { findActor } from '../people/index.ts'

const DemoCase = z.object({
	giver: z.string(),
	/** Its number in the series. */
	meeting: z.int(),
	isDraft: z.boolean().default(false),
	question: z.string(),
	background: z.string(),
	wish: z.string(),
	themes: z.array(z.string()),
	/** Of what the meeting has taken. */
	method: z.enum(methods).optional(),
	notes: z.array(z.object({ by: z.string(), round: z.string(), note: z.string() })).default([]),
	takeAways: z
		.array(z.object({ text: z.string(), outcome: z.enum(outcomes).optional(), words: z.string().default('') }))
		.default([]),
})
type DemoCase = z.infer<typeof DemoCase>

type Network = {
	programmeId: Id<'programme'>
	facilitator: Actor
	people: ReadonlyMap<string, Id<'person'>>
}

const DAY = 86_400_000

/** What members brought to the last meeting, with what became of it, and what they bring to the next. */
export async function loadPeerCases(tx: Tx, network: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'peer-cases.json'), 'utf8')
	const cases = z.array(DemoCase).parse(JSON.parse(file))
	const room = await findRoom(tx, network.programmeId, now().toISOString().slice(0, 10))
	const meetings = await listMeetings(tx, network.facilitator, room)
	for (const one of cases) {
		const meeting = found(meetings.find(({ number }) => number === one.meeting))
		await loadCase(tx, network, { one, meeting })
	}
	moveClock(0)
}

type Loaded = { one: DemoCase; meeting: Meeting }

async function loadCase(tx: Tx, network: Network, { one, meeting }: Loaded): Promise<void> {
	const isHeld = meeting.startsAt.getTime() < Date.now()
	const { programmeId, facilitator } = network
	goTo(isHeld ? meeting.startsAt.getTime() - 9 * DAY : Date.now() - DAY)
	const { question, background, wish, themes, method } = one
	const words = { question, background, wish, themes, meetingId: meeting.id }
	const step = one.isDraft ? ('draft' as const) : ('offer' as const)
	const id = await bringCase(tx, await actorOf(tx, network, one.giver), { programmeId, ...words, step })
	if (method === undefined) return
	const item = found((await listItems(tx, meeting.id)).find(({ kind }) => kind === 'case'))
	await takeCase(tx, facilitator, { id, slot: [meeting.id, item.id], method })
	if (isHeld) await hold(tx, network, { one, meeting, id })
}

async function hold(tx: Tx, network: Network, { one, meeting, id }: Loaded & { id: Id<'peerCase'> }): Promise<void> {
	goTo(meeting.endsAt.getTime() - 60 * 60_000)
	for (const { by, ...note } of one.notes) await writeNote(tx, await actorOf(tx, network, by), { id, ...note })
	await holdCase(tx, network.facilitator, id)
	const giver = await actorOf(tx, network, one.giver)
	await takeHome(tx, giver, { id, takeAways: one.takeAways.map(({ text }) => text) })
	goTo(Date.now() - 2 * DAY)
	for (const [index, { id: takeAwayId }] of (await listTakeAways(tx, [id])).entries()) {
		const { outcome, words } = found(one.takeAways[index])
		if (outcome) await checkBack(tx, giver, { id, takeAwayId, outcome, words })
	}
}

function goTo(instant: number): void {
	moveClock(instant - Date.now())
}

async function actorOf(tx: Tx, { people }: Network, key: string): Promise<Actor> {
	return found(await findActor(tx, found(people.get(key)), now()))
}
