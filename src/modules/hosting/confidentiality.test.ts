import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aSeatUser, peopleAbove, peopleAround } from '../../../tests/support/around-room.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, type HostedNetwork, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { closeSolver } from '../../methods/cohort-selection.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { checksIn, editHostPack } from './edit-host-pack.ts'
import { gatherHosting } from './gather-hosting.ts'
import { giveOffer } from './give-offer.ts'
import { keepPlan } from './keep-plan.ts'
import { replyToInvitation } from './reply-to-invitation.ts'
import { openStudio } from './studio.ts'

/** In every text that anybody can write about hosting, save the question itself, which is mailed to those who are asked. */
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
	| 'memberElsewhere'
	| 'facilitatorElsewhere'
	| 'secretariatElsewhere'
	| 'host'
	| 'seatUser'
	| 'declining'
	| 'member'
	| 'facilitator'
	| 'secretariat'
	| 'administrator'
const KEEPERS: Who[] = ['facilitator', 'secretariat', 'administrator']
const HOST: Who[] = ['host', 'seatUser']

let people: Record<Who, Somebody>
let network: HostedNetwork
let planId: Id<'hostPlan'>
let invitations: Id<'hostInvitation'>[]

async function everybody(tx: Tx): Promise<Record<Who, Somebody>> {
	const { secretariat, room, west, mid, east, facilitator } = network
	const elsewhere = await aHostedNetwork(tx)
	return {
		...(await peopleAround(tx, { room, secretariat, elsewhere: elsewhere.room.programme.id })),
		memberElsewhere: elsewhere.west.head,
		facilitatorElsewhere: elsewhere.facilitator,
		host: west.head,
		seatUser: await aSeatUser(tx, secretariat, west.seat),
		declining: east.head,
		member: mid.head,
		facilitator,
		...(await peopleAbove(tx, room)),
	}
}

/** The first town hosts the first meeting, the third has declined the second; a plan is kept, and everybody knows of the meetings. */
async function fillTheRoom(tx: Tx) {
	const { west, east, facilitator, series, meetings, room } = network
	await tx.updateTable('meetings').set({ state: 'announced', reach: 'public' }).execute()
	const said = { version: 0, canHost: true, rooms: SECRET, visits: SECRET, asked: [], days: [] }
	await giveOffer(tx, west.head, { seriesId: series.id, seatId: west.seat.id, ...said })
	const accepted = await anInvitation(tx, network)
	await replyToInvitation(tx, west.head, { id: accepted, kind: 'accepted', reason: SECRET, publicUrl: PUBLIC_URL })
	const declined = await anInvitation(tx, network, { meeting: meetings[1], seat: east.seat })
	await replyToInvitation(tx, east.head, { id: declined, kind: 'declined', reason: SECRET, publicUrl: PUBLIC_URL })
	const checks = checksIn({ 'note-room': SECRET })
	await editHostPack(tx, west.head, { meetingId: meetings[0].id, version: 0, problems: SECRET, checks })
	const chosen = { 2: west.seat.id, 3: network.mid.seat.id }
	const hosting = await gatherHosting(tx, facilitator, { room, series, at: now() })
	const { proposal } = await openStudio(tx, hosting, { chosen, afresh: false })
	const { plan, rotation, inputSha256 } = proposal!
	planId = await keepPlan(tx, facilitator, { seriesId: series.id, plan, rotation, inputSha256, reason: SECRET })
	invitations = [accepted, declined]
}

beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		network = await aHostedNetwork(tx)
		people = await everybody(tx)
		await fillTheRoom(tx)
	})
})

const hosting = () => `/programmes/${network.room.programme.slug}/room/hosting`
const series = () => `${hosting()}/${network.series.id}`
const hostOf = (index: 0 | 1 | 2) => `/meetings/${network.meetings[index].id}/host`

/** Each page of the module, who may read it, and whether what somebody wrote in confidence stands on it. */
const pages: Record<string, [address: () => string, readers: Who[], says: boolean]> = {
	'the proposal': [series, KEEPERS, true],
	'the rules': [() => `${series()}/rules`, KEEPERS, false],
	'a kept plan': [() => `${series()}/plans/${planId}`, KEEPERS, true],
	'the case of a kept plan': [() => `${series()}/plans/${planId}/case.json`, KEEPERS, true],
	'what a seat offers': [() => `${series()}/offers/${network.west.seat.id}`, [...HOST, ...KEEPERS], true],
	'a host and its pack': [() => hostOf(0), [...HOST, ...KEEPERS], true],
	'who declined': [() => hostOf(1), ['declining', ...KEEPERS], true],
	'a meeting that nobody was asked to host': [() => hostOf(2), KEEPERS, false],
}

async function ask(who: Who, address: string) {
	const response = await browser.get(address, people[who])
	return { who, status: response.status, says: (await response.text()).includes(SECRET) }
}

