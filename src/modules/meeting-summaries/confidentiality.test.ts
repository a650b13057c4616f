import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aClinic } from '../../../tests/support/peer-cases.ts'
import { anAgreed, aCorrectable, PUBLIC_URL, type SummaryScene } from '../../../tests/support/summaries.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { addOutcome } from './add-outcome.ts'
import { markPassage } from './mark-passage.ts'
import { publishSummary } from './publish-summary.ts'
import { suggestWords } from './suggest-words.ts'

/** In every text that anybody can write about a meeting. */
const SECRET = 'Kvintskildpadde'
/** In what is published to everybody. */
const OPEN = 'Solskinsflamingo'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

type Stage = 'corrections' | 'agreed' | 'members' | 'followers' | 'public'
let scenes: Record<Stage, SummaryScene>
let parts: Record<Stage, { suggestion?: Id<'summarySuggestion'>; outcome: Id<'summaryOutcome'> }>

const task = { kind: 'decision' as const, owner: '', dueOn: null }

/** Everything secret but in the public one, whose talk is open. What tells of cases, or is not consented to, never is. */
async function fill(tx: Tx, stage: Stage): Promise<void> {
	const words = { talk: stage === 'public' ? OPEN : SECRET, cases: SECRET }
	const scene = stage === 'corrections' ? await aCorrectable(tx, words) : await anAgreed(tx, words)
	scenes[stage] = scene
	const { meetingId, talkId, facilitator, member, giverSeat } = scene
	if (stage === 'corrections') {
		const outcome = await addOutcome(tx, facilitator, { meetingId, sectionId: talkId, ...task, outcome: SECRET })
		const wish = { meetingId, sectionId: talkId, suggestion: `${SECRET}!`, reason: SECRET }
		parts[stage] = { outcome, suggestion: await suggestWords(tx, member, wish) }
		return
	}
	await tx.updateTable('meeting_summaries').set({ state: 'corrections' }).where('meeting_id', '=', meetingId).execute()
	const outcome = await addOutcome(tx, facilitator, { meetingId, sectionId: talkId, ...task, outcome: SECRET })
	await tx.updateTable('meeting_summaries').set({ state: 'agreed' }).where('meeting_id', '=', meetingId).execute()
	parts[stage] = { outcome }
	await markPassage(tx, facilitator, {
		meetingId,
		passage: { outcomeId: outcome },
		seatId: giverSeat.id,
		publicUrl: PUBLIC_URL,
	})
	const reaches = { members: 'room', followers: 'followers', public: 'public' } as const
	if (stage !== 'agreed')
		await publishSummary(tx, facilitator, { meetingId, reach: reaches[stage], publicUrl: PUBLIC_URL })
}

type Who = (typeof OUTSIDE)[number] | 'giver' | 'member' | 'facilitator' | 'secretariat' | 'administrator'
const OUTSIDE = [
	'visitor',
	'outsider',
	'applicantElsewhere',
	'follower',
	'assessor',
	'reader',
	'memberElsewhere',
	'facilitatorElsewhere',
	'secretariatElsewhere',
] as const
const INSIDE = ['giver', 'member', 'facilitator', 'secretariat', 'administrator'] as const

let people: Record<Stage, Record<Who, Somebody>>

async function everybody(tx: Tx, scene: SummaryScene): Promise<Record<Who, Somebody>> {
	const { room, secretariat, giver, member, facilitator } = scene
	travelTo('2026-05-04T10:00:00Z')
	const elsewhere = await aClinic(tx)
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
		memberElsewhere: elsewhere.member,
		facilitatorElsewhere: elsewhere.facilitator,
		giver,
		member,
		facilitator,
		...(await peopleAbove(tx, room)),
	}
}

/** One of each way to know of a room: the public, other towns, other programmes, and those inside. */
const SEARCHERS: readonly Who[] = ['visitor', 'follower', 'secretariatElsewhere', 'member', 'administrator']

const STAGES: Stage[] = ['corrections', 'agreed', 'members', 'followers', 'public']

beforeAll(async () => {
	await db.transaction().execute(async (tx) => {
		scenes = {} as typeof scenes
		parts = {} as typeof parts
		people = {} as typeof people
		for (const stage of STAGES) {
			travelTo('2026-05-04T10:00:00Z')
			await fill(tx, stage)
			people[stage] = await everybody(tx, scenes[stage])
		}
		travelTo('2026-05-15T10:00:00Z')
	})
})

async function ask(stage: Stage, who: Who, address: string) {
	const response = await browser.get(address, people[stage][who])
	const body = await response.text()
	return { status: response.status, secret: body.includes(SECRET), open: body.includes(OPEN) }
}

const own = (stage: Stage) => `/meetings/${scenes[stage].meetingId}/summary`

