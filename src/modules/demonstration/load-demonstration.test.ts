import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { ask } from '../../../tests/support/search.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { reindex } from '../../reindex.ts'
import { localStorage } from '../../platform/storage.ts'
import { listShownPages, type PageKind } from '../pages/index.ts'
import { CannotStart } from '../../platform/cannot-start.ts'
import { moveClock, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { listCases, listLinkedMeasures, listSites, type WholeCase } from '../cases/index.ts'
import { qualityScores } from '../assessments/index.ts'
import { callPhase, listCalls } from '../calls/index.ts'
import { readSaid, standingsIn } from '../adoptions/index.ts'
import { countOutcomes, listConsultations, listInputs, whyNotHeard } from '../consultations/index.ts'
import { listWins } from '../plan-progress/index.ts'
import { joinedParties } from '../partnerships/index.ts'
import { loadPlaces } from '../places/index.ts'
import { findPublished, lackingIn } from '../plans/index.ts'
import { listParticipations, listProgrammes } from '../programmes/index.ts'
import { indexChangedApplication, listSubmittedApplications } from '../submissions/index.ts'
import { assessAsDemo } from './assess-as-demo.ts'
import { readDemoPlaces, readNetworkApplications, readTownApplications } from './demo-files.ts'
import { loadDemonstration } from './load-demonstration.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-demo-'))
const storage = localStorage(folder)
const db = await freshDatabase()
await db.transaction().execute(loadPlaces)
await loadDemonstration(db, storage)
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
afterEach(() => moveClock(0))

async function callOf(slug: string) {
	return (await listCalls(db, undefined)).find((call) => call.slug === slug)!
}

test('it holds seven real programmes and five that are said to be made up', async () => {
	const programmes = await listProgrammes(db, undefined)

	expect(programmes.filter(({ invented }) => !invented)).toHaveLength(7)
	expect(
		programmes
			.filter(({ invented }) => invented)
			.map(({ slug }) => slug)
			.sort(),
	).toEqual([
		'greb-paa-proeve',
		'herstelagenda-eerste-ronde',
		'kompakte-groenne-byer-nyt-hold',
		'levende-bymidter-anden-runde',
		'levende-gader-foerste-hold',
	])
})

test.for([
	['bliv-testby', 14],
	['netvaerk', 60],
] as const)('the call %s is open and has %i applications', async ([slug, expected]) => {
	const call = await callOf(slug)
	const applications = await listSubmittedApplications(db, call.id)

	expect(callPhase(call, now())).toBe('open')
	expect(applications).toHaveLength(expected)
	expect(applications.filter(({ place }) => !place.invented)).toEqual([])
	expect(applications.every(({ submittedAt }) => submittedAt > call.opensAt! && submittedAt < now())).toBe(true)
})

test('no real municipality has an application, a figure or a score that is made up', async () => {
	const { n } = await db
		.selectFrom('applications as a')
		.innerJoin('organisations as o', 'o.id', 'a.organisation_id')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.where('o.municipality_code', 'not like', 'XX-%')
		.executeTakeFirstOrThrow()

	expect(n).toBe(0)
	expect(readDemoPlaces().filter(({ code }) => !code.startsWith('XX-'))).toEqual([])
})

test('the page of a network tells the same dates as its room', async () => {
	const told = await db
		.selectFrom('milestones as m')
		.innerJoin('programmes as p', 'p.id', 'm.programme_id')
		.innerJoin('meetings as k', 'k.programme_id', 'p.id')
		.select(['m.title', 'm.on_date as onDate', 'k.starts_at as startsAt'])
		.where('p.slug', '=', 'levende-gader-foerste-hold')
		.where(sql<boolean>`k.title like m.title || '%'`)
		.orderBy('k.starts_at')
		.execute()

	expect(told).toHaveLength(8)
	expect(told.map(({ onDate }) => onDate)).toEqual(told.map(({ startsAt }) => dayAt(startsAt, 'Europe/Copenhagen')))
})

test('nobody has the same mandate twice', async () => {
	const rows = await db.selectFrom('mandates').select(['person_id', 'organisation_id', 'role']).execute()

	expect(new Set(rows.map((row) => Object.values(row).join())).size).toBe(rows.length)
})

