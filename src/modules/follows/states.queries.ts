import { createHash } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { countEvents } from '../activity/index.ts'
import { callPhase, listCalls } from '../calls/index.ts'
import { listItems } from '../library/index.ts'
import { listShownEditions } from '../pages/index.ts'
import { listLatestNumbers } from '../plans/index.ts'
import { listMilestones, listParticipations, type Programme } from '../programmes/index.ts'
import type { DocumentKind, Match } from '../search/index.ts'
import { type Dates, type State, thingKey } from './news.ts'

/** On whose behalf, and at which moment: some things open, close, appear and vanish by the clock alone. */
export type Reader = { actor: Actor | undefined; at: Date }

export type Standing = { state: State; dates?: Dates }
type Standings = [key: string, standing: Standing][]

type Asked = Reader & { matches: readonly Match[]; programmes: readonly Programme[] }

/** How each thing stands that is public now; drafts and what was withdrawn are left out, whoever may see them. */
export async function readStandings(db: Db, asked: Asked): Promise<ReadonlyMap<string, Standing>> {
	return new Map([
		...(await callStandings(db, asked)),
		...(await itemStandings(db, asked)),
		...(await pageStandings(db, asked)),
		...(await planStandings(db, asked)),
		...(await programmeStandings(db, asked)),
		...asked.matches
			.filter(({ kind }) => STILL.includes(kind))
			.map((match): Standings[number] => [thingKey(match), BARE]),
	])
}

/** Of these there is nothing to tell but that they are there. */
const STILL: readonly DocumentKind[] = ['town', 'application']
const BARE: Standing = { state: {} }

async function callStandings(db: Db, asked: Asked): Promise<Standings> {
	const { actor, at } = asked
	const ids = idsOf(asked, ['call'])
	if (ids.length === 0) return []
	const results = await countEvents(db, ids, ['result.published'])
	const calls = (await listCalls(db, actor)).filter(({ id }) => ids.includes(id))
	return calls.flatMap((call): Standings => {
		const { opensAt, deadlineAt, programme } = call
		const phase = callPhase(call, at)
		if (phase === 'draft' || opensAt === null || deadlineAt === null) return []
		const state = { phase, deadline: deadlineAt.toISOString(), result: String(results.get(call.id) ?? 0) }
		return [[`call:${call.id}`, { state, dates: { phase, opensAt, deadlineAt, timeZone: programme.timeZone } }]]
	})
}

/** What others said about an item since it was published stands on its page. */
const SAID = ['response.recorded', 'follow_up.added', 'trial.recorded', 'verdict.given', 'measure.used']

async function itemStandings(db: Db, asked: Asked): Promise<Standings> {
	const ids = idsOf(asked, ['measure', 'recommendation', 'case']) as Id<'libraryItem'>[]
	const items = await listItems(db, { ids, states: ['published'] })
	const said = await countEvents(db, ids, SAID)
	return items.map(({ kind, id, edition }) => [
		`${kind}:${id}`,
		{ state: { edition: String(edition), said: String(said.get(id) ?? 0) } },
	])
}

async function pageStandings(db: Db, asked: Asked): Promise<Standings> {
	const pages = asked.matches.filter(({ kind }) => kind === 'news' || kind === 'page' || kind === 'publication')
	const editions = await listShownEditions(
		db,
		pages.map(({ id }) => id),
		asked.at,
	)
	return pages.flatMap((page): Standings => {
		const edition = editions.get(page.id)
		return edition === undefined ? [] : [[thingKey(page), { state: { edition: String(edition) } }]]
	})
}

async function planStandings(db: Db, asked: Asked): Promise<Standings> {
	const numbers = await listLatestNumbers(db, idsOf(asked, ['plan']))
	return [...numbers].map(([id, number]) => [`plan:${id}`, { state: { edition: String(number) } }])
}

async function programmeStandings(db: Db, asked: Asked): Promise<Standings> {
	const ids = idsOf(asked, ['programme'])
	const programmes = asked.programmes.filter(({ id, state }) => ids.includes(id) && state === 'published')
	const standings: Standings = []
	for (const { id } of programmes) {
		const milestones = await listMilestones(db, id)
		const participants = await listParticipations(db, id)
		const state = {
			dates: mark(milestones.map(({ id: of, onDate, atTime }) => [of, onDate, atTime])),
			participants: mark(participants.map(({ id: of, state: now }) => [of, now])),
		}
		standings.push([`programme:${id}`, { state }])
	}
	return standings
}

function idsOf({ matches }: Asked, kinds: readonly DocumentKind[]): string[] {
	return matches.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
}

/** Short, and another for every other content in whatever order. */
function mark(rows: readonly (readonly (string | null)[])[]): string {
	const text = JSON.stringify(rows.map((row) => JSON.stringify(row)).sort())
	return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}
