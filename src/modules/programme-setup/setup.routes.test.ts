import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findProgramme, listMilestones, listSections, type Programme } from '../programmes/index.ts'

const db = await freshDatabase()
const { get, post } = testApp(db)
const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

beforeAll(() => travelTo('2026-05-01T10:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

const sara = await inOne((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))
const reader = await inOne((tx) => aPerson(tx, 'Rie', { roles: ['reader'] }))
const wish = { template: 'network', name: 'Netværk om torve', slug: '', owner: 'Styrelsen', startsOn: '1. juni 2026' }

test('a secretariat makes a programme from a template, edits it, previews and publishes it', async () => {
	expect(await textOf(get('/programmes/new', sara))).toContain('Partnerskab i områdefornyelse')

	const made = await post('/programmes', wish, sara)
	expect([made.status, made.headers.get('location')]).toEqual([303, '/programmes/netvaerk-om-torve/setup'])
	const address = '/programmes/netvaerk-om-torve'
	expect((await get(address)).status).toBe(404)
	expect(await textOf(get(address, sara))).toContain('Kladde: kun sekretariatet kan se siden')

	const facts = { name: 'Netværk om torvet', slug: 'torvet', owner: 'Styrelsen', summary: 'Et netværk.', version: '1' }
	const dates = { startsOn: 'mandag den 1. juni 2026', endsOn: '31.12.2028', theme: 'binnensteden' }
	const edited = await post(`${address}/facts`, { ...facts, ...dates }, sara)
	expect([edited.status, edited.headers.get('location')]).toEqual([303, '/programmes/torvet/setup?saved'])
	expect(await textOf(get('/programmes/torvet/setup?saved', sara))).toContain('value="mandag den 1. juni 2026"')

	const section = await post(
		'/programmes/torvet/sections',
		{ title: 'Om torvet', body: 'Det er åbent.', source: '' },
		sara,
	)
	expect([section.status, section.headers.get('location')]).toEqual([303, '/programmes/torvet/setup#sections'])

	expect((await post('/programmes/torvet/publication', {}, sara)).headers.get('location')).toBe('/programmes/torvet')
	const page = await textOf(get('/programmes/torvet'))
	expect(page).toContain('<h1>Netværk om torvet</h1>')
	expect(page).toContain('<h2>Om torvet</h2><p>Det er åbent.</p>')
	expect(page).toContain('data-programme="binnensteden"')
	expect(page).not.toContain('Kladde')
	expect(page).not.toContain('/programmes/torvet/setup')
	expect(await textOf(get('/programmes/torvet', sara))).toContain('href="/programmes/torvet/setup"')
	expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/)
	expect(await textOf(get('/programmes'))).toContain('Netværk om torvet')
})

describe('a new programme that cannot be made', () => {
	test('comes back with what was typed and each fault beside its field', async () => {
		const answer = await post(
			'/programmes',
			{ ...wish, template: '', name: '', slug: 'Å', startsOn: 'tirsdag 1. juni 2026' },
			sara,
		)
		const page = await answer.text()

		expect(answer.status).toBe(422)
		expect(page).toContain('<title>Fejl: ')
		expect(linksIn(page)).toEqual([
			['#template', 'Vælg en skabelon'],
			['#name', 'Skriv et navn'],
			['#slug', 'Adressen må kun have små bogstaver, tal og bindestreger'],
			['#startsOn', '1. juni 2026 er en mandag. Mente I tirsdag den 26. maj eller 2. juni?'],
		])
		expect(page).toContain('value="tirsdag 1. juni 2026"')
		expect(page).toContain('value="Styrelsen"')
	})

	test.for([
		[{ slug: 'optaget' }, 'Et andet program har den adresse. Vælg en anden'],
		[{ slug: 'new' }, 'Den adresse bruger Torvet selv. Vælg en anden'],
		[{ name: '!!!' }, 'Skriv en adresse'],
		[{ startsOn: '' }, 'Skriv en dato.'],
	] as const)('%j', async ([over, fault]) => {
		await post('/programmes', { ...wish, slug: 'optaget' }, sara)

		const answer = await post('/programmes', { ...wish, ...over }, sara)

		expect(answer.status).toBe(422)
		expect(linksIn(await answer.text()).map(([, text]) => text)).toEqual([fault])
	})
})

describe('facts', () => {
	const fields = (programme: Programme, over: Record<string, string> = {}) => ({
		name: programme.name,
		slug: programme.slug,
		owner: programme.owner,
		summary: programme.summary,
		theme: programme.theme,
		startsOn: '',
		endsOn: '',
		version: String(programme.version),
		...over,
	})

	test('with a fault are shown again', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara, { state: 'draft' }))
		const taken = await inOne((tx) => aProgramme(tx, sara))
		const send = async (over: Record<string, string>) => {
			const answer = await post(`/programmes/${programme.slug}/facts`, fields(programme, over), sara)
			return [answer.status, ...linksIn(await answer.text()).map(([, text]) => text)]
		}

		expect(await send({ startsOn: '2. juni 2026', endsOn: '1. juni 2026', name: '' })).toEqual([
			422,
			'Skriv et navn',
			'Slutningen skal ligge efter begyndelsen',
		])
		expect(await send({ startsOn: '2. juni 2026', endsOn: '1. juni 2026' })).toEqual([
			422,
			'Slutningen skal ligge efter begyndelsen',
		])
		expect(await send({ slug: taken.slug })).toEqual([422, 'Et andet program har den adresse. Vælg en anden'])
		expect(await send({ theme: 'lilla' })).toEqual([422, 'Vælg en farve'])
		expect(await inOne((tx) => findProgramme(tx, programme.id))).toEqual(programme)
	})

	test('that somebody else saved meanwhile are shown with both texts, and are saved on the second try', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara))
		const address = `/programmes/${programme.slug}/facts`
		await post(address, fields(programme, { name: 'Deres navn' }), sara)

		const answer = await post(address, fields(programme, { name: 'Vores navn' }), sara)
		const page = await answer.text()

		expect(answer.status).toBe(409)
		expect(page).toContain('Nogen har gemt imens')
		expect(page).toContain('<dd>Deres navn</dd>')
		expect(page).toContain('value="Vores navn"')
		const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
		expect((await post(address, fields(programme, { name: 'Vores navn', version }), sara)).status).toBe(303)
		expect((await findProgramme(db, programme.id))?.name).toBe('Vores navn')
	})

	test('let every old address of a published programme lead to the new one', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara))

		const answer = await post(`/programmes/${programme.slug}/facts`, fields(programme, { slug: 'nyt-sted' }), sara)

		expect(answer.headers.get('location')).toBe('/programmes/nyt-sted/setup?saved')
		const old = await get(`/programmes/${programme.slug}/participants?x=1`)
		expect([old.status, old.headers.get('location')]).toEqual([301, '/programmes/nyt-sted/participants?x=1'])
		expect((await get('/programmes/nyt-sted')).status).toBe(200)
		expect((await get(`/programmes/${programme.slug}x`)).status).toBe(404)
	})
})

