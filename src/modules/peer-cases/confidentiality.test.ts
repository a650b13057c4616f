import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aClinic, anOfferedCase, aTakenCase, type Clinic } from '../../../tests/support/peer-cases.ts'
import { seatOf } from '../../../tests/support/rooms.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { addTerm } from '../taxonomy/index.ts'
import { askToWait } from './ask-to-wait.ts'
import { checkBack } from './check-back.ts'
import { holdCase } from './hold-case.ts'
import { listTakeAways } from './queries.ts'
import { takeHome } from './take-home.ts'
import { writeNote } from './write-note.ts'

/** In every text that anybody can write about a case. */
const SECRET = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

type Who =
	| 'visitor'
	| 'outsider'
	| 'applicantElsewhere'
	| 'follower'
	| 'assessor'
	| 'reader'
	| 'memberElsewhere'
	| 'facilitatorElsewhere'
	| 'secretariatElsewhere'
	| 'giver'
	| 'seatUser'
	| 'member'
	| 'facilitator'
	| 'secretariat'
	| 'administrator'
const IN_THE_ROOM: Who[] = ['giver', 'seatUser', 'member', 'facilitator', 'secretariat', 'administrator']

let people: Record<Who, Somebody>
let clinic: Clinic
let cases: Record<'draft' | 'offered' | 'taken' | 'held', Id<'peerCase'>>

async function everybody(tx: Tx): Promise<Record<Who, Somebody>> {
	const { secretariat, room, places } = clinic
	const elsewhere = await aClinic(tx)
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
		memberElsewhere: elsewhere.member,
		facilitatorElsewhere: elsewhere.facilitator,
		giver: clinic.giver,
		seatUser: await aSeatUser(tx, secretariat, seatOf(room, places[1])),
		member: clinic.member,
		facilitator: clinic.facilitator,
		...(await peopleAbove(tx, room)),
	}
}

/** A case in each state, with something written wherever something can be written. */
async function fillTheRoom(tx: Tx) {
	const { giver, member, facilitator, secretariat, meeting } = clinic
	const labels = { da: 'Tæthed', nl: 'Dichtheid', en: 'Density' }
	await addTerm(tx, secretariat, { kind: 'theme', key: 'proeve-taethed', labels, synonyms: [] })
	const wish = { question: `${SECRET}?`, background: SECRET, wish: SECRET, themes: ['proeve-taethed'] }
	const [draft, offered, taken, held] = [
		await anOfferedCase(tx, clinic, { ...wish, step: 'draft' }),
		await aTakenCase(tx, clinic, wish),
		await aTakenCase(tx, clinic, wish),
		await aTakenCase(tx, clinic, wish),
	]
	await askToWait(tx, facilitator, { id: offered, reason: SECRET })
	await writeNote(tx, member, { id: held, round: 'advice', note: SECRET })
	travelTo(meeting.endsAt)
	await holdCase(tx, facilitator, held)
	await takeHome(tx, giver, { id: held, takeAways: [SECRET, SECRET] })
	const [first] = await listTakeAways(tx, [held])
	await checkBack(tx, giver, { id: held, takeAwayId: first!.id, outcome: 'partly', words: SECRET })
	return { draft, offered, taken, held }
}

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		clinic = await aClinic(tx)
		people = await everybody(tx)
		cases = await fillTheRoom(tx)
	})
})

const room = () => `/programmes/${clinic.room.programme.slug}/room/cases`
const at = (state: keyof typeof cases) => `${room()}/${cases[state]}`

/** Each page of the module, and whether words of a case stand on it. */
const pages: Record<string, [address: () => string, says: boolean]> = {
	'all cases': [room, true],
	'an offered case': [() => at('offered'), true],
	'a taken case': [() => at('taken'), true],
	'a held case': [() => at('held'), true],
	'the rounds': [() => `${at('taken')}/rounds`, true],
	'the cases of a meeting': [() => `/meetings/${clinic.meeting.id}/cases`, true],
}

/** What is said to somebody at the door: visitors sign in, who has nothing to do with the room is refused. */
async function ask(who: Who, address: string) {
	const response = await browser.get(address, people[who])
	return { status: response.status, says: (await response.text()).includes(SECRET) }
}

