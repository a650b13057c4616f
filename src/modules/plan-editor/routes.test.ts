import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPlanRoom, type PlanRoom } from '../../../tests/support/plan-room.ts'
import { travelTo } from '../../platform/clock.ts'
import { findPublished, readContent } from '../plans/index.ts'
import { editPlan } from './edit-plan.ts'
import { keepEligible } from './keep-eligible.ts'
import { keepFinanceLine } from './keep-finance-line.ts'
import { keepWheelEvent } from './keep-wheel-event.ts'

const SECRET = 'Kvintskildpadde'
const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let room: PlanRoom
let rows: { wheel: string; eligible: string; finance: string }
beforeAll(async () => {
	travelTo('2026-03-10T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		room = await aPlanRoom(tx)
		const { planner } = room.town
		const at = { planId: room.plan.id, version: 0 }
		await editPlan(tx, planner, { ...at, title: SECRET, typeName: 'Helhedsplan', lead: '', version: 1 })
		const event = { title: 'Torvedage', firstMonth: 4, lastMonth: 10, partyId: null, actionId: null, note: '' }
		const measure = { title: 'Torvet', description: '', basis: '', expense: 500, refundPercent: 60, actionId: null }
		rows = {
			wheel: await keepWheelEvent(tx, planner, { ...at, ...event }),
			eligible: await keepEligible(tx, planner, { ...at, ...measure }),
			finance: await keepFinanceLine(tx, planner, { ...at, title: 'Staten', year: 2026, source: 'grant', amount: 1 }),
		}
	})
})
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const work = () => `/plans/${room.plan.slug}/work`
const text = () => `${work()}/text`
const home = () => `/partnerships/${room.town.partnership.slug}`
const WRITERS = ['planner', 'secretariat']
const READERS = ['party', 'lead', ...WRITERS]

/** Each page, and who reads it; to the rest it says nothing. */
const pages: Record<string, [address: () => string, readers: string[]]> = {
	'the plans': [() => `${home()}/plans`, READERS],
	'a new plan': [() => `${home()}/plans/new`, WRITERS],
	'its head': [() => `${work()}/edit`, WRITERS],
	'what it consists of': [() => `${text()}/structure`, READERS],
	'a new section': [() => `${text()}/structure/sections/new`, WRITERS],
	'a new challenge': [() => `${text()}/structure/challenges/new`, WRITERS],
	'the wheel': [() => `${text()}/wheel`, READERS],
	'a new event': [() => `${text()}/wheel/new`, WRITERS],
	'an event': [() => `${text()}/wheel/${rows.wheel}`, WRITERS],
	'what is eligible': [() => `${text()}/eligible`, READERS],
	'a new measure': [() => `${text()}/eligible/new`, WRITERS],
	'a measure': [() => `${text()}/eligible/${rows.eligible}`, WRITERS],
	'the finance plan': [() => `${text()}/finance`, READERS],
	'new money': [() => `${text()}/finance/new`, WRITERS],
	money: [() => `${text()}/finance/${rows.finance}`, WRITERS],
	'the area': [() => `${text()}/boundary`, READERS],
	publication: [() => `${work()}/publication`, WRITERS],
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
const typed = { title: 'Behold mig', language: 'da', currency: 'DKK', type: 'strategy' }

test.for<[string, () => string, Record<string, string>, string[]]>([
	[
		'a plan',
		() => `${home()}/plans`,
		{ title: 'Behold mig', slug: 'Bymidten Æ' },
		['type', 'slug', 'language', 'currency'],
	],
	['a plan at a taken address', () => `${home()}/plans`, { ...typed, slug: 'SLUG' }, ['slug']],
	['a head', () => `${work()}/edit`, { title: '', lead: 'Behold mig', typeName: ' ' }, ['title', 'typeName']],
	['a section', () => `${text()}/structure/sections`, { title: 'Behold mig' }, ['kind']],
	['a section that is there', () => `${text()}/structure/sections`, { title: 'Behold mig', kind: 'vision' }, ['kind']],
	['a challenge', () => `${text()}/structure/challenges`, { evidence: 'Behold mig' }, ['challenge']],
	['an event', () => `${text()}/wheel`, { note: 'Behold mig', firstMonth: '13' }, ['title', 'firstMonth']],
	[
		'a measure',
		() => `${text()}/eligible`,
		{ description: 'Behold mig', refundPercent: '120', title: 'x' },
		['refundPercent', 'expense'],
	],
	['money', () => `${text()}/finance`, { title: 'Behold mig', year: 'i år', amount: '' }, ['year', 'source', 'amount']],
	['an area', () => `${text()}/boundary`, { ring: 'Behold mig' }, ['ring']],
])(
	'%s that cannot be kept is shown again, with what is wrong and all that was typed',
	async ([, path, fields, faults]) => {
		const sent = { ...fields, ...(fields['slug'] === 'SLUG' && { slug: room.plan.slug }) }
		const answer = await post(path(), sent)
		const html = await answer.text()

		expect(answer.status).toBe(422)
		const said = [...html.matchAll(/<a href="#([a-zA-Z]+)">/g)].map(([, id]) => id)
		expect(said).toEqual(faults)
		expect(html).toContain('Behold mig')
	},
)

test('a plan is begun, and goes on with what it must have', async () => {
	const answer = await post(`${home()}/plans`, { ...typed, slug: 'programmet', type: 'renewal_programme' })

	expect(answer.headers.get('location')).toBe('/plans/programmet/work/text/structure')
	const html = await (await browser.get('/plans/programmet/work/text/structure', room.people.planner)).text()
	expect(html).toContain('Byfornyelsesprogrammets seks dele')
	expect(html).toContain('1 af 7 dele er på plads.')
	expect(html).toContain('§ 5, stk. 3, nr. 6')
	expect(html).toContain('Skriv afsnittet')
	expect(html).toContain('<a href="/plans/programmet/work/text/boundary">Tegn området</a>')
	const publication = await (await browser.get('/plans/programmet/work/publication', room.people.planner)).text()
	expect(publication).toContain('I kan udgive programmet, før det er helt')
	const read = await (await browser.get('/plans/programmet/work/text/structure', room.people.party)).text()
	expect([read.includes('Afsnittet er tomt.'), read.includes('Skriv afsnittet')]).toEqual([true, false])
})

test('what has changed is said before it is published, and everybody reads it afterwards', async () => {
	await post(`${work()}/publication`, { words: '' })
	await post(`${text()}/structure/challenges`, { challenge: 'Tomme facader' })

	const html = await (await browser.get(`${work()}/publication`, room.people.planner)).text()
	expect(html).toContain('Tomme facader')
	expect(html).toContain('Udgiv version 2')
	expect((await post(`${work()}/publication`, { words: 'Facaderne' })).status).toBe(303)

	expect((await findPublished(db, room.plan.slug))?.latest).toMatchObject({ number: 2, words: 'Facaderne' })
})

test('sections are put in another order by their buttons', async () => {
	const kinds = async () => (await readContent(db, room.plan)).sections.map(({ kind }) => kind)
	const [first, second] = (await readContent(db, room.plan)).sections
	const before = await kinds()

	await post(`${text()}/structure/sections/${second?.id}/place`, { way: 'up' })
	expect((await kinds()).slice(0, 2)).toEqual([second?.kind, first?.kind])
	await post(`${text()}/structure/sections/${second?.id}/place`, { way: 'sideways' })
	await post(`${text()}/structure/sections/${second?.id}/place`, { way: 'down' })
	expect(await kinds()).toEqual(before)
})
