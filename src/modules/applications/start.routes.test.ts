import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aDraft, aScene } from '../../../tests/support/applications.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findActor } from '../people/index.ts'
import { listMyApplications } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

const OPENS = '2026-02-28T09:00:00Z'
const DEADLINE = '2026-03-20T23:00:00Z'

async function anOpenScene(tx: Tx, over: Parameters<typeof aScene>[1] = {}) {
	const scene = await aScene(tx, { opensAt: new Date(OPENS), deadlineAt: new Date(DEADLINE), ...over })
	return { ...scene, path: `/calls/${scene.call.slug}/applications` }
}

/** A town more in the municipality. */
function aTown(tx: Tx, municipalityCode: string, name: string, population: number) {
	const id = `${municipalityCode}-${name.toLowerCase()}`
	const figure = { population, population_on: '2026-01-01', lon: 10, lat: 56, source: 'Test', invented: true }
	const town = { id, name, search_name: name.toLowerCase(), municipality_code: municipalityCode, ...figure }
	return tx.insertInto('towns').values(town).execute()
}

test('one sees for whom, and the towns with their figures and what the rules say of them', async () => {
	const { mette, path } = await db.transaction().execute(async (tx) => {
		const scene = await anOpenScene(tx)
		await aTown(tx, scene.place.municipalityCode, 'Lilleby', 1200)
		return scene
	})

	const html = await (await browser.get(`${path}/new`, mette)).text()

	expect(html).toContain('Du søger på vegne af Ellekøbing Kommune.')
	expect(html).toContain('8.940 indbyggere (1. januar 2026, Test). Region Midtjylland. Opfylder kravene og kan søge.')
	expect(html).toContain('1.200 indbyggere (1. januar 2026, Test). Region Midtjylland. Ligger uden for et krav.')
	expect(html).not.toContain('Find by')
})

test('choosing a town begins the draft and leads to it', async () => {
	const { mette, place, path } = await db.transaction().execute((tx) => anOpenScene(tx))

	const answer = await browser.post(path, { organisation: place.organisationId, town: place.townId }, mette)

	const [application] = await listMyApplications(db, mette)
	expect(application).toMatchObject({ state: 'draft', placeName: 'Ellekøbing', organisationId: place.organisationId })
	expect([answer.status, answer.headers.get('location')]).toEqual([303, `/applications/${application!.id}`])
})

test('a colleague is led to the draft that is there', async () => {
	const { anders, place, path, draft } = await db.transaction().execute(async (tx) => {
		const scene = await anOpenScene(tx)
		const anders = await aPerson(tx, 'Anders', { actsFor: [scene.place] })
		return { ...scene, anders, draft: await aDraft(tx, scene.mette, scene.call, scene.place) }
	})

	const answer = await browser.post(path, { organisation: place.organisationId, town: place.townId }, anders)

	expect([answer.status, answer.headers.get('location')]).toEqual([303, `/applications/${draft.id}?existing`])
})

test('without a town one is asked for it', async () => {
	const { mette, place, path } = await db.transaction().execute(async (tx) => {
		const scene = await anOpenScene(tx)
		await aTown(tx, scene.place.municipalityCode, 'Lilleby', 1200)
		return scene
	})

	const answers = [
		await browser.post(path, { organisation: place.organisationId }, mette),
		await browser.post(path, { organisation: place.organisationId, town: 'DK-0000-andetsteds' }, mette),
		await browser.post(path, {}, mette),
	]

	expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
	const html = await answers[0]!.text()
	expect(html).toContain('<a href="#town">Vælg en by</a>')
	expect(html).toContain('<title>Fejl: Begynd ansøgning')
	expect(await answers[2]!.text()).toContain('Vælg, hvem I søger for')
})

test('among many towns one looks by name', async () => {
	const { mette, path, place } = await db.transaction().execute(async (tx) => {
		const scene = await anOpenScene(tx)
		for (const letter of 'abcdefgh') await aTown(tx, scene.place.municipalityCode, `${letter}by`, 5000)
		return scene
	})

	const all = await (await browser.get(`${path}/new`, mette)).text()
	const found = await (await browser.get(`${path}/new?organisation=${place.organisationId}&name=Ell`, mette)).text()
	const none = await (await browser.get(`${path}/new?name=%3Cx`, mette)).text()

	expect([all.match(/name="town"/g)?.length, found.match(/name="town"/g)?.length]).toEqual([9, 1])
	expect(all).toContain('Find by')
	expect(none).toContain('Vi kender ingen by i kommunen, der begynder med &lt;x.')
})