const everyone = () => Object.keys(people) as Who[]

describe.each(Object.entries(pages))('%s', (_, [address, readers, says]) => {
	test('is read by those whom it concerns and by nobody else', async () => {
		const answers = await Promise.all(everyone().map((who) => ask(who, address())))

		const expected = everyone().map((who) => {
			if (readers.includes(who)) return { who, status: 200, says }
			return { who, status: who === 'visitor' ? 401 : 403, says: false }
		})
		expect(answers).toEqual(expected)
	})
})

test('everybody in the room finds the page about hosting, which says nothing of the others', async () => {
	const answers = await Promise.all(everyone().map((who) => ask(who, hosting())))

	const status = (who: Who) => {
		if (KEEPERS.includes(who)) return 302
		if ([...HOST, 'declining', 'member'].includes(who)) return 200
		return who === 'visitor' ? 401 : 403
	}
	expect(answers).toEqual(everyone().map((who) => ({ who, status: status(who), says: false })))
})

test('the tab of the host is shown to those who may open it', async () => {
	const shown = await Promise.all(
		everyone().map(async (who) => {
			const html = await (await browser.get(`/meetings/${network.meetings[0].id}`, people[who])).text()
			return html.includes(`href="${hostOf(0)}"`) ? [who] : []
		}),
	)

	expect(shown.flat().sort()).toEqual([...HOST, ...KEEPERS].sort())
})

test('a plan or a series is not reached through the room of another programme', async () => {
	const { slug } = await db
		.selectFrom('programmes')
		.select('slug')
		.where('id', '!=', network.room.programme.id)
		.executeTakeFirstOrThrow()
	const there = `/programmes/${slug}/room/hosting`
	const other = await db
		.selectFrom('meeting_series')
		.select('id')
		.where('id', '!=', network.series.id)
		.executeTakeFirstOrThrow()

	const addresses = [`${there}/${network.series.id}`, `${there}/${other.id}/plans/${planId}`]
	const answers = await Promise.all(addresses.map((address) => ask('administrator', address)))
	expect(answers.map(({ status, says }) => ({ status, says }))).toEqual(
		addresses.map(() => ({ status: 404, says: false })),
	)
})

test('no form is taken from those whom it does not concern, nor does it say anything', async () => {
	const outside = everyone().filter((who) => ![...KEEPERS, ...HOST].includes(who))
	const addresses = [
		`${series()}/plans`,
		`${series()}/rules`,
		`${series()}/offers/${network.west.seat.id}`,
		`${hostOf(0)}/invitations`,
		`${hostOf(0)}/invitations/${invitations[0]}/replies`,
		`${hostOf(0)}/invitations/${invitations[0]}/telephone`,
		`${hostOf(0)}/pack`,
		`${hostOf(0)}/programme`,
	]
	const events = () =>
		db
			.selectFrom('events')
			.select(({ fn }) => fn.countAll().as('count'))
			.executeTakeFirst()
	const before = await events()

	for (const who of outside) {
		for (const address of addresses) {
			const fields = { kind: 'returned', reason: 'x', version: '1', canHost: 'no' }
			const response = await browser.post(address, fields, people[who])
			const says = (await response.text()).includes(SECRET)
			const expected = { status: who === 'visitor' ? 401 : 403, says: false }
			expect({ who, address, status: response.status, says }).toEqual({ who, address, ...expected })
		}
	}
	expect(await events()).toEqual(before)
})

test('no other page, search, feed, calendar or program says a word of it, whoever asks', async () => {
	const { slug } = network.room.programme
	const addresses = [
		`/search?q=${SECRET.slice(0, 10)}`,
		`/search/suggestions?q=${SECRET.slice(0, 8)}`,
		`/api/v1/search?q=${SECRET.slice(0, 10)}`,
		`/meetings/${network.meetings[0].id}`,
		`/meetings/${network.meetings[1].id}`,
		`/programmes/${slug}`,
		`/programmes/${slug}/meetings`,
		`/programmes/${slug}/room`,
		`/programmes/${slug}/feed.atom`,
		`/programmes/${slug}/calendar.ics`,
		'/sitemap.xml',
		`/api/v1/programmes/${slug}`,
		'/desk',
		'/',
	]
	const asked = everyone().flatMap((who) => addresses.map((address) => [who, address] as const))

	const said = await Promise.all(
		asked.map(async ([who, address]) => ({ who, address, says: (await ask(who, address)).says })),
	)

	expect(said.filter(({ says }) => says)).toEqual([])
})

test('no other table holds a word of it: not the search, the events, the mails nor the queue', async () => {
	expect(await tablesThatHold(db, SECRET)).toEqual([
		'public.host_checks',
		'public.host_offers',
		'public.host_packs',
		'public.host_plans',
		'public.host_replies',
	])
})