test.for([
	['ellekoebing-bymidte', [10, 10, 3], 'Ellekøbing Kommune'],
	['herstel-binnenstad-lindewaard', [12, 8, 2], 'Gemeente Lindewaard'],
] as const)(
	'the plan %s is published, and nothing of it is due in the past but what is late on purpose',
	async ([slug, counts, convener]) => {
		const { plan, latest } = (await findPublished(db, slug))!
		const { actions } = latest.content
		const today = now().toISOString().slice(0, 10)
		const late = actions.flatMap(({ steps }) => steps.filter(({ doneOn, dueOn }) => doneOn === null && dueOn! < today))
		const lateOnPurpose = slug === 'ellekoebing-bymidte' ? ['Bænke bestilt'] : []

		expect([joinedParties(plan.partnership).length, actions.length, latest.number]).toEqual(counts)
		expect(plan.partnership.convenerName).toBe(convener)
		expect(actions.filter((action) => lackingIn(action).length > 0)).toEqual([])
		expect(late.map(({ title }) => title)).toEqual(lateOnPurpose)
	},
)

test('the plan of Ellekøbing has lived: it was heard and answered, adopted under reservation, measured and told of', async () => {
	const { plan, latest } = (await findPublished(db, 'ellekoebing-bymidte'))!
	const { actions, wheel } = latest.content
	const [open, over] = await listConsultations(db, plan.id)
	const said = await readSaid(db, plan.id)
	const standings = Object.fromEntries(
		standingsIn(plan, said).map(({ party, standing }) => [party.name, standing.kind]),
	)

	expect([open!.report, over!.report === null, whyNotHeard(open!, now()), whyNotHeard(over!, now())]).toEqual([
		null,
		false,
		undefined,
		'closed',
	])
	expect(countOutcomes(await listInputs(db, over!.id))).toEqual({ taken_up: 2, partly: 1, not_taken_up: 1, noted: 2 })
	expect(said.adoptions.some(({ reservation }) => reservation !== '')).toBe(true)
	expect([standings['Ellekøbing Kommune'], standings['Ellekøbing Handel']]).toEqual(['adopted', 'look_again'])
	expect([
		actions.flatMap(({ budget }) => budget).length,
		actions.flatMap(({ indicators }) => indicators).length,
	]).toEqual([13, 3])
	expect([wheel.length, latest.content.boundary.length]).toEqual([5, 10])
	expect((await listWins(db, plan.id)).length).toBe(5)
})

test('its cases lie in invented towns of both countries, have a theme, a form, money, and measures that they built with', async () => {
	const released = ['Hvordan får vi de unge til at blive, når skolen har fri?']
	const cases = (await listCases(db)).filter(({ title }) => !released.includes(title))
	const sites = await listSites(
		db,
		cases.flatMap(({ places }) => places),
		'2026-01-01',
	)
	const built = cases.flatMap(({ blocks }) => blocks as WholeCase['blocks'])
	const linked = await listLinkedMeasures(db, built, 'da')
	const wanting = cases.filter(
		({ terms, depth, formality, parties, startsOn, partners, money, blocks }) =>
			[depth, formality, parties, startsOn].includes(null) ||
			[terms, partners, money, blocks].some((told) => told.length === 0),
	)

	expect(cases).toHaveLength(8)
	expect(cases.flatMap(({ places }) => places).filter((place) => !place.townId?.startsWith('XX-'))).toEqual([])
	expect(cases.map(({ places }) => sites(places[0]!).country).filter((country) => country === 'NL')).toHaveLength(2)
	expect(wanting).toEqual([])
	expect(new Set(built.map(({ measureId }) => measureId))).toEqual(new Set(linked.map(({ id }) => id)))
})

test('an invented programme has given grants, each with an amount and a day, to its own towns', async () => {
	const { id } = (await listProgrammes(db, undefined)).find(({ slug }) => slug === 'greb-paa-proeve')!
	const given = (await listParticipations(db, id)).filter(({ award }) => award !== null)

	expect(given.map(({ name, award }) => [name, award?.amount]).sort()).toEqual([
		['Bredsund', '650000'],
		['Ellekøbing', '900000'],
		['Lyngkøbing', '400000'],
		['Torsholm', '250000'],
	])
	expect(given.filter(({ chosenOn }) => chosenOn === null)).toEqual([])
})

