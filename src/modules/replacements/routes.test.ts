import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { fieldsOf } from '../../../tests/support/journey-http.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aRunningCourse, aVacancy, inDays, type Running, seatNamed } from '../../../tests/support/replacements.ts'
import { closeSolver, selectCohort } from '../../methods/cohort-selection.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Replacement } from './replacement.ts'

/** In the reasons, the decision, the message and the answer. */
const SECRET = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(async () => {
	await closeSolver()
	await db[Symbol.asyncDispose]()
})
const browser = testApp(db)

type Who =
	| 'visitor'
	| 'outsider'
	| 'applicantElsewhere'
	| 'follower'
	| 'assessor'
	| 'reader'
	| 'secretariatElsewhere'
	| 'member'
	| 'seatUser'
	| 'applicant'
	| 'asked'
	| 'facilitator'
	| 'committee'
	| 'decisionMaker'
	| 'secretariat'
	| 'administrator'

const KEEPERS: Who[] = ['facilitator', 'committee', 'decisionMaker', 'secretariat', 'administrator']
const JUDGES: Who[] = ['committee', 'decisionMaker', 'secretariat', 'administrator']

let running: Running
let people: Record<Who, Somebody>
let replacement: Replacement
let here: string
let own: string

async function everybody(tx: Tx): Promise<Record<Who, Somebody>> {
	const { room, secretariat, applicants, facilitator, committee, decisionMaker } = running
	const elsewhere = (await aRunningCourse(tx)).room.programme.id
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere })),
		member: applicants.get('Bredsund'),
		seatUser: await aSeatUser(tx, secretariat, await seatNamed(tx, running, 'Bredsund')),
		applicant: applicants.get('Torsholm'),
		asked: applicants.get('Tangby'),
		facilitator,
		committee,
		decisionMaker,
		...(await peopleAbove(tx, room)),
	}
}

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		running = await aRunningCourse(tx, { seats: 4 })
		people = await everybody(tx)
		replacement = await aVacancy(tx, running, 'Rosenhavn')
	})
	here = `/programmes/${running.room.programme.slug}`
	own = `${here}/replacements/${replacement.id}`
})

const everyone = () => Object.keys(people) as Who[]

async function read(who: Who, address: string): Promise<string> {
	return (await browser.get(address, people[who])).text()
}

async function statuses(address: string): Promise<Record<string, Who[]>> {
	const answers = await Promise.all(
		everyone().map(async (who) => ({ who, status: (await browser.get(address, people[who])).status })),
	)
	const byStatus = Map.groupBy(answers, ({ status }) => `${status}`)
	return Object.fromEntries([...byStatus].map(([status, some]) => [status, some.map(({ who }) => who)]))
}

/** Those who may read it, a visitor who is asked to sign in, and all others. */
const onlyFor = (readers: Who[], refused: '403' | '404' = '403') => ({
	200: readers,
	401: ['visitor'],
	[refused]: everyone().filter((who) => who !== 'visitor' && !readers.includes(who)),
})

