import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCourse, courseNow, stepOf } from '../../../tests/support/courses.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { letFollow } from '../participation/index.ts'
import { addStep } from './change-step.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

const SECRET = 'Fortrolig kickoff med ejeren'

async function aSecretCourse(tx: Tx) {
	const course = await aCourse(tx)
	const { secretariat, seatId, programmeId, room } = course
	const form = { version: 0, title: SECRET, summary: '', kind: 'task' as const, acts: 'town' as const }
	await addStep(tx, secretariat, { seatId, ...form, dueOn: '2026-04-01' })
	const far = await aMunicipality(tx)
	await letFollow(tx, secretariat, { programmeId, municipality: far.municipalityCode })
	const other = await aCourse(tx)
	const people: Record<string, Actor | undefined> = {
		visitor: undefined,
		outsider: await aPerson(tx, `Olga ${seatId}`),
		follower: await aPerson(tx, `Finn ${seatId}`, { actsFor: [far] }),
		elsewhere: other.secretariat,
		neighbour: course.neighbour,
		town: course.town,
		facilitator: course.facilitator,
		secretariat,
	}
	const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')
	return { ...course, people, step, all: `/programmes/${room.programme.slug}/courses` }
}

test('each page is for those whom it concerns', async () => {
	const { people, all, seatId, step } = await inOne(aSecretCourse)
	const statuses = async (address: string) =>
		Object.fromEntries(
			await Promise.all(
				Object.entries(people).map(async ([who, actor]) => [who, (await browser.get(address, actor)).status] as const),
			),
		)
	const none = { visitor: 401, outsider: 403, follower: 403, elsewhere: 403, neighbour: 403 }

	expect(await statuses(all)).toEqual({ ...none, town: 403, facilitator: 200, secretariat: 200 })
	const own = { ...none, town: 200, facilitator: 200, secretariat: 200 }
	expect(await statuses(`${all}/${seatId}`)).toEqual(own)
	for (const page of ['steps/new', `steps/${step.id}`]) {
		expect(await statuses(`${all}/${seatId}/${page}`)).toEqual({ ...own, facilitator: 403 })
	}
})

test('no form is taken from anybody else, and none of them says a word', async () => {
	const { people, all, seatId, step, town, secretariat } = await inOne(aSecretCourse)
	const own = `${all}/${seatId}`
	const steps = [`${own}/steps/new`, `${own}/steps/${step.id}`]
	const forms = [
		all,
		`${own}/agreement`,
		...steps,
		...['end', 'reopening', 'removal'].map((verb) => `${steps[1]}/${verb}`),
	]
	const others = Object.entries(people).filter(([, actor]) => actor !== town && actor !== secretariat)

	for (const [who, actor] of others) {
		for (const address of forms) {
			const response = await browser.post(address, { title: 'x', kind: 'task', acts: 'town', dueOn: '' }, actor)
			const says = (await response.text()).includes(SECRET)
			const ended = { who, address, status: response.status, says }
			expect(ended).toEqual({ who, address, status: who === 'visitor' ? 401 : 403, says: false })
		}
	}
})

test('no other page, search, feed or program says a word of it to anybody else', async () => {
	const { people, room, town, secretariat, facilitator } = await inOne(aSecretCourse)
	const { slug } = room.programme
	const addresses = [
		`/programmes/${slug}`,
		`/programmes/${slug}/room`,
		`/programmes/${slug}/meetings`,
		`/programmes/${slug}/feed.atom`,
		`/programmes/${slug}/calendar.ics`,
		`/api/v1/programmes/${slug}`,
		'/search?q=fortrolig+kickoff',
		'/sitemap.xml',
		'/desk',
		'/',
	]
	const others = Object.entries(people).filter(([, actor]) => ![town, secretariat, facilitator].includes(actor!))

	const said: string[] = []
	for (const [who, actor] of others) {
		for (const address of addresses) {
			if ((await (await browser.get(address, actor)).text()).includes(SECRET)) said.push(`${who} ${address}`)
		}
	}
	expect(said).toEqual([])
})

test('a town agrees, moves a step, and the secretariat sees from when to when', async () => {
	const { all, seatId, step, town, secretariat } = await inOne(aSecretCourse)
	const own = `${all}/${seatId}`
	expect(await (await browser.get(own, town)).text()).toContain('Forløbet venter på jeres ja')
	expect((await browser.post(`${own}/agreement`, { edition: '1' }, town)).status).toBe(409)
	expect((await browser.post(`${own}/agreement`, { edition: '2' }, town)).status).toBe(303)
	expect(await (await browser.get(own, town)).text()).toContain('Forløbet er aftalt')
	expect((await browser.post(`${own}/agreement`, { edition: '2' }, town)).status).toBe(409)

	const form = { title: step.title, summary: '', kind: step.kind, acts: step.acts, version: '1' }
	const faulty = await browser.post(
		`${own}/steps/${step.id}`,
		{ ...form, title: '', dueOn: 'tirsdag 15. juni 2027' },
		town,
	)
	expect(faulty.status).toBe(422)
	const html = await faulty.text()
	expect(html).toContain('Skriv, hvad der skal ske')
	expect(html).toContain('value="tirsdag 15. juni 2027"')
	const moved = await browser.post(`${own}/steps/${step.id}`, { ...form, dueOn: '15. juni 2027' }, town)
	expect(moved.headers.get('location')).toBe(own)
	const stale = await browser.post(`${own}/steps/${step.id}`, { ...form, dueOn: '16. juni 2027' }, secretariat)
	expect(stale.status).toBe(409)
	expect(await stale.text()).toContain('value="16. juni 2027"')

	const seen = await (await browser.get(own, secretariat)).text()
	expect(seen).toContain('Én ting er ændret, siden I sagde ja:')
	expect(seen).toMatch(/flyttet fra [^<]+ til 15\. juni 2027/)
	expect(await (await browser.get(all, secretariat)).text()).toContain('Venter på sekretariatets ja')
})

test('a step is ended, cannot be changed then, and is opened again', async () => {
	const { all, seatId, step, town } = await inOne(aSecretCourse)
	const own = `${all}/${seatId}/steps/${step.id}`

	expect((await browser.post(`${own}/end`, {}, town)).status).toBe(303)
	expect((await browser.post(`${own}/end`, {}, town)).status).toBe(409)
	expect((await browser.post(`${own}/removal`, { version: '1' }, town)).status).toBe(409)
	expect((await browser.post(`${own}/reopening`, {}, town)).status).toBe(303)
	expect((await browser.post(`${own}/removal`, { version: '9' }, town)).status).toBe(409)
	expect((await browser.post(`${own}/removal`, { version: '1' }, town)).status).toBe(303)
	expect((await browser.get(own, town)).status).toBe(404)
	const neighbours = await browser.get(`${all}/${seatId}/steps/${seatId}`, town)
	expect(neighbours.status).toBe(404)
})

test('the secretariat begins with one button, once', async () => {
	const { all, secretariat } = await inOne(aSecretCourse)

	const again = await browser.post(all, {}, secretariat)

	expect(again.status).toBe(409)
	expect(await again.text()).toContain('Alle, der er med, har allerede et forløb')
})