test('a second start changes nothing', async () => {
	const counts = () =>
		db
			.selectFrom('events')
			.select(({ fn }) => fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow()
	const before = await counts()

	await loadDemonstration(db, storage)

	expect(await counts()).toEqual(before)
})

test('a database with real people is left alone', async () => {
	await using real = await freshDatabase()
	await real.transaction().execute((tx) => aPerson(tx, 'Rigtig Person'))

	await expect(loadDemonstration(real, storage)).rejects.toThrow(CannotStart)
	expect(await listProgrammes(real, undefined)).toEqual([])
})

test.for([
	['bliv-testby', 14 * 3 - 1],
	['netvaerk', 60 * 2],
] as const)('after the deadline the assessors of %s finish their work, once', async ([slug, expected]) => {
	const call = await callOf(slug)
	moveClock(call.deadlineAt!.getTime() - Date.now())

	const first = await db.transaction().execute((tx) => assessAsDemo(tx, call.id))
	const second = await db.transaction().execute((tx) => assessAsDemo(tx, call.id))

	expect([first, second]).toEqual([expected, 0])
	expect((await qualityScores(db, call.id)).every(({ complete }) => complete)).toBe(true)
})

test('no two applications are alike', () => {
	const texts = [...readTownApplications(), ...readNetworkApplications()].flatMap(({ answers }) => answers)
	const openings = texts.map((text) => text.split(/\s+/).slice(0, 6).join(' '))

	expect(new Set(texts).size).toBe(14 * 6 + 60)
	expect(new Set(openings).size).toBe(openings.length)
})

test('it tells news, and has a publication with its file and a page of the house', async () => {
	const programme = (await listProgrammes(db, undefined)).find(({ slug }) => slug === 'levende-bymidter-anden-runde')!
	const titles = async (kind: PageKind, programmeId: typeof programme.id | null) =>
		(await listShownPages(db, { programmeId, kind }, now())).map(({ content }) => content.title)

	expect(await titles('news', programme.id)).toEqual([
		'Ellekøbing prøver torvet af en lørdag ad gangen',
		'Opslaget er åbent: kom og stil spørgsmål',
	])
	expect(await titles('publication', programme.id)).toEqual(['Ti spørgsmål, før I søger'])
	expect(await titles('page', null)).toEqual(['Om denne demonstration'])
})

test('the index of search made again holds exactly what the verbs brought into it one by one', async () => {
	const bench = aWorkbench(db)
	for (const { id } of await db.selectFrom('applications').select('id').execute())
		await indexChangedApplication.run(bench, { applicationId: id })
	const before = await listIndexed()
	await db
		.updateTable('search_documents')
		.set({ title: 'Forkert', audience: ['public'] })
		.where('kind', '=', 'application')
		.execute()
	await db.deleteFrom('search_documents').where('kind', 'in', ['recommendation', 'news', 'page']).execute()
	await db.updateTable('search_words').set({ lexeme: 'forkert' }).where('word', '=', 'bymidte').execute()

	await reindex(db)

	expect(new Set(before.map(({ kind }) => kind))).toEqual(
		new Set([
			'application',
			'call',
			'case',
			'learning',
			'measure',
			'news',
			'page',
			'plan',
			'programme',
			'publication',
			'recommendation',
			'town',
		]),
	)
	expect(await listIndexed()).toEqual(before)
	expect((await ask(db, '&kind=application')).total).toBe(0)
})

/** What is found, where and by whom; which parts of compounds are known by then is for a job to settle. */
function listIndexed() {
	return db
		.selectFrom('search_documents')
		.select(['kind', 'key', 'path', 'language', 'title', 'title_key', 'summary', 'body', 'terms'])
		.select(['programme_id', 'place_code', 'on_date', 'audience'])
		.orderBy('kind')
		.orderBy('key')
		.execute()
}