/** One town after the other, told as a story: each test goes on where the one before it stopped. */
describe('from a seat that was left to a seat that is taken', () => {
	let proposal: string
	let offer: string

	test('who keeps the seats reads how far it is; names and points are for those of the selection', async () => {
		expect(await statuses(`${here}/replacements`)).toEqual(onlyFor(KEEPERS))
		expect(await statuses(own)).toEqual(onlyFor(KEEPERS))

		const asFacilitator = await read('facilitator', own)
		expect([asFacilitator.includes('Torsholm'), asFacilitator.includes('En afløser søges')]).toEqual([false, true])
		expect((await read('decisionMaker', own)).includes('name="reasons"')).toBe(false)
		const studio = await read('committee', own)
		expect(studio).toContain('Bryder: ”Mindst 3 forskellige regioner skal være med”')
	})

	test('the secretariat puts it forward with its reasons, which are not lost when something is missing', async () => {
		const fields = fieldsOf(await read('secretariat', own), `${own}/proposals`)
		expect(fields['reasons']).toContain('Tangby har med 2,50 point')
		const empty = await browser.post(`${own}/proposals`, { ...fields, reasons: ' ' }, people.secretariat)
		expect([empty.status, (await empty.text()).includes('Skriv en begrundelse')]).toEqual([422, true])
		const reasons = `Tangby er den næste. ${SECRET}`
		const stale = await browser.post(`${own}/proposals`, { reasons, inputSha256: 'x' }, people.secretariat)
		expect([stale.status, (await stale.text()).includes(SECRET)]).toEqual([409, true])
		expect((await browser.post(`${own}/proposals`, fields, people.facilitator)).status).toBe(403)

		const frozen = await browser.post(`${own}/proposals`, { ...fields, reasons }, people.secretariat)

		expect(frozen.headers.get('location')).toBe(`${own}?told=proposed`)
		proposal = found(/href="([^"]+\/proposals\/[\w-]+)"/.exec(await read('secretariat', own))?.[1])
	})

	test('a proposal and its case are for those who may see points, and the case gives the same answer', async () => {
		expect(await statuses(proposal)).toEqual(onlyFor(JUDGES))
		expect(await statuses(`${proposal}/case.json`)).toEqual(onlyFor(JUDGES))

		const file = JSON.parse(await read('decisionMaker', `${proposal}/case.json`)) as { result: { selected: string[] } }
		expect(await selectCohort(file as never)).toMatchObject({ selected: file.result.selected })
	})

	test('only whoever decides sees the form, finds it on the desk, and has to say an outcome', async () => {
		const desks = await Promise.all(JUDGES.map(async (who) => (await read(who, '/desk')).includes(proposal)))
		expect(desks).toEqual([false, true, false, false])
		const forms = await Promise.all(JUDGES.map(async (who) => (await read(who, proposal)).includes('name="outcome"')))
		expect(forms).toEqual([false, true, false, false])
		const decide = (fields: Record<string, string>, who: Who) =>
			browser.post(`${proposal}/decision`, fields, people[who])
		expect((await decide({}, 'decisionMaker')).status).toBe(422)
		expect((await decide({ outcome: 'sent_back', reason: '' }, 'decisionMaker')).status).toBe(422)
		expect((await decide({ outcome: 'confirmed' }, 'secretariat')).status).toBe(403)

		const decided = await decide({ outcome: 'confirmed', reason: SECRET }, 'decisionMaker')
		expect(decided.headers.get('location')).toBe(`${proposal}?told=decided`)
		expect((await decide({ outcome: 'confirmed' }, 'decisionMaker')).status).toBe(409)
	})

	test('the secretariat asks the applicant, by a day that is read as people write it', async () => {
		const ask = (answerBy: string, who: Who = 'secretariat') =>
			browser.post(`${own}/offers`, { answerBy, message: `Velkommen. ${SECRET}` }, people[who])
		expect((await ask('snart')).status).toBe(422)
		const past = await ask(inDays(-3))
		expect([past.status, (await past.text()).includes('Vælg en dag, der ikke er gået')]).toEqual([409, true])
		expect((await ask(inDays(14), 'facilitator')).status).toBe(403)

		expect((await ask(inDays(14))).headers.get('location')).toBe(`${own}?told=offered`)

		const { id } = await db.selectFrom('seat_offers').select('id').executeTakeFirstOrThrow()
		offer = `${here}/seat-offers/${id}`
	})

	test('only the asked know of the offer, which says nothing of points or others', async () => {
		expect(await statuses(offer)).toEqual(onlyFor(['asked'], '404'))
		const html = await read('asked', offer)
		expect([html.includes(SECRET), html.includes('2,50'), html.includes('Torsholm')]).toEqual([true, false, false])
		const room = async (who: Who) => {
			const page = await read(who, `${here}/room`)
			return [page.includes('en afløser er spurgt'), page.includes('Tangby')]
		}
		expect(await room('member')).toEqual([true, false])
		expect(await room('facilitator')).toEqual([true, false])
		expect(await room('follower')).toEqual([false, false])
		const { slug } = await db
			.selectFrom('programmes')
			.select('slug')
			.where('slug', '!=', running.room.programme.slug)
			.executeTakeFirstOrThrow()
		expect((await browser.get(offer.replace(here, `/programmes/${slug}`), people.asked)).status).toBe(404)
	})

	test('each finds on the desk what waits for them, and nobody else anything', async () => {
		const said = await Promise.all(
			everyone().map(async (who) => ((await read(who, '/desk')).includes('/seat-offers/') ? [who] : [])),
		)
		expect(said.flat()).toEqual(['asked'])
		expect(await read('secretariat', '/desk?show=others')).toContain('Svar om pladsen efter Rosenhavn')
		expect((await read('facilitator', '/desk?show=others')).includes(own)).toBe(false)
	})

	test('no other page, search or feed says a word of it', async () => {
		const addresses = [
			here,
			`${here}/room`,
			`${here}/meetings`,
			`${here}/feed.atom`,
			`/calls/${running.call.slug}`,
			`/search?q=${SECRET.slice(0, 10)}`,
			`/api/v1/programmes/${running.room.programme.slug}`,
			'/desk',
		]
		const said = await Promise.all(
			everyone().flatMap((who) =>
				addresses.map(async (address) => ((await read(who, address)).includes(SECRET) ? [who, address] : [])),
			),
		)

		expect(said.flat()).toEqual([])
		expect(await tablesThatHold(db, SECRET)).toEqual([
			'public.mails',
			'public.replacement_decisions',
			'public.replacement_proposals',
			'public.seat_offers',
		])
	})

	test('the applicant says yes, is in the room, and everybody there sees who has the seat', async () => {
		expect((await browser.post(`${offer}/answer`, {}, people.asked)).status).toBe(422)
		expect((await browser.post(`${offer}/answer`, { kind: 'accepted' }, people.applicant)).status).toBe(404)
		expect((await browser.get(`${here}/room`, people.asked)).status).toBe(403)

		const answered = await browser.post(`${offer}/answer`, { kind: 'accepted', reason: '' }, people.asked)

		expect(answered.headers.get('location')).toBe(offer)
		expect(await read('asked', offer)).toContain('I har sagt ja')
		expect((await browser.get(`${here}/room`, people.asked)).status).toBe(200)
		expect(await read('member', `${here}/room`)).toContain('Tangby har overtaget pladsen')
		expect(await read('facilitator', own)).toContain('Pladsen er taget')
		expect((await browser.post(`${offer}/answer`, { kind: 'declined' }, people.asked)).status).toBe(409)
	})
})

