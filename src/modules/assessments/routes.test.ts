import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aFrozenProposal, anAssessment, aRound, noConflict, type Round } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { saveAssessment } from './save-assessment.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

function committed<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().execute(work)
}

/** Words that only the application holds; all of them are on the page once it is open. */
const secrets = ['Hemmelig udfordring', 'Hemmelig part', 'Hemmeligt resumé', 'Hemmelig undtagelse', 'Tomme lokaler']
const wish = {
	answers: [secrets[0]!, secrets[1]!],
	summary: secrets[2]!,
	exemptionReason: secrets[3]!,
	contactName: 'Karla Kontakt',
}

const listOf = ({ call }: Pick<Round, 'call'>) => `/calls/${call.slug}/assessments`
const pageOf = ({ applications }: Pick<Round, 'applications'>, index = 0) =>
	`/applications/${applications[index]!.id}/assessment`

async function read(path: string, as?: Actor): Promise<{ status: number; html: string }> {
	const answer = await browser.get(path, as)
	return { status: answer.status, html: await answer.text() }
}

const leaks = (html: string, words: string[]) => words.filter((word) => html.includes(word))

test('several applications are declared from the list, each with its own answer', async () => {
	const round = await committed((tx) => aRound(tx, { applications: 3, wish }))
	const assessor = round.assessors[0]!
	const [one, two, three] = round.applications.map(({ id }) => id)
	const address = `/calls/${round.call.slug}/conflict-declarations`
	const answers = { [`conflicted-${one}`]: 'no', [`conflicted-${two}`]: 'yes' }

	const unexplained = await browser.post(address, answers, assessor)
	const kept = await unexplained.text()
	const declared = await browser.post(address, { ...answers, [`reason-${two}`]: 'Min by.' }, assessor)

	expect([unexplained.status, declared.status]).toEqual([422, 303])
	expect(leaks(kept, [`href="#reason-${two}"`, 'Fejl: '])).toHaveLength(2)
	const { html } = await read(listOf(round), assessor)
	expect([one, two, three].map((id) => html.includes(`name="conflicted-${id}"`))).toEqual([false, false, true])
	expect(leaks(html, ['1 ikke begyndt', '1 ikke erklæret', '1 lukket for dig'])).toHaveLength(3)
	expect(leaks(html, secrets)).toEqual([])
})

test('whoever acts for the applicant is told so', async () => {
	const round = await committed((tx) => aRound(tx))
	const both = await committed(async (tx) => {
		const { organisationId, organisationName } = round.applications[0]!
		const place = { organisationId, name: organisationName, municipalityCode: '', townId: '' }
		const roles = [{ role: 'assessor' as const, programmeId: round.call.programmeId }]
		return aPerson(tx, `Begge ${organisationId}`, { actsFor: [place], roles })
	})
	const id = round.applications[0]!.id

	const single = await browser.post(`/applications/${id}/conflict-declaration`, { conflicted: 'no' }, both)
	const many = await browser.post(
		`/calls/${round.call.slug}/conflict-declarations`,
		{ [`conflicted-${id}`]: 'no' },
		both,
	)

	for (const answer of [single, many]) {
		expect([answer.status, leaks(await answer.text(), ['Du handler for ansøgeren på Torvet'])]).toEqual([
			422,
			['Du handler for ansøgeren på Torvet'],
		])
	}
})

test('an assessor scores, is told what is missing with everything kept, and finishes', async () => {
	const round = await committed((tx) => aRound(tx))
	const [assessor, page] = [round.assessors[0]!, pageOf(round)]
	await committed((tx) => noConflict(tx, assessor, round.applications[0]!.id))

	const first = await browser.post(page, { version: '0', 'score-1': '4', 'reason-1': 'Den er ærlig.' }, assessor)
	expect([first.status, first.headers.get('location')]).toEqual([303, page])
	const half = await browser.post(`${page}/completion`, { version: '1', 'score-2': '2', 'reason-2': '' }, assessor)
	const html = await half.text()
	expect(half.status).toBe(422)
	expect(
		leaks(html, ['href="#reason-2"', 'Skriv en begrundelse for Forankring', 'Den er ærlig.', 'Fejl: ']),
	).toHaveLength(4)
	expect(html).not.toContain('href="#score-2"')
	const done = await browser.post(`${page}/completion`, { version: '2', 'reason-2': 'Få har sagt ja.' }, assessor)

	expect([done.status, done.headers.get('location')]).toEqual([303, page])
	const after = await read(page, assessor)
	// 60 % of 4 and 40 % of 2.
	expect(leaks(after.html, ['3,2', 'Få har sagt ja.', 'Genåbn bedømmelsen'])).toHaveLength(3)
	expect(after.html).not.toContain('name="score-1"')
	await browser.post(`${page}/reopening`, {}, assessor)
	expect((await read(page, assessor)).html).toContain('name="score-1"')
})