describe.each(STAGES)('a summary: %s', (stage) => {
	test('is read in the room', async () => {
		const answers = await Promise.all(INSIDE.map((who) => ask(stage, who, own(stage))))

		expect(answers).toEqual(INSIDE.map(() => ({ status: 200, secret: true, open: stage === 'public' })))
	})

	test('is read outside only by those to whom it is published, without what stays in the room', async () => {
		const answers = await Promise.all(OUTSIDE.map(async (who) => [who, await ask(stage, who, own(stage))] as const))
		const expected = (who: string) => {
			const isReader = stage === 'public' || (stage === 'followers' && who === 'follower')
			// To the towns that follow the talk is published: it is the only secret of theirs.
			if (isReader) return { status: 200, secret: stage === 'followers', open: stage === 'public' }
			return { status: who === 'visitor' ? 401 : 403, secret: false, open: false }
		}

		expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(OUTSIDE.map((who) => [who, expected(who)])))
	})

	test('its parts are read by nobody else, whatever is published', async () => {
		const { talkId, casesId } = scenes[stage]
		const { suggestion, outcome } = parts[stage]
		const addresses = [
			`sections/${talkId}`,
			`sections/${casesId}`,
			`outcomes/${outcome}`,
			...(suggestion ? [`suggestions/${suggestion}`] : []),
		].map((part) => `${own(stage)}/${part}`)
		for (const address of addresses) {
			expect(await ask(stage, 'member', address)).toMatchObject({ status: 200 })
			const answers = await Promise.all(OUTSIDE.map((who) => ask(stage, who, address)))
			expect(answers).toEqual(
				OUTSIDE.map((who) => ({ status: who === 'visitor' ? 401 : 403, secret: false, open: false })),
			)
		}
	})

	test('no form is taken from outside the room', async () => {
		const { talkId } = scenes[stage]
		const { outcome } = parts[stage]
		const before = await countEvents()
		const forms = [
			'',
			'/corrections',
			'/agreement',
			'/publication',
			'/sections',
			`/sections/${talkId}/words`,
			`/sections/${talkId}/outcomes`,
			`/sections/${talkId}/suggestions`,
			`/sections/${talkId}/mark`,
			`/outcomes/${outcome}`,
			`/outcomes/${outcome}/removal`,
			`/outcomes/${outcome}/completion`,
			`/outcomes/${outcome}/mark`,
		]
		for (const who of OUTSIDE) {
			for (const form of forms) {
				const response = await browser.post(`${own(stage)}${form}`, { reach: 'public' }, people[stage][who])
				const says = (await response.text()).includes(SECRET)
				const expected = { status: who === 'visitor' ? 401 : 403, says: false }
				expect({ who, form, status: response.status, says }).toEqual({ who, form, ...expected })
			}
		}
		expect(await countEvents()).toEqual(before)
	})

	test('no other page, search, feed, calendar or program says a secret word of it', async () => {
		const { slug } = scenes[stage].room.programme
		const addresses = [
			`/search?q=${SECRET}`,
			`/search/suggestions?q=${SECRET.slice(0, 8)}`,
			`/meetings/${scenes[stage].meetingId}`,
			`/programmes/${slug}`,
			`/programmes/${slug}/meetings`,
			`/programmes/${slug}/room`,
			`/programmes/${slug}/feed.atom`,
			`/programmes/${slug}/calendar.ics`,
			'/sitemap.xml',
			`/api/v1/search?q=${SECRET}`,
			`/api/v1/programmes/${slug}`,
			'/',
		]
		for (const who of SEARCHERS) {
			for (const address of addresses) {
				const body = await (await browser.get(address, people[stage][who])).text()
				const repeats = address.includes(`=${SECRET}`)
				const says = !repeats && body.includes(SECRET)
				const leads = stage !== 'public' && repeats && body.includes(own(stage))
				expect({ who, address, says, leads }).toEqual({ who, address, says: false, leads: false })
			}
		}
	})
})

function countEvents() {
	return db
		.selectFrom('events')
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirst()
}

test('what everybody may read is found by everybody and on the map of the site, and nothing else', async () => {
	const body = await (await browser.get(`/search?q=${OPEN}`)).text()

	expect(body).toContain(own('public'))
	const sitemap = await (await browser.get('/sitemap.xml')).text()
	const listed = Object.keys(scenes).filter((stage) => sitemap.includes(`${own(stage as keyof typeof scenes)}<`))
	expect(listed).toEqual(['public'])
})

test('no other table holds a secret word: not the search, the events, the mails nor the queue', async () => {
	const { rows: tables } = await sql<{ name: string }>`
		select format('%I.%I', table_schema, table_name) as name from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
	const holding: string[] = []
	for (const { name } of tables) {
		const { rows } = await sql<{ found: boolean }>`
			select exists (select from ${sql.raw(name)} t where t::text ilike ${`%${SECRET}%`}) as found`.execute(db)
		if (rows[0]?.found) holding.push(name)
	}

	expect(holding.sort()).toEqual([
		'public.summary_outcomes',
		'public.summary_section_editions',
		'public.summary_sections',
		'public.summary_suggestions',
	])
})