test('the left seats are listed with a button for those who may seek, and a seat is left empty with a reason', async () => {
	const seat = await db.transaction().execute(async (tx) => {
		const { seatId } = await aVacancy(tx, running, 'Lyngkøbing')
		return seatId
	})
	const { id } = await db
		.selectFrom('replacements')
		.select('id')
		.where('participation_id', '=', seat)
		.executeTakeFirstOrThrow()
	const page = `${here}/replacements/${id}`
	expect((await browser.post(`${page}/end`, { endReason: '' }, people.secretariat)).status).toBe(422)
	await browser.post(`${page}/end`, { endReason: SECRET }, people.secretariat)
	expect([
		(await read('facilitator', page)).includes(SECRET),
		(await read('committee', page)).includes(SECRET),
	]).toEqual([false, true])

	const listed = await read('facilitator', `${here}/replacements`)
	expect(fieldsOf(listed, `${here}/replacements`)).toEqual({ seat })
	expect((await read('committee', `${here}/replacements`)).includes('Søg en afløser</button>')).toBe(false)
	expect((await browser.post(`${here}/replacements`, { seat }, people.committee)).status).toBe(403)
	const sought = await browser.post(`${here}/replacements`, { seat }, people.facilitator)
	expect(sought.status).toBe(303)
	expect((await browser.post(`${here}/replacements`, { seat }, people.facilitator)).status).toBe(409)
})
