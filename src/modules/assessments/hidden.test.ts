import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aConflict, aDraftAssessment, anAssessment, aRound, type Round } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { reopenApplication, submitApplication } from '../submissions/index.ts'
import { qualityScores, readAssessments } from './quality.queries.ts'

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

/** Too small for every town of these tests, which therefore write why they apply all the same. */
const narrow = {
	eligibilityRules: [
		{
			kind: 'population' as const,
			populationMin: null,
			populationMax: 5000,
			regionCodes: [],
			soft: true,
			note: 'Skriv hvorfor.',
		},
	],
}

const listOf = ({ call }: Pick<Round, 'call'>) => `/calls/${call.slug}/assessments`
const pageOf = ({ applications }: Pick<Round, 'applications'>, index = 0) =>
	`/applications/${applications[index]!.id}/assessment`

async function read(path: string, as?: Actor): Promise<{ status: number; html: string }> {
	const answer = await browser.get(path, as)
	return { status: answer.status, html: await answer.text() }
}

const leaks = (html: string, words: string[]) => words.filter((word) => html.includes(word))

test('before the declaration an assessor sees the name and the municipality, and nothing that was written', async () => {
	const round = await committed((tx) => aRound(tx, { wish, call: narrow }))
	const [assessor, { place }] = [round.assessors[0]!, round.applications[0]!]

	const list = await read(listOf(round), assessor)
	const page = await read(pageOf(round), assessor)

	for (const { status, html } of [list, page]) {
		expect([status, leaks(html, [...secrets, wish.contactName])]).toEqual([200, []])
		expect([html.includes(place.name), html.includes(place.municipalityName)]).toEqual([true, true])
	}
	await browser.post(`/applications/${round.applications[0]!.id}/conflict-declaration`, { conflicted: 'no' }, assessor)
	expect(leaks((await read(pageOf(round), assessor)).html, secrets)).toEqual(secrets)
})

test('with a conflict the application stays shut, and shuts again when the conflict is found later', async () => {
	const round = await committed((tx) => aRound(tx, { wish, call: narrow }))
	const assessor = round.assessors[0]!
	await committed((tx) => anAssessment(tx, assessor, { call: round.call, applicationId: round.applications[0]!.id }))
	const address = `/applications/${round.applications[0]!.id}/conflict-declaration`

	const unexplained = await browser.post(address, { conflicted: 'yes', reason: ' ' }, assessor)
	const declared = await browser.post(address, { conflicted: 'yes', reason: 'Vi er fætre.' }, assessor)

	expect([unexplained.status, declared.status, declared.headers.get('location')]).toEqual([422, 303, listOf(round)])
	const page = await read(pageOf(round), assessor)
	expect([page.status, leaks(page.html, secrets)]).toEqual([200, []])
	const list = await read(listOf(round), assessor)
	expect([leaks(list.html, ['1 lukket for dig', '5,0']), leaks(page.html, ['5,0'])]).toEqual([['1 lukket for dig'], []])
	expect(leaks(page.html, ['Vi er fætre.', 'Din bedømmelse er lagt til side.'])).toHaveLength(2)
	expect((await browser.post(pageOf(round), { 'score-1': '5', version: '2' }, assessor)).status).toBe(403)

	const silent = await browser.post(address, { conflicted: 'no', reason: '' }, assessor)
	expect([silent.status, (await silent.text()).includes('Skriv, hvorfor du alligevel ikke er inhabil.')]).toEqual([
		422,
		true,
	])
	await browser.post(address, { conflicted: 'no', reason: 'En anden Jensen.' }, assessor)
	expect(leaks((await read(pageOf(round), assessor)).html, secrets)).toEqual(secrets)
})

test('the others’ scores and reasons are shown after one’s own, and not before', async () => {
	const round = await committed((tx) => aRound(tx, { assessors: 3 }))
	const [own, other, aside] = round.assessors as [Actor, Actor, Actor]
	const applicationId = round.applications[0]!.id
	const judged = { call: round.call, applicationId }
	await committed(async (tx) => {
		await anAssessment(tx, other, { ...judged, scores: [5, 1] })
		await anAssessment(tx, aside, { ...judged, scores: [3, 3] })
		await aConflict(tx, aside, applicationId)
		await aDraftAssessment(tx, own, { ...judged, scores: [2, 2] })
	})
	const theirs = [`Udfordring efter ${other.name}: 5.`, `Samlet set af ${other.name}.`, other.name]

	// One's own mean is 2.0; the others' are 3.4 and 3.0.
	for (const path of [pageOf(round), listOf(round)]) {
		expect(leaks((await read(path, own)).html, [...theirs, '2,0', '3,4', '3,0'])).toEqual(['2,0'])
	}
	await browser.post(`${pageOf(round)}/completion`, { version: '1' }, own)

	const { html } = await read(pageOf(round), own)
	expect(leaks(html, theirs)).toEqual(theirs)
	expect(leaks(html, [`efter ${aside.name}`, `Samlet set af ${aside.name}`])).toEqual([])
	await browser.post(`${pageOf(round)}/reopening`, {}, own)
	expect(leaks((await read(pageOf(round), own)).html, theirs)).toEqual([])
})

