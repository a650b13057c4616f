import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	choose,
	follow,
	inspect,
	type Journey,
	oneAfterAnother,
	open,
	pathOf,
	press,
	reads,
	readsHeading,
	rowWith,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'

// Without JavaScript: the secretariat imports a list of projects, publishes one, a visitor finds it, and the import is undone.

let journey: Journey
let visitor: Visitor
let karen: Visitor

beforeAll(async () => {
	journey = await startJourney({ javaScriptEnabled: false })
	visitor = await journey.visitor()
	karen = await journey.become('Karen Holm')
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

const ROWS = [
	'Sagsnr.;Projekttitel;Kommune;By;Start;Slut;Tilskud i alt;Kort fortalt',
	'A-1;Torvedage på Ågade;Bredsund;Bredsund;01.05.2023;31.12.2024;1.250.000,50;Torvet åbner om aftenen, og gågaden får lys.',
	'A-2;Grøn gårdhave;Ellekøbing;Ellekøbing;2022;2023;750.000;En gård bliver til have.',
	'A-3;Havnens kant;Bredsund;Bredsund;31.02.2023;;200.000;Datoen findes ikke.',
	'A-4;Lys i gaden;Bredsund;Bredsund;2023;2022;ti kroner;Slutter før det begynder.',
	'A-1;Torvedage igen;Bredsund;Bredsund;2023;2024;100;Samme nummer.',
	'A-5;Broen over åen;Fjernkøbing;Fjernkøbing;2021;2021;5.000;Stedet kender ingen.',
].join('\r\n')

/** As an old program writes it: one byte a letter, which is no UTF-8. */
const latin = Buffer.from(ROWS, 'latin1')

async function setColumn(visitor: Visitor, heading: string, meaning: string): Promise<void> {
	await visitor.page.getByLabel(heading, { exact: true }).selectOption({ label: meaning })
}

/** Those of the demonstration: eight of its towns, and what a network has let go. */
const BEFORE = '9 cases'

describe('the secretariat', () => {
	test('finds the way to the imports from its desk, its library and the cases', async () => {
		for (const from of ['/desk', '/library', '/cases']) {
			await open(karen, from)
			await follow(karen, from === '/cases' ? 'Importér en liste' : 'Import af cases')
			expect(pathOf(karen)).toBe('/cases/imports')
		}
		await open(visitor, '/cases')
		expect(await visitor.page.getByRole('link', { name: 'Importér en liste' }).count()).toBe(0)
	})

	test('hands in a file in an old encoding, and reads its letters right', async () => {
		await press(karen, 'Læs filen')
		await reads(karen, 'Vælg en fil.')
		await karen.page
			.getByLabel('Fil', { exact: true })
			.setInputFiles({ name: 'Bymidtepuljen.csv', mimeType: 'text/csv', buffer: latin })
		await press(karen, 'Læs filen')

		await readsHeading(karen, 'Hvad betyder kolonnerne?')
		await reads(karen, 'Læst som CSV, WINDOWS-1252, semikolon imellem', /Torvedage på Ågade/)
	})

	test('says what the columns mean, and keeps what was chosen when something is missing', async () => {
		await setColumn(karen, 'Kort fortalt', 'Beskrivelse')
		await setColumn(karen, 'Sagsnr.', 'Kildens eget nummer')
		await setColumn(karen, 'Tilskud i alt', 'Samlet pris')
		await write(karen, 'Hvor kommer listen fra?', '')
		await press(karen, 'Prøv')
		await reads(karen, 'Skriv, hvor listen kommer fra.')
		expect(await karen.page.getByLabel('Kort fortalt', { exact: true }).inputValue()).toBe('summary')

		await write(karen, 'Hvor kommer listen fra?', 'Bymidtepuljen, prøveliste')
		await press(karen, 'Prøv')
		await readsHeading(karen, 'Prøve')
	})

	test('sees what every row would become before anything is kept', async () => {
		await reads(karen, 'Intet er gemt endnu.')
		await stands('Havnens kant', 'Ikke læst', 'Begynder: Datoen kan ikke læses (31.02.2023)')
		await stands('Lys i gaden', 'Ikke læst', 'Samlet pris: Beløbet kan ikke læses (ti kroner)')
		await stands('Torvedage igen', 'Findes', 'Samme nummer hos kilden findes allerede (2)')
		await stands('Broen over åen', 'Kladde', 'Stedet er ukendt og vises uden kort')

		await open(visitor, '/cases')
		await readsHeading(visitor, BEFORE)
	})

	test('takes the report along as a file', async () => {
		const address = `${pathOf(karen)}/report.csv`
		const report = await karen.page.request.get(address)

		expect(report.headers()['content-disposition']).toBe('attachment; filename="report.csv"')
		expect((await report.text()).split('\r\n').filter((line) => line.includes('Ikke læst')).length).toBe(2)
		expect((await visitor.page.request.get(address)).status()).toBe(401)
	})

	test('imports it: the rows that could be read are drafts, and nobody else sees them', async () => {
		await press(karen, 'Importér')

		await reads(karen, 'Importeret')
		await stands('Havnens kant', 'Ikke læst', 'Begynder: Datoen kan ikke læses (31.02.2023)')
		await follow(karen, 'Se kladderne i biblioteket')
		await reads(karen, 'Torvedage på Ågade', 'Grøn gårdhave', 'Broen over åen')
		expect((await visitor.page.request.get('/cases/torvedage-paa-aagade')).status()).toBe(404)
	})

	test('publishes two of them', async () => {
		for (const address of ['/cases/torvedage-paa-aagade', '/cases/groen-gaardhave']) {
			await open(karen, address)
			await follow(karen, 'Ret casen')
			await press(karen, 'Udgiv')
			await reads(karen, 'Casen er udgivet')
		}
	})
})

async function stands(title: string, ...texts: string[]): Promise<void> {
	const row = rowWith(karen, title)
	for (const text of texts) await row.getByText(text).first().waitFor()
}

describe('a visitor', () => {
	test('sees both on a map, and the same in the list beside it', async () => {
		await open(visitor, '/cases')
		await readsHeading(visitor, '11 cases')
		const name = 'Kort over Danmark med Assø, Bredsund, Ellekøbing, Frederikshøj, Holmkøbing, Tangby og Åstruphavn'
		const map = visitor.page.getByRole('group', { name })

		expect(await map.getByRole('link').count()).toBe(7)
		await reads(visitor, '8 i Danmark og 2 i Nederlandene', 'Torvedage på Ågade', 'Grøn gårdhave')
	})

	test('goes to a case by its pin, with the keyboard alone', async () => {
		await visitor.page.getByRole('link', { name: 'Bredsund', exact: true }).focus()
		await visitor.page.keyboard.press('Enter')
		await visitor.page.waitForURL('**/cases/torvedage-paa-aagade')
		await inspect(visitor)

		await reads(visitor, 'Torvet åbner om aftenen, og gågaden får lys.', '1.250.000,50 kr.', '2023–2024')
		await reads(visitor, /Bymidtepuljen, prøveliste/)
	})

	test('narrows them down by money, and by words', async () => {
		await open(visitor, '/cases')
		await visitor.page.getByText('Penge', { exact: true }).click()
		await choose(visitor, /^Under 1 mio\. kr\./)
		await press(visitor, 'Vis resultater')
		await readsHeading(visitor, '3 cases')
		await reads(visitor, 'Grøn gårdhave')

		await open(visitor, '/cases?q=g%C3%A5gaden')
		await readsHeading(visitor, '1 case')
		await follow(visitor, 'Torvedage på Ågade')
	})
})

describe('the import', () => {
	test('is undone with a reason: what it made is withdrawn, also what was published', async () => {
		await open(karen, '/cases/imports')
		await follow(karen, 'Bymidtepuljen.csv')
		await press(karen, 'Fortryd importen')
		await reads(karen, 'Skriv hvorfor.')
		await write(karen, 'Hvorfor?', 'Puljen har sendt en ny liste.')
		await press(karen, 'Fortryd importen')
		await reads(karen, 'Importen er fortrudt')

		await open(visitor, '/cases')
		await readsHeading(visitor, BEFORE)
		await open(visitor, '/cases/torvedage-paa-aagade')
		await reads(visitor, 'Trukket tilbage')
	})

	test('may be made again from the same file', async () => {
		await open(karen, '/cases/imports')
		await karen.page
			.getByLabel('Fil', { exact: true })
			.setInputFiles({ name: 'Bymidtepuljen.csv', mimeType: 'text/csv', buffer: latin })
		await press(karen, 'Læs filen')
		await readsHeading(karen, 'Hvad betyder kolonnerne?')
	})
})
