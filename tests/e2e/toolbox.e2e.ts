import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	choose,
	follow,
	type Journey,
	oneAfterAnother,
	open,
	openMail,
	pathOf,
	press,
	reads,
	readsHeading,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'

// Without JavaScript: a visitor finds a measure, a municipality proposes one, and a town says how it went.

let journey: Journey
let visitor: Visitor
let mette: Visitor
let karen: Visitor

beforeAll(async () => {
	journey = await startJourney({ javaScriptEnabled: false })
	visitor = await journey.visitor()
	mette = await journey.become('Mette Lund')
	karen = await journey.become('Karen Holm')
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

describe('a visitor', () => {
	test('finds from the front page the measure for empty shops, and the towns that tested it', async () => {
		await open(visitor, '/')
		await follow(visitor, 'Tomme butikker')
		await readsHeading(visitor, 'Tomme butikker')
		await follow(visitor, 'Fyld de tomme butikker')

		await readsHeading(visitor, 'Fyld de tomme butikker')
		await reads(visitor, '4 af 5 byer, der har prøvet det', 'Lyngkøbing', 'Torsholm', 'Opdigtet by')
	})

	test('finds it by a word with two slips', async () => {
		await follow(visitor, 'Værktøjskasse')
		await write(visitor, 'Søg i værktøjskassen', 'tome butiker')
		await press(visitor, 'Søg')

		await follow(visitor, 'Fyld de tomme butikker')
		await readsHeading(visitor, 'Hvad siger byerne?')
	})

	test('narrows the toolbox down, and widens it again', async () => {
		await open(visitor, '/toolbox?challenge=tomme-butikker')
		await choose(visitor, /^Handel/)
		await press(visitor, 'Vis resultater')
		await readsHeading(visitor, '3 greb')

		await follow(visitor, 'Handel , fjern')
		expect(new URL(visitor.page.url()).search).toBe('?challenge=tomme-butikker')
		await readsHeading(visitor, '8 greb')
	})
})

describe('a municipality', () => {
	test('proposes what it has tried', async () => {
		await open(mette, '/toolbox')
		await follow(mette, 'Foreslå et greb')
		await press(mette, 'Send forslag')
		await reads(mette, 'Skriv, hvilket problem det løser.')
		await write(mette, 'Hvad kalder I grebet?', 'Lys i vinduerne')
		await write(mette, 'Kort sagt', 'Vi tænder lys i de tomme vinduer om aftenen. Gaden føles beboet.')
		await write(mette, 'Hvilket problem løste det?', 'Mørke vinduer får folk til at gå en anden vej.')
		await write(mette, 'Hvad gjorde I, og hvornår hjælper det?', 'Vi lånte strøm af naboen og hængte lamper op.')
		await choose(mette, 'Tomme butikker')
		await press(mette, 'Send forslag')

		expect(pathOf(mette)).toBe('/toolbox/lys-i-vinduerne')
		await reads(mette, 'Tak. Forslaget er sendt', 'Et forslag, der venter på svar.')
		expect((await visitor.page.request.get('/toolbox/lys-i-vinduerne')).status()).toBe(404)
	})
})

describe('the secretariat', () => {
	test('accepts the proposal, and the municipality is told', async () => {
		await open(karen, '/library')
		await follow(karen, 'Lys i vinduerne')
		await choose(karen, 'Ja tak, vi arbejder videre med det')
		await write(karen, 'Besked til den, der foreslog det', 'Det vil vi gerne have med.')
		await press(karen, 'Send svar')
		await reads(karen, 'Svaret er gemt og sendt')

		await openMail(visitor, 'mette', 'Tak for forslaget: Lys i vinduerne')
		await reads(visitor, 'Det vil vi gerne have med.')
	})

	test('adds steps row by row, and keeps what was typed', async () => {
		await open(karen, '/toolbox/lys-i-vinduerne/edit')
		await write(karen, 'Med egne ord', 'Naboerne')
		await press(karen, 'Tilføj et trin')
		await write(karen, 'Hvad hedder trinnet?', 'Find en stikkontakt')
		await write(karen, 'Hvad gør man?', 'Spørg naboen, og aftal, hvem der betaler strømmen.')
		await press(karen, 'Tilføj et eksempel')
		await press(karen, /^Fjern ?: Eksempel 1/)

		expect(await karen.page.getByLabel('Med egne ord').inputValue()).toBe('Naboerne')
		expect(await karen.page.getByLabel('Hvad hedder trinnet?').inputValue()).toBe('Find en stikkontakt')
		await press(karen, 'Gem')
		await reads(karen, 'Gemt.')
	})

	test('publishes it', async () => {
		await press(karen, 'Udgiv')
		await readsHeading(karen, 'Lys i vinduerne')

		await open(visitor, '/toolbox?challenge=tomme-butikker')
		await follow(visitor, 'Lys i vinduerne')
		await reads(visitor, 'Find en stikkontakt', 'Naboerne', 'Ingen byer har svaret endnu')
	})
})

describe('a town', () => {
	test('says how it went, and the page shows it', async () => {
		await open(mette, '/toolbox/lys-i-vinduerne')
		await follow(mette, 'Sig, hvordan det gik hos jer')
		await choose(mette, 'Virker, hvis det tilpasses')
		await write(mette, 'Hvorfor?', 'Vi slukker klokken elleve, så dem ovenpå kan sove.')
		await press(mette, 'Send svar')
		await reads(mette, 'Tak. Jeres svar står på siden nu.')

		await open(visitor, '/toolbox/lys-i-vinduerne')
		await reads(visitor, 'Den ene by, der har prøvet det', 'Vi slukker klokken elleve', 'Ellekøbing')
	})

	test('says what it did, and when', async () => {
		await follow(mette, 'Skriv, at I bruger det')
		await choose(mette, 'Gjort på vores måde')
		await write(mette, 'Hvornår?', '1. november 2025')
		await press(mette, 'Gem')

		await reads(mette, 'Noteret. Det hjælper de næste.', 'Gjort på vores måde, november 2025')
	})
})

describe('a visitor from the Netherlands', () => {
	test('finds the measure by a slip of the hand, and reads it in Dutch with what the towns say', async () => {
		await open(visitor, '/?language=nl')
		await follow(visitor, 'Gereedschapskist')
		await write(visitor, 'Zoek in de gereedschapskist', 'winkelleegstnad')
		await press(visitor, 'Zoek')
		await follow(visitor, 'Vul de lege winkels')

		await readsHeading(visitor, 'Vul de lege winkels')
		await reads(visitor, 'Vertaald uit het Deens', 'Wat zeggen de steden?', 'Lyngkøbing', 'Torsholm')
		await follow(visitor, 'Lees het origineel')
		await readsHeading(visitor, 'Fyld de tomme butikker')
	})
})