describe('parts', () => {
	test('are changed, moved and removed on pages of their own', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara))
		const [first, second] = await listMilestones(db, programme.id)
		const address = `/programmes/${programme.slug}/milestones`

		const form = await textOf(get(`${address}/${first!.id}`, sara))
		expect(form).toContain('value="mandag den 25. januar 2027"')
		const words = { title: 'Åbning', when: 'februar 2027', atTime: '', place: '', summary: '', version: '1' }
		expect((await post(`${address}/${first!.id}`, words, sara)).headers.get('location')).toBe(
			`/programmes/${programme.slug}/setup#milestones`,
		)
		await post(`${address}/${second!.id}/position`, { direction: 'up' }, sara)
		await post(`${address}/${first!.id}/removal`, { version: '2' }, sara)

		const left = await listMilestones(db, programme.id)
		expect(left.map(({ id }) => id).slice(0, 1)).toEqual([second!.id])
		expect(left.map(({ id }) => id)).not.toContain(first!.id)
	})

	test.for([
		['sections', { title: '', body: '', source: '' }, { title: 'Skriv en overskrift' }],
		[
			'phases',
			{ title: 'Fase', summary: '', kind: 'fest', startsOn: '', endsOn: 'i morgen' },
			{
				kind: 'Vælg, hvad det er for en fase',
				endsOn: 'Vi kan ikke læse datoen. Skriv den fx som torsdag den 12. september 2024.',
			},
		],
		[
			'phases',
			{ title: 'Fase', summary: '', kind: 'call', startsOn: '2.1.2026', endsOn: '1.1.2026' },
			{ endsOn: 'Slutningen skal ligge efter begyndelsen' },
		],
		[
			'milestones',
			{ title: 'Møde', when: 'torsdag d. 15. september 2024', atTime: '', place: '', summary: '' },
			{ when: '15. september 2024 er en søndag. Mente I torsdag den 12. eller 19. september?' },
		],
		[
			'milestones',
			{ title: 'Møde', when: 'november 2026', atTime: '14.00', place: '', summary: '' },
			{ atTime: 'Et klokkeslæt hører til en bestemt dag. Skriv dagen, eller fjern klokkeslættet' },
		],
		[
			'milestones',
			{ title: 'Møde', when: '1.12.2026', atTime: '25.00', place: '', summary: '' },
			{ atTime: 'Skriv klokkeslættet som 23.59.' },
		],
	] as const)('of %s with faults come back: %j', async ([kind, typed, faults]) => {
		const programme = await inOne((tx) => aProgramme(tx, sara))

		const answer = await post(`/programmes/${programme.slug}/${kind}`, typed, sara)
		const page = await answer.text()

		expect(answer.status).toBe(422)
		expect(Object.fromEntries(linksIn(page))).toEqual(
			Object.fromEntries(Object.entries(faults).map(([name, fault]) => [`#${name}`, fault])),
		)
		for (const text of Object.values(typed)) if (text.length > 4) expect(page).toContain(text)
	})

	test('that somebody else changed meanwhile are shown with both texts', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara))
		const [section] = await listSections(db, programme.id)
		const address = `/programmes/${programme.slug}/sections/${section!.id}`
		const words = { title: 'Deres', body: 'Deres tekst', source: '', version: '1' }
		await post(address, words, sara)

		const answer = await post(address, { ...words, title: 'Vores', body: 'Vores tekst' }, sara)
		const page = await answer.text()

		expect(answer.status).toBe(409)
		expect(page).toContain('Nogen har gemt imens')
		expect(page).toContain('<p>Deres tekst</p>')
		expect(page).toContain('Vores tekst</textarea>')
		expect(page).toContain('name="version" value="2"')
		expect((await post(`${address}/removal`, { version: '1' }, sara)).status).toBe(409)
	})

	test('that do not exist are not found', async () => {
		const programme = await inOne((tx) => aProgramme(tx, sara))
		const gone = `/programmes/${programme.slug}/phases/nothing`

		expect((await get(gone, sara)).status).toBe(404)
		expect((await post(`${gone}/position`, { direction: 'up' }, sara)).status).toBe(404)
		expect((await post(`${gone}/removal`, { version: '1' }, sara)).status).toBe(404)
		expect((await get(`/programmes/${programme.slug}/parades/new`, sara)).status).toBe(404)
	})
})