describe.each(Object.entries(pages))('%s', (_, [address, says]) => {
	test('is read in the room', async () => {
		const answers = await Promise.all(IN_THE_ROOM.map((who) => ask(who, address())))

		expect(answers).toEqual(IN_THE_ROOM.map(() => ({ status: 200, says })))
	})

	test('is read by nobody else', async () => {
		const others = Object.keys(people).filter((who) => !IN_THE_ROOM.includes(who as Who)) as Who[]
		const answers = await Promise.all(others.map(async (who) => [who, await ask(who, address())] as const))

		expect(Object.fromEntries(answers)).toEqual(
			Object.fromEntries(others.map((who) => [who, { status: who === 'visitor' ? 401 : 403, says: false }])),
		)
	})
})

test('a draft is read by its giver alone; for the others in the room it does not exist', async () => {
	const answers = await Promise.all(Object.keys(people).map((who) => ask(who as Who, at('draft'))))
	const status = (who: string) => {
		if (who === 'giver') return 200
		if (who === 'visitor') return 401
		return IN_THE_ROOM.includes(who as Who) ? 404 : 403
	}

	expect(answers).toEqual(Object.keys(people).map((who) => ({ status: status(who), says: who === 'giver' })))
	expect((await browser.get(`${at('draft')}/edit`, people.giver)).status).toBe(200)
	expect((await browser.get(`${at('draft')}/edit`, people.secretariat)).status).toBe(404)
	expect((await browser.get(`${at('taken')}/edit`, people.secretariat)).status).toBe(403)
})

test('a case is not reached through the room of another programme', async () => {
	const { slug } = await db
		.selectFrom('programmes')
		.select('slug')
		.where('id', '!=', clinic.room.programme.id)
		.executeTakeFirstOrThrow()

	expect(await ask('administrator', `/programmes/${slug}/room/cases/${cases.held}`)).toEqual({
		status: 404,
		says: false,
	})
})

const forms = ['edit', 'taking', 'wait', 'notes', 'take-aways', 'checks', 'holding', 'withdrawal']

test('no form is taken from outside the room, nor does it say anything', async () => {
	const others = Object.keys(people).filter((who) => !IN_THE_ROOM.includes(who as Who)) as Who[]
	const addresses = [
		...forms.map((form) => `${at('taken')}/${form}`),
		room(),
		`/meetings/${clinic.meeting.id}/cases/order`,
	]
	const before = await db
		.selectFrom('events')
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirst()

	for (const who of others) {
		for (const address of addresses) {
			const response = await browser.post(address, { round: 'advice', note: 'x', reason: 'x' }, people[who])
			const says = (await response.text()).includes(SECRET)
			const expected = { status: who === 'visitor' ? 401 : 403, says: false }
			expect({ who, address, status: response.status, says }).toEqual({ who, address, ...expected })
		}
	}
	const after = await db
		.selectFrom('events')
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirst()
	expect(after).toEqual(before)
})

test('no other page, search, feed, calendar or program says a word of it, whoever asks', async () => {
	const { slug } = clinic.room.programme
	const addresses = [
		`/search?q=${SECRET}`,
		`/search/suggestions?q=${SECRET.slice(0, 8)}`,
		`/meetings/${clinic.meeting.id}`,
		`/programmes/${slug}`,
		`/programmes/${slug}/meetings`,
		`/programmes/${slug}/room`,
		`/programmes/${slug}/feed.atom`,
		`/programmes/${slug}/calendar.ics`,
		'/sitemap.xml',
		`/api/v1/search?q=${SECRET}`,
		`/api/v1/programmes/${slug}`,
		'/api/v1/cases',
		'/desk',
		'/',
	]
	const asked = Object.keys(people).flatMap((who) => addresses.map((address) => [who as Who, address] as const))

	const said = await Promise.all(
		asked.map(async ([who, address]) => {
			const body = await (await browser.get(address, people[who])).text()
			// A search repeats what was asked; what it finds is linked.
			const repeats = address.includes(`=${SECRET}`)
			return { who, address, says: !repeats && body.includes(SECRET), leads: LEADS.test(body) }
		}),
	)

	// The giver's own desk leads to the case that waits to be told of, and says nothing of it.
	expect(said.filter(({ says, leads }) => says || leads)).toEqual([
		{ who: 'giver', address: '/desk', says: false, leads: true },
	])
})

const LEADS = /room\/cases\/[0-9a-f]{8}-/

test('no other table holds a word of it: not the search, the events, the mails nor the queue', async () => {
	expect(await tablesThatHold(db, SECRET)).toEqual([
		'public.peer_case_checks',
		'public.peer_case_notes',
		'public.peer_case_take_aways',
		'public.peer_case_waits',
		'public.peer_cases',
	])
})
