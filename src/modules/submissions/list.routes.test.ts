import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aDraft, aScene, aSubmittedApplication, type Scene, type Wish } from '../../../tests/support/applications.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { listApplicationsForSecretariat, listSubmittedApplications } from './queries.ts'
import { reopenApplication } from './reopen-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

let people = 0

type Wishes = NonNullable<Parameters<typeof aMunicipality>[1]> & Wish

/** One more municipality that has handed in. */
async function anApplicant(tx: Tx, { call }: Scene, wish: Wishes) {
	people += 1
	const place = await aMunicipality(tx, wish)
	const actor = await aPerson(tx, `Ansøger ${people}`, { actsFor: [place], email: `p-${people}@people.example` })
	return { actor, application: await aSubmittedApplication(tx, actor, { call, place, wish }) }
}

/** Three handed in, one of them withdrawn; one reopened; one draft with a secret in it. */
function aListScene() {
	return db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		await anApplicant(tx, scene, { name: 'Ørby', population: 5000, regionCode: 'DK-1081', answers: ['et to tre'] })
		await anApplicant(tx, scene, { name: 'Aarslev', population: 19_000, regionCode: 'DK-1083', themes: ['groent'] })
		const gone = await anApplicant(tx, scene, { name: 'Bredsund', population: 12_000, summary: '=1+1; "citat"' })
		await withdrawApplication(tx, gone.actor, gone.application.id)
		const back = await anApplicant(tx, scene, { name: 'Genåbnet', summary: 'Hemmelig genåbnet' })
		await reopenApplication(tx, back.actor, back.application.id)
		const draft = await aDraft(tx, scene.mette, scene.call, scene.place)
		await tx.updateTable('applications').set({ summary: 'Hemmelig kladde' }).where('id', '=', draft.id).execute()
		people += 1
		const committee = { role: 'committee' as const, programmeId: scene.call.programmeId }
		const ellen = await aPerson(tx, 'Ellen', { roles: [committee], email: `ellen-${people}@people.example` })
		return { ...scene, ellen, path: `/calls/${scene.call.slug}/applications` }
	})
}

function placesIn(html: string): string[] {
	return [...html.matchAll(/<td[^>]*data-label="Sted"[^>]*><div>([^<]*)/g)].map(([, name = '']) => name)
}

test('the secretariat sees what was handed in, and of the rest only who has begun', async () => {
	const { sofie, path } = await aListScene()

	const html = await (await browser.get(path, sofie)).text()

	expect(placesIn(html)).toEqual(['Ørby', 'Aarslev', 'Bredsund'])
	expect(html).toContain('2 indsendte ansøgninger, 1 er trukket tilbage, 2 er begyndt')
	expect(html).toContain('Ellekøbing Kommune')
	expect(html).toContain('Genåbnet Kommune (Genåbnet)')
	expect(html).not.toContain('Hemmelig')
})

test('the committee sees what was handed in, and nothing of who has begun', async () => {
	const { ellen, path } = await aListScene()

	const html = await (await browser.get(path, ellen)).text()

	expect(placesIn(html)).toEqual(['Ørby', 'Aarslev', 'Bredsund'])
	expect(html).not.toContain('Ellekøbing')
	expect(html).not.toContain('Genåbnet')
	expect(html).not.toContain('.csv')
	expect((await browser.get(`${path}.csv`, ellen)).status).toBe(403)
})

test.each([
	['', ['Ørby', 'Aarslev', 'Bredsund'], 'Nummer', 'ascending'],
	['?sort=place', ['Bredsund', 'Ørby', 'Aarslev'], 'Sted', 'ascending'],
	['?sort=place&order=desc', ['Aarslev', 'Ørby', 'Bredsund'], 'Sted', 'descending'],
	['?sort=population&order=desc', ['Aarslev', 'Bredsund', 'Ørby'], 'Indbyggere', 'descending'],
	['?sort=region', ['Bredsund', 'Ørby', 'Aarslev'], 'Region', 'ascending'],
	['?sort=state', ['Ørby', 'Aarslev', 'Bredsund'], 'Status', 'ascending'],
	['?sort=words', ['Ørby', 'Aarslev', 'Bredsund'], 'Ord', 'ascending'],
	['?sort=submittedAt&order=desc', ['Bredsund', 'Aarslev', 'Ørby'], 'Indsendt', 'descending'],
	['?state=submitted&sort=population&order=desc', ['Aarslev', 'Ørby'], 'Indbyggere', 'descending'],
	['?state=withdrawn', ['Bredsund'], 'Nummer', 'ascending'],
	['?state=nonsense&sort=nonsense&order=nonsense', ['Ørby', 'Aarslev', 'Bredsund'], 'Nummer', 'ascending'],
])('%s sorts and filters', async (query, places, heading, direction) => {
	const { sofie, path } = await aListScene()

	const html = await (await browser.get(path + query, sofie)).text()

	expect(placesIn(html)).toEqual(places)
	const sorted = [...html.matchAll(/aria-sort="(\w+)"[^>]*><a[^>]*>([^<]+)/g)].map(([, now, name]) => [name, now])
	expect(sorted).toEqual([[heading, direction]])
})

