import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import {
	answerQuote,
	answerRelease,
	editRelease,
	findWhole,
	proposeRelease,
	publishRelease,
	quoteNote,
} from '../case-releases/index.ts'
import { findRoom } from '../participation/index.ts'
import { listCases, listNotes, type PeerCase } from '../peer-cases/index.ts'
import { findActor } from '../people/index.ts'

const DemoRelease = z.object({
	question: z.string(),
	giver: z.string(),
	place: z.string(),
	summary: z.string(),
	story: z.string(),
	helped: z.string(),
	quotes: z.array(z.object({ by: z.string(), answer: z.enum(['given', 'refused']).optional() })),
	answer: z.enum(['given', 'refused']),
	word: z.string().default(''),
	isPublished: z.boolean().default(false),
})
type DemoRelease = z.infer<typeof DemoRelease>

type Network = { programmeId: Id<'programme'>; facilitator: Actor; people: ReadonlyMap<string, Id<'person'>> }

const PUBLIC_URL = 'https://torvet.example'
const DAY = 86_400_000

/** One case that everybody reads by now, and one whose giver has said no to the text as it stood. */
export async function loadCaseReleases(tx: Tx, network: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'case-releases.json'), 'utf8')
	const room = await findRoom(tx, network.programmeId, now().toISOString().slice(0, 10))
	const cases = await listCases(tx, network.facilitator, room)
	moveClock(-DAY)
	for (const one of z.array(DemoRelease).parse(JSON.parse(file))) {
		const told = found(cases.find(({ question }) => question === one.question))
		await loadRelease(tx, network, { one, told })
	}
	moveClock(0)
}

type Loaded = { one: DemoRelease; told: PeerCase }

async function loadRelease(tx: Tx, network: Network, { one, told }: Loaded): Promise<void> {
	const { facilitator, people } = network
	const { place, summary, story, helped, answer, word } = one
	const named = { caseId: told.id, publicUrl: PUBLIC_URL }
	await proposeRelease(tx, facilitator, { caseId: told.id, insteads: new Map() })
	const { release } = found(await findWhole(tx, told.id))
	const chosen = { themes: told.themes.map(({ key }) => key), measures: [] }
	const texts = { title: release.title, place, summary, story, helped, ...chosen }
	await editRelease(tx, facilitator, { caseId: told.id, edition: release.textEdition, ...texts })
	for (const quote of one.quotes) await quoteAndAnswer(tx, network, { told, ...quote })
	const edition = found(await findWhole(tx, told.id)).release.textEdition
	await answerRelease(tx, await actorOf(tx, people, one.giver), { ...named, answer, word, edition })
	if (one.isPublished) await publishRelease(tx, facilitator, named)
}

type Quoted = DemoRelease['quotes'][number] & { told: PeerCase }

async function quoteAndAnswer(tx: Tx, { facilitator, people }: Network, { told, by, answer }: Quoted): Promise<void> {
	const named = { caseId: told.id, publicUrl: PUBLIC_URL }
	const writer = await actorOf(tx, people, by)
	const { id: noteId } = found((await listNotes(tx, told.id)).find(({ writtenBy }) => writtenBy === writer.id))
	await quoteNote(tx, facilitator, { ...named, noteId })
	const quote = found(found(await findWhole(tx, told.id)).quotes.find((one) => one.noteId === noteId))
	if (answer) await answerQuote(tx, writer, { ...named, quoteId: quote.id, answer })
}

async function actorOf(tx: Tx, people: Network['people'], key: string): Promise<Actor> {
	return found(await findActor(tx, found(people.get(key)), now()))
}