test('who acts for several chooses one of them', async () => {
	const { both, second, path } = await db.transaction().execute(async (tx) => {
		const scene = await anOpenScene(tx)
		const second = await aMunicipality(tx, { name: 'Bredsund', population: 9000 })
		return { ...scene, second, both: await aPerson(tx, 'Begge', { actsFor: [scene.place, second] }) }
	})

	const html = await (await browser.get(`${path}/new?organisation=${second.organisationId}`, both)).text()

	expect(html).toContain('Du søger på vegne af Bredsund Kommune.')
	expect(html).toContain('9.000 indbyggere')
	expect(html).not.toContain('8.940 indbyggere')
})

test('where municipalities apply there is no town to choose', async () => {
	const { mette, place, path } = await db.transaction().execute((tx) => anOpenScene(tx, { applies: 'municipality' }))

	const html = await (await browser.get(`${path}/new`, mette)).text()
	const answer = await browser.post(path, { organisation: place.organisationId }, mette)

	expect(html).toContain('Kommunen søger for sig selv: Ellekøbing Kommune.')
	expect(html).not.toContain('name="town"')
	expect(answer.status).toBe(303)
})

describe('without a mandate', () => {
	async function aNewcomer(name: string, at: 'the domain' | 'nowhere') {
		return db.transaction().execute(async (tx) => {
			const scene = await anOpenScene(tx)
			const { email_domain: domain } = await tx
				.selectFrom('organisations')
				.select('email_domain')
				.where('id', '=', scene.place.organisationId)
				.executeTakeFirstOrThrow()
			const email = at === 'the domain' ? `${name.toLowerCase()}@${domain}` : `${name.toLowerCase()}@people.example`
			return { ...scene, newcomer: await aPerson(tx, name, { email }) }
		})
	}

	test('an address of the municipality is enough to take one, and one is back where one was', async () => {
		const { newcomer, place, path } = await aNewcomer('Nanna', 'the domain')

		const html = await (await browser.get(`${path}/new`, newcomer)).text()
		const taken = await browser.post(`${path}/mandate`, {}, newcomer)

		expect(html).toContain('Søg på vegne af Ellekøbing Kommune')
		expect(html).not.toContain('name="town"')
		expect([taken.status, taken.headers.get('location')]).toEqual([303, `${path}/new`])
		const now = await findActor(db, newcomer.id, new Date('2026-03-01T10:00:00Z'))
		expect(now?.mandates).toMatchObject([{ organisationId: place.organisationId, role: 'applicant' }])
		expect(await (await browser.get(`${path}/new`, newcomer)).text()).toContain('name="town"')
	})

	test('anybody else is told whom to write to, and cannot take one', async () => {
		const { newcomer, place, path } = await aNewcomer('Niels', 'nowhere')

		const html = await (await browser.get(`${path}/new`, newcomer)).text()

		expect(html).toContain('mailto:bymidter@example.dk')
		expect(html).not.toContain(`${path}/mandate`)
		expect((await browser.post(`${path}/mandate`, {}, newcomer)).status).toBe(404)
		expect(
			(await browser.post(path, { organisation: place.organisationId, town: place.townId }, newcomer)).status,
		).toBe(403)
		expect((await browser.post(path, { organisation: 'ingen', town: place.townId }, newcomer)).status).toBe(403)
	})
})

test.each([
	['2026-02-28T08:59:59Z', 'Opslaget er ikke åbent endnu', 'Det åbner 28. februar 2026 kl. 10.00.'],
	[DEADLINE, 'Fristen er nået', 'Fristen var 20. marts 2026 kl. 23.59.'],
])('at %s nothing can be begun, and it says why', async (instant, title, sentence) => {
	travelTo('2026-02-28T08:00:00Z')
	const { mette, place, path } = await db.transaction().execute((tx) => anOpenScene(tx))
	travelTo(instant)

	const shown = await browser.get(`${path}/new`, mette)
	const tried = await browser.post(path, { organisation: place.organisationId, town: place.townId }, mette)

	expect([shown.status, tried.status]).toEqual([200, 409])
	for (const html of [await shown.text(), await tried.text()]) {
		expect(html).toContain(title)
		expect(html).toContain(sentence)
	}
	expect(await listMyApplications(db, mette)).toEqual([])
})

test('one signs in first, and comes back', async () => {
	const { path } = await db.transaction().execute((tx) => anOpenScene(tx))

	const shown = await browser.get(`${path}/new`)

	expect(shown.status).toBe(401)
	expect(await shown.text()).toContain(`value="${path}/new"`)
	expect((await browser.post(path, {})).status).toBe(401)
	expect((await browser.post(`${path}/mandate`)).status).toBe(401)
})

test('a call that does not exist has no applications', async () => {
	const { mette } = await db.transaction().execute((tx) => anOpenScene(tx))

	expect((await browser.get('/calls/ingen/applications/new', mette)).status).toBe(404)
	expect((await browser.post('/calls/ingen/applications', {}, mette)).status).toBe(404)
})