test('a score that is not on the scale is a fault', async () => {
	const round = await committed((tx) => aRound(tx))
	await committed((tx) => noConflict(tx, round.assessors[0]!, round.applications[0]!.id))

	const answer = await browser.post(pageOf(round), { version: '0', 'score-1': '9' }, round.assessors[0]!)

	expect([answer.status, (await answer.text()).includes('Vælg et tal på skalaen')]).toEqual([422, true])
})

test('a form made from an older version comes back with what was typed and what stands', async () => {
	const round = await committed((tx) => aRound(tx))
	const [assessor, applicationId] = [round.assessors[0]!, round.applications[0]!.id]
	await committed((tx) => noConflict(tx, assessor, applicationId))
	await committed((tx) => saveAssessment(tx, assessor, { applicationId, scores: [], overall: 'Fra den anden fane' }))

	const late = await browser.post(pageOf(round), { version: '0', overall: 'Fra denne fane' }, assessor)

	const html = await late.text()
	expect(late.status).toBe(409)
	expect(
		leaks(html, ['>Fra denne fane</textarea>', 'Gemt nu: Fra den anden fane', 'name="version" value="1"']),
	).toHaveLength(3)
})

test('what is typed is saved as it is typed, and the script is told when to stop', async () => {
	const round = await committed((tx) => aRound(tx))
	const [assessor, draft] = [round.assessors[0]!, `${pageOf(round)}/draft`]
	await committed((tx) => noConflict(tx, assessor, round.applications[0]!.id))

	const saved = await browser.post(draft, { version: '0', 'reason-1': 'Halvt skrevet' }, assessor)
	const stale = await browser.post(draft, { version: '0', 'reason-1': 'Gammel fane' }, assessor)

	const told = (await saved.json()) as { savedAt: string; versions: object }
	expect([saved.status, told.versions, Number.isNaN(Date.parse(told.savedAt))]).toEqual([200, { version: 1 }, false])
	expect([stale.status, await stale.json()]).toEqual([409, { message: 'Bedømmelsen er gemt et andet sted siden' }])
	expect((await read(pageOf(round), assessor)).html).toContain('>Halvt skrevet</textarea>')
	await committed((tx) => aFrozenProposal(tx, round.secretariat, { callId: round.call.id, state: 'proposed' }))
	const frozen = await browser.post(draft, { version: '1', 'reason-1': 'For sent' }, assessor)
	expect([frozen.status, (await frozen.json()) as object]).toEqual([
		409,
		{ message: 'Indstillingen er låst, så point og begrundelser ligger fast.' },
	])
})

test('pressing the button while a save is on its way loses nothing and asks nothing', async () => {
	const round = await committed((tx) => aRound(tx))
	const [assessor, page] = [round.assessors[0]!, pageOf(round)]
	await committed((tx) => noConflict(tx, assessor, round.applications[0]!.id))
	const own = { version: '0', page: 'a-page' }
	await browser.post(`${page}/draft`, { ...own, 'reason-1': 'Halvt' }, assessor)

	const answer = await browser.post(page, { ...own, 'reason-1': 'Helt' }, assessor)

	expect(answer.status).toBe(303)
	expect((await read(page, assessor)).html).toContain('>Helt</textarea>')
})

function counted() {
	let queries = 0
	const counting = db.withPlugin({
		transformQuery: ({ node }) => {
			queries += 1
			return node
		},
		transformResult: async ({ result }) => result,
	}) as Db
	const asked = testApp(counting)
	return async (path: string, as: Actor) => {
		await asked.get('/account', as)
		queries = 0
		expect((await asked.get(path, as)).status).toBe(200)
		return queries
	}
}

test('one application or three, one assessor or three: the same number of queries', async () => {
	const counts: number[][] = []
	for (const size of [1, 3]) {
		const round = await committed((tx) => aRound(tx, { applications: size, assessors: size }))
		await committed(async (tx) => {
			for (const { id } of round.applications) {
				for (const assessor of round.assessors)
					await anAssessment(tx, assessor, { call: round.call, applicationId: id })
			}
		})
		const queriesOf = counted()
		const asked = [
			[listOf(round), round.assessors[0]!],
			[listOf(round), round.committee],
			[pageOf(round), round.assessors[0]!],
			[pageOf(round), round.committee],
		] as const
		counts.push([])
		for (const [path, person] of asked) counts.at(-1)!.push(await queriesOf(path, person))
	}

	expect(counts[1]).toEqual(counts[0])
})