test('a programme that is not whole says what is missing and is not published', async () => {
	const programme = await inOne((tx) => aProgramme(tx, sara, { state: 'draft' }))
	for (const { id } of await listSections(db, programme.id)) {
		await post(`/programmes/${programme.slug}/sections/${id}/removal`, { version: '1' }, sara)
	}

	const answer = await post(`/programmes/${programme.slug}/publication`, {}, sara)
	const page = await answer.text()

	expect(answer.status).toBe(409)
	expect(page).toContain('<li>Mindst ét afsnit med tekst</li>')
	expect(page).not.toContain('Udgiv programmet')
	expect((await get(`/programmes/${programme.slug}`)).status).toBe(404)
})

test('visitors sign in, others are told no, and drafts of others do not exist', async () => {
	const [published, draft] = [
		await inOne((tx) => aProgramme(tx, sara)),
		await inOne((tx) => aProgramme(tx, sara, { state: 'draft' })),
	]
	const id = (await listSections(db, published.id))[0]?.id
	const pages = ['setup', 'sections/new', `sections/${id}`]
	const changes = [
		'facts',
		'publication',
		'sections',
		`sections/${id}`,
		`sections/${id}/position`,
		`sections/${id}/removal`,
	]
	const statuses = (slug: string, as?: typeof sara) =>
		Promise.all([
			...pages.map(async (path) => (await get(`/programmes/${slug}/${path}`, as)).status),
			...changes.map(async (path) => (await post(`/programmes/${slug}/${path}`, {}, as)).status),
		])

	expect(await statuses(published.slug)).toEqual(Array.from({ length: 9 }, () => 401))
	expect(await statuses(published.slug, reader)).toEqual(Array.from({ length: 9 }, () => 403))
	expect(await statuses(draft.slug, reader)).toEqual(Array.from({ length: 9 }, () => 404))
	expect([(await get('/programmes/new')).status, (await post('/programmes', wish)).status]).toEqual([401, 401])
	expect([(await get('/programmes/new', reader)).status, (await post('/programmes', wish, reader)).status]).toEqual([
		403, 403,
	])
	expect((await get('/programmes/nothing')).status).toBe(404)
})

function linksIn(page: string): [string, string][] {
	const summary = /<div class="errors".*?<\/div>/s.exec(page)?.[0] ?? ''
	return [...summary.matchAll(/<a href="([^"]+)">(.*?)<\/a>/g)].map(([, href = '', text = '']) => [href, text])
}
