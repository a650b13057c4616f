import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPlanRoom, type PlanRoom } from '../../../tests/support/plan-room.ts'
import { travelTo } from '../../platform/clock.ts'
import { writeDownContribution } from '../contributions/index.ts'
import { writeEntry } from '../learning-log/index.ts'
import { findAction, publishPlan } from '../plans/index.ts'
import { listReadings } from './queries.ts'

const SECRET = 'Kvintskildpadde'
const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let room: PlanRoom
beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	room = await db.transaction().execute((tx) => aPlanRoom(tx, { title: SECRET }))
})
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const work = () => `/plans/${room.plan.slug}/work`
const own = () => `${work()}/actions/1`
const WRITERS = ['planner', 'secretariat']
const LEADERS = ['lead', ...WRITERS]
const READERS = ['party', ...LEADERS]

/** Each page, and who reads it; to the rest it says nothing. */
const pages: Record<string, [address: () => string, readers: string[]]> = {
	'the list': [work, READERS],
	'the list by time': [() => `${work()}?view=timeline&action=1`, READERS],
	'the list by party': [() => `${work()}?view=parties`, READERS],
	'an action': [own, READERS],
	milestones: [() => `${work()}/milestones`, READERS],
	'a new milestone': [() => `${work()}/milestones/new`, WRITERS],
	'a milestone': [() => `${work()}/milestones/${room.milestoneId}`, WRITERS],
	'a new action': [() => `${work()}/actions/new`, WRITERS],
	'the words of an action': [() => `${own()}/edit`, WRITERS],
	'a new party': [() => `${own()}/parties/new`, WRITERS],
	'the part of a party': [() => `${own()}/parties/${room.partyId}`, WRITERS],
	'a new step': [() => `${own()}/steps/new`, WRITERS],
	'a step': [() => `${own()}/steps/${room.stepId}`, WRITERS],
	'a new budget line': [() => `${own()}/budget/new`, WRITERS],
	'a budget line': [() => `${own()}/budget/${room.lineId}`, WRITERS],
	'a new indicator': [() => `${own()}/indicators/new`, WRITERS],
	'an indicator': [() => `${own()}/indicators/${room.indicatorId}`, WRITERS],
	'a new reading': [() => `${own()}/indicators/${room.indicatorId}/readings/new`, LEADERS],
	'a new measure': [() => `${own()}/measures/new`, WRITERS],
}

describe.each(Object.entries(pages))('%s', (_, [address, readers]) => {
	test('is read by those whom it is for, and nobody else reads a word', async () => {
		const answers = await Promise.all(
			Object.entries(room.people).map(async ([name, somebody]) => {
				const response = await browser.get(address(), somebody)
				return { name, isRead: response.status === 200, leaks: (await response.text()).includes(SECRET) }
			}),
		)

		expect(answers.flatMap(({ name, isRead }) => (isRead ? [name] : []))).toEqual(readers)
		expect(answers.filter(({ isRead, leaks }) => leaks && !isRead)).toEqual([])
	})
})

const post = (path: string, fields: Record<string, string>, as = room.people.planner) => browser.post(path, fields, as)

test('an action is added from the form, and is there under its own number', async () => {
	const answer = await post(`${work()}/actions`, { title: 'Prøvebutik', due: 'juni 2026', point: '55.4, 10.4' })

	expect(answer.status).toBe(303)
	const address = answer.headers.get('location') ?? ''
	expect(address).toBe(`${work()}/actions/2`)
	expect(await (await browser.get(address, room.people.planner)).text()).toContain('juni 2026')
})

test.for<[string, () => string, Record<string, string>, string[]]>([
	[
		'an action',
		() => `${work()}/actions`,
		{ title: ' ', due: 'snart', point: 'Torvet', summary: 'Behold mig' },
		['title', 'due', 'point'],
	],
	['a party', () => `${own()}/parties`, { askedFor: 'Behold mig' }, ['partyId', 'part']],
	['a step', () => `${own()}/steps`, { note: 'Behold mig', due: 'snart' }, ['title', 'due']],
	['a budget line', () => `${own()}/budget`, { title: 'Behold mig', amount: 'mange' }, ['amount', 'source']],
	['an indicator', () => `${own()}/indicators`, { unit: 'Behold mig', baselineOn: '1. marts 2026' }, ['name']],
	[
		'a reading',
		() => `${own()}/indicators/${room.indicatorId}/readings`,
		{ value: '', readOn: '1. marts 2026', note: 'Behold mig' },
		['value'],
	],
	[
		'a reading of tomorrow',
		() => `${own()}/indicators/${room.indicatorId}/readings`,
		{ value: '4', readOn: '11. marts 2026', note: 'Behold mig' },
		['readOn'],
	],
	['a measure', () => `${own()}/measures`, { note: 'Behold mig' }, ['measureId']],
])(
	'%s that cannot be kept is shown again, with what is wrong and all that was typed',
	async ([, path, fields, faults]) => {
		const answer = await post(path(), fields)
		const html = await answer.text()

		expect(answer.status).toBe(422)
		expect([...html.matchAll(/<a href="#([a-zA-Z]+)">/g)].map(([, id]) => id).filter((id) => id !== 'main')).toEqual(
			faults,
		)
		expect(html).toContain('Behold mig')
	},
)