test('secretariat and committee follow the progress, and see the scores when all are done', async () => {
	const round = await committed((tx) => aRound(tx, { assessors: 3, wish, call: narrow }))
	const [first, second, third] = round.assessors as [Actor, Actor, Actor]
	const applicationId = round.applications[0]!.id
	const judged = { call: round.call, applicationId }
	const said = [`Udfordring efter ${first.name}: 5.`, '4,20']
	await committed(async (tx) => {
		await anAssessment(tx, first, { ...judged, scores: [5, 3] })
		await aDraftAssessment(tx, second, { ...judged, scores: [4, 4] })
		await aConflict(tx, third, applicationId)
	})

	for (const person of [round.secretariat, round.committee]) {
		const [list, page] = [await read(listOf(round), person), await read(pageOf(round), person)]
		expect([list.status, leaks(list.html, [...said, ...secrets])]).toEqual([200, []])
		expect([page.status, leaks(page.html, said)]).toEqual([200, []])
		expect(
			leaks(page.html, [...secrets, '1 af 2 bedømmere er færdige', 'Min søster leder forvaltningen.']),
		).toHaveLength(7)
		expect(leaks(list.html, ['I gang, 2 af 2', 'Inhabil', 'Bedømt', '0 af 1 ansøgninger'])).toHaveLength(4)
	}
	await browser.post(`${pageOf(round)}/completion`, { version: '1' }, second)

	for (const person of [round.secretariat, round.committee]) {
		expect(leaks((await read(pageOf(round), person)).html, said)).toEqual(said)
		// The means are 4.2 and 4.
		for (const path of [pageOf(round), listOf(round)]) expect((await read(path, person)).html).toContain('4,10')
	}
})

test('what was completed about an older submission is a draft again, until it is completed anew', async () => {
	const round = await committed((tx) => aRound(tx, { assessors: 2 }))
	const { call, committee } = round
	const [first, second] = round.assessors as [Actor, Actor]
	const [applicant, applicationId] = [round.applicants[0]!, round.applications[0]!.id]
	await committed(async (tx) => {
		for (const assessor of [first, second]) await anAssessment(tx, assessor, { call, applicationId })
	})
	travelTo(new Date(call.deadlineAt!.getTime() - 1000))
	await committed(async (tx) => {
		await reopenApplication(tx, applicant, applicationId)
		await submitApplication(tx, applicant, applicationId)
	})
	travelTo(call.deadlineAt!)
	const theirs = `Samlet set af ${second.name}.`

	const page = await read(pageOf(round), first)
	expect(leaks(page.html, [theirs])).toEqual([])
	expect(leaks(page.html, ['Ansøgningen er indsendt igen', `efter ${first.name}: 5.</textarea>`])).toHaveLength(2)
	expect((await read(listOf(round), first)).html).toContain('I gang, 2 af 2')
	expect((await read(listOf(round), committee)).html).toContain('0 af 1 ansøgninger')
	expect(await qualityScores(db, call.id)).toEqual([{ applicationId, scoreInt: 0, assessors: [], complete: false }])
	expect(await readAssessments(db, applicationId)).toEqual([])

	for (const assessor of [first, second]) {
		await browser.post(`${pageOf(round)}/completion`, { version: '2', overall: 'Læst igen.' }, assessor)
	}
	expect((await qualityScores(db, call.id)).map(({ scoreInt, complete }) => [scoreInt, complete])).toEqual([
		[50_000, true],
	])
	expect(leaks((await read(pageOf(round), first)).html, ['Ansøgningen er indsendt igen'])).toEqual([])
})

test('before the deadline the room is there and the applications are not', async () => {
	const round = await committed((tx) => aRound(tx, { wish, call: narrow }))
	travelTo(new Date(round.call.deadlineAt!.getTime() - 1000))

	for (const person of [round.assessors[0]!, round.committee]) {
		const list = await read(listOf(round), person)
		expect([list.status, leaks(list.html, [...secrets, round.applications[0]!.place.name])]).toEqual([200, []])
		expect(list.html).toContain('Bedømmelsen begynder, når ansøgningsfristen er nået.')
		const page = await browser.get(pageOf(round), person)
		expect([page.status, page.headers.get('location')]).toEqual([303, listOf(round)])
	}
})

test('for everybody else there is nothing here', async () => {
	const round = await committed((tx) => aRound(tx))
	const elsewhere = await committed((tx) => aRound(tx))

	for (const path of [listOf(round), pageOf(round)]) {
		expect((await browser.get(path)).status).toBe(401)
		for (const person of [round.applicants[0]!, elsewhere.assessors[0]!, elsewhere.committee]) {
			expect((await browser.get(path, person)).status).toBe(404)
			expect((await browser.post(`${path}/completion`, {}, person)).status).toBe(404)
		}
	}
	expect((await browser.post(pageOf(round), { version: '0' }, round.committee)).status).toBe(403)
	expect((await browser.get('/applications/nonsense/assessment', round.committee)).status).toBe(404)
	const wrong: [string, Record<string, string>][] = [
		[`/applications/${round.applications[0]!.id}/conflict-declaration`, {}],
		[`/calls/${round.call.slug}/conflict-declarations`, {}],
		[`${listOf(round)}/deadline`, { day: 'i morgen' }],
	]
	for (const [path, fields] of wrong) expect((await browser.post(path, fields, round.committee)).status).toBe(403)
})

test('a conflict shuts the application also in the committee', async () => {
	const round = await committed((tx) => aRound(tx, { applications: 2, assessors: 1 }))
	const [person, applicationId] = [round.assessors[0]!, round.applications[0]!.id]
	await committed(async (tx) => {
		await aConflict(tx, person, applicationId)
		await tx.updateTable('role_grants').set({ role: 'committee' }).where('person_id', '=', person.id).execute()
	})

	expect([(await read(pageOf(round), person)).status, (await read(pageOf(round, 1), person)).status]).toEqual([
		403, 200,
	])
})