test('a heading leads to the order by it, and turns it round the second time', async () => {
	const { sofie, path } = await aListScene()

	const html = await (await browser.get(`${path}?state=submitted&sort=words`, sofie)).text()

	expect(html).toContain(`href="${path}?state=submitted&amp;sort=words&amp;order=desc">Ord`)
	expect(html).toContain(`href="${path}?state=submitted&amp;sort=place">Sted`)
	expect(html).toContain(`href="${path}?sort=words">Alle`)
})

test('the spreadsheet opens in Danish Excel and runs nothing', async () => {
	const { sofie, path, call } = await aListScene()

	const answer = await browser.get(`${path}.csv`, sofie)
	const bytes = new Uint8Array(await answer.clone().arrayBuffer())
	const lines = (await answer.text()).split('\r\n')

	expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
	expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${call.slug}.csv"`)
	expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
	expect(lines).toHaveLength(5)
	expect(lines[0]).toContain('Nummer;Ansøger;Sted;Kommune;Region;Landsdel;Indbyggere;')
	expect(lines[1]).toMatch(
		/^BP-2026-\d{3};Ørby Kommune;Ørby;Ørby Kommune;Region Nordjylland;Østjylland;5000;2026-01-01;Test;10;56;Tomme lokaler;Indsendt;2026-03-01 11:00;\d+;Ørby Kommune vil have en levende bymidte.;;Ansøger \d+;Planlægger;p-\d+@people.example$/,
	)
	expect(lines[3]).toContain(`;Trukket tilbage;`)
	expect(lines[3]).toContain(`;"'=1+1; ""citat""";`)
})

test('the list takes one query, however long it is', async () => {
	const { short, long } = await db.transaction().execute(async (tx) => {
		const [short, long] = [await aScene(tx), await aScene(tx)]
		await anApplicant(tx, short, {})
		for (const name of ['Et', 'To', 'Tre']) await anApplicant(tx, long, { name })
		return { short, long }
	})
	const counts = async ({ call, sofie }: Scene) => {
		const counted = countQueries(db)
		await listApplicationsForSecretariat(counted.db, call.id)
		const list = counted.count()
		await listSubmittedApplications(counted.db, call.id)
		const submitted = counted.count() - list
		const other = countQueries(db)
		const html = await (await testApp(other.db).get(`/calls/${call.slug}/applications`, sofie)).text()
		return { list, submitted, page: other.count(), rows: placesIn(html).length }
	}

	const [one, three] = [await counts(short), await counts(long)]

	expect([one.rows, three.rows]).toEqual([1, 3])
	expect(one).toMatchObject({ list: 1, submitted: 1 })
	expect({ ...three, rows: 1 }).toEqual(one)
})

test('an empty list says until when one may apply', async () => {
	const { sofie, call } = await db.transaction().execute((tx) => aScene(tx))

	const html = await (await browser.get(`/calls/${call.slug}/applications`, sofie)).text()

	expect(html).toContain('Ingen ansøgninger endnu')
	expect(html).toContain('Fristen er 31. marts 2026 kl. 11.59.')
})

test('nobody else sees the list', async () => {
	const { mette, path } = await aListScene()
	const rune = await db.transaction().execute((tx) => aPerson(tx, 'Rune', { roles: ['assessor'] }))

	for (const address of [path, `${path}.csv`]) {
		expect((await browser.get(address, mette)).status).toBe(403)
		expect((await browser.get(address, rune)).status).toBe(403)
		expect((await browser.get(address)).status).toBe(401)
	}
	expect((await browser.get('/calls/ingen/applications', mette)).status).toBe(404)
})