test('who saves what has been changed meanwhile sees both, and overwrites nothing', async () => {
	const { planId, actionId } = { planId: room.plan.id, actionId: room.actionId }
	const { version } = await findAction(db, planId, actionId)
	await post(`${own()}/edit`, { title: SECRET, summary: 'Først', version: `${version}` })

	const answer = await post(`${own()}/edit`, { title: SECRET, summary: 'Sidst', version: `${version}` })

	expect(answer.status).toBe(409)
	expect(await answer.text()).toContain('Sidst')
	expect((await findAction(db, planId, actionId)).summary).toBe('Først')
})

test('whoever leads the action tells what is done and what was measured', async () => {
	const { lead, party } = room.people
	const reading = { value: '9', readOn: '1. marts 2026', note: '' }
	const readings = `${own()}/indicators/${room.indicatorId}/readings`

	expect((await post(`${own()}/steps/${room.stepId}/end`, {}, party)).status).toBe(403)
	expect((await post(`${own()}/steps/${room.stepId}/end`, {}, lead)).status).toBe(303)
	expect((await post(readings, reading, party)).status).toBe(403)
	expect((await post(readings, reading, lead)).status).toBe(303)

	expect((await findAction(db, room.plan.id, room.actionId)).steps).toMatchObject([{ doneOn: '2026-03-10' }])
	expect(await listReadings(db, [room.indicatorId])).toMatchObject([{ value: 9 }])
})

test('the list says how many changes wait to be published', async () => {
	await db.transaction().execute((tx) => publishPlan(tx, room.town.planner, { planId: room.plan.id, words: '' }))
	const read = async () => (await browser.get(work(), room.people.planner)).text()
	expect(await read()).toContain('Version 1, offentlig. Alt er udgivet.')

	await post(`${work()}/milestones`, { title: 'Midtvejsmøde', due: '2026' })

	expect(await read()).toContain('1 rettelse venter på at blive udgivet.')
	expect(await read()).toContain('Udgiv 1 rettelse')
})

test('nothing of another plan is changed by an address in one’s own', async () => {
	const elsewhere = await db.transaction().execute((tx) => aPlanRoom(tx))
	const { planner } = elsewhere.people
	const paths = [
		`/plans/${elsewhere.plan.slug}/work/actions/1/steps/${room.stepId}/removal`,
		`/plans/${elsewhere.plan.slug}/work/actions/1/budget/${room.lineId}/removal`,
		`/plans/${elsewhere.plan.slug}/work/actions/1/indicators/${room.indicatorId}/removal`,
		`/plans/${elsewhere.plan.slug}/work/actions/1/parties/${room.partyId}/removal`,
		`/plans/${elsewhere.plan.slug}/work/milestones/${room.milestoneId}/removal`,
	]

	for (const path of paths) expect((await browser.post(path, {}, planner)).status).toBe(404)
})

test('beside an action stand what it is given and what is said of it, and of no other', async () => {
	const { planner, lead } = room.people
	const at = { planId: room.plan.id, actionId: room.actionId }
	await db.transaction().execute(async (tx) => {
		const gift = {
			kind: 'hours',
			amount: null,
			minutes: 720,
			quantity: null,
			words: '',
			condition: '',
			dueOn: null,
		} as const
		await writeDownContribution(tx, planner, { ...at, partyId: room.partyId, gift, saidYes: 'Ja' })
	})
	const passage = `${work()}/text/actions/${room.actionId}`

	const sent = await browser.post(`${passage}/comments?from=1`, { comment: 'Hvem har nøglen?', quote: '' }, planner)

	expect([sent.status, sent.headers.get('location')]).toEqual([303, `${work()}?action=1#said`])
	const html = await (await browser.get(`${work()}?action=1`, lead)).text()
	expect(['0 af 1 bidrag leveret', '12 timer', 'Hvem har nøglen?'].map((text) => html.includes(text))).toEqual([
		true,
		true,
		true,
	])
	const others = await (await browser.get(`${work()}?action=2`, lead)).text()
	expect(['12 timer', 'Hvem har nøglen?'].map((text) => others.includes(text))).toEqual([false, false])
})

test('below the list stands what the town has learned, to each what they may read of it', async () => {
	const { planner, lead } = room.people
	const { programmeId } = room.town.partnership
	await db.transaction().execute(async (tx) => {
		const entry = { programmeId, seatId: '', happened: 'De blev brugt', otherwise: '', photoAlt: '' }
		await writeEntry(tx, planner, { ...entry, tried: 'Havtorn i krukker', reach: 'public' })
		await writeEntry(tx, planner, { ...entry, tried: 'Stole uden ben', reach: 'room' })
	})
	const read = async (who: typeof planner) => {
		const html = await (await browser.get(work(), who)).text()
		return ['Havtorn i krukker', 'Stole uden ben', 'Skriv i loggen'].map((text) => html.includes(text))
	}

	expect(await read(planner)).toEqual([true, true, true])
	expect(await read(lead)).toEqual([true, false, false])
})

test('what was chosen is read after the list and before what the town has learned', async () => {
	const html = await (await browser.get(`${work()}?action=1`, room.people.planner)).text()
	const places = ['class="agroup"', 'id="action"', 'id="learned"'].map((mark) => html.indexOf(mark))
	expect(places).not.toContain(-1)
	expect(places.toSorted((a, b) => a - b)).toEqual(places)
})
