import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	about,
	choose,
	follow,
	type Journey,
	moveClock,
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

// A town applies and is judged beside fourteen others, from the front page to the letter, by six people with JavaScript.

let journey: Journey
let visitor: Visitor

beforeAll(async () => {
	journey = await startJourney()
	visitor = await journey.visitor()
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

describe('a visitor', () => {
	test('finds the programme and its open call from the front page', async () => {
		await open(visitor, '/')
		await readsHeading(visitor, 'Bymidten er fælles. Det er planen også.')
		await follow(visitor, 'Levende bymidter, anden runde')
		await readsHeading(visitor, 'Levende bymidter, anden runde')
		await follow(visitor, 'Bliv testby')

		expect(pathOf(visitor)).toBe('/calls/bliv-testby')
		await reads(visitor, 'Hvad er bymidtens største udfordringer?', 'Højst 2 byer fra samme region.', 'Karen Holm')
	})

	test('learns that a town of the right size may apply', async () => {
		await asksFor('Lemvig')
		await reads(visitor, 'Ja, Lemvig kan søge.', /Kilde: Danmarks Statistik/)
	})

	test('learns that a larger town may apply with a reason', async () => {
		await asksFor('Holbæk')
		await reads(visitor, 'Holbæk kan søge med en begrundelse.', 'Opslaget er for ansøgere med 4.000–20.000 indbyggere.')
	})

	test('is asked which town of an ambiguous name is meant', async () => {
		await asksFor('Nykøbing')
		await reads(visitor, 'Hvilken mener I?', 'Morsø Kommune')
		await follow(visitor, 'Nykøbing M')
		await reads(visitor, 'Ja, Nykøbing M kan søge.')
	})

	async function asksFor(town: string): Promise<void> {
		await write(visitor, 'By', town)
		await press(visitor, 'Tjek')
	}
})

const QUESTIONS = [
	'Hvad er bymidtens største udfordringer?',
	'Hvilke potentialer kan I bygge videre på?',
	'Hvilke anbefalinger og greb vil I afprøve?',
	'Hvem vil I lave planen sammen med?',
	'Hvordan forankrer I arbejdet?',
	'Hvilke midler og kræfter kan I lægge i det?',
].map((title, index) => `${index + 1}. ${title}`)

const ANSWERS = [
	'Færgelejet flyttede i 2019, og siden har Havnegade mistet ni af sine tyve butikker.',
	'Kajen er kommunens egen, og sejlklubben holder åbent hele året.',
	'Vi vil prøve midlertidige lejemål og måle, hvor mange der går gennem gaden.',
	'Handelsforeningen, sejlklubben og skolen har sagt ja.',
	'Udvalget for plan og havn følger arbejdet hvert kvartal.',
	'En halv stilling i to år og et lokale på kajen.',
]

const SUMMARY = 'En havneby, der har mistet sin færge og vil have sin gade tilbage.'

describe('Lone, who has not applied for Åstruphavn', () => {
	let lone: Visitor
	let address: string

	beforeAll(async () => {
		lone = await journey.become('Lone Tagesgaard')
	})

	test('begins from her desk, and the facts of the town are filled in', async () => {
		await follow(lone, about('Læs opslaget', 'Bliv testby'))
		await follow(lone, 'Begynd ansøgning')
		await press(lone, 'Begynd ansøgning')
		await readsHeading(lone, 'Åstruphavns ansøgning')

		address = pathOf(lone)
		await reads(lone, '6.420', 'Region Nordjylland', 'Opfylder kravene og kan søge.', 'Plan, Vej og Havn')
		expect(await lone.page.getByLabel('Kontaktperson').inputValue()).toBe('Lone Tagesgaard')
	})

	test('types, sees the words counted and the text saved, and finds it after a reload', async () => {
		const [question = '', answer = ''] = [QUESTIONS[0], ANSWERS[0]]
		const field = lone.page.getByRole('textbox', { name: question, exact: true })
		const saved = lone.page.waitForResponse((response) => response.request().method() === 'POST' && response.ok())
		await field.pressSequentially(answer)
		await reads(lone, '14 af 400 ord')
		await saved
		await reads(lone, /Gemt kl\. \d\d\.\d\d/)

		await open(lone, address)
		expect(await lone.page.getByLabel('Jeres svar på spørgsmål 1').inputValue()).toBe(answer)
	})

	test('is told what is missing when she wants to hand in', async () => {
		await follow(lone, 'Gennemse og indsend')
		await press(lone, 'Indsend ansøgning')

		await reads(lone, '7 ting mangler, før I kan indsende', 'Spørgsmål 6 er ikke besvaret', 'Vælg mindst ét tema')
		await follow(lone, 'Vælg mindst ét tema')
		expect(pathOf(lone)).toBe(address)
	})

	test('chooses themes, answers the rest and saves', async () => {
		await choose(lone, 'Tomme lokaler')
		await choose(lone, 'Klima')
		await write(lone, 'Sig det kort', SUMMARY)
		for (const [index, question] of QUESTIONS.entries()) if (index > 0) await write(lone, question, ANSWERS[index] ?? '')
		await press(lone, about('Gem', QUESTIONS[5]!))

		await reads(lone, 'Ansøgningen er klar til at blive indsendt.')
	})

	test('reads what the assessors will read, hands in and gets a receipt', async () => {
		await follow(lone, 'Gennemse og indsend')
		await reads(lone, 'Alt er udfyldt', SUMMARY, ...ANSWERS)
		await press(lone, 'Indsend ansøgning')

		await readsHeading(lone, /^Kvittering BT-/)
		await reads(lone, 'Vi har modtaget ansøgningen', 'Kontrolsum (SHA-256)')
		expect(await receiptMails()).toBe(1)
	})

	test('finds the receipt in her mailbox, and follows it back', async () => {
		await openMail(lone, 'lone.tagesgaard@aastruphavn.example', /^Kvittering .*Åstruphavn er modtaget$/)
		await reads(lone, /^Nummer: BT-/, 'Lone Tagesgaard')
		await follow(lone, /\/applications\//)
		await readsHeading(lone, /^Kvittering BT-/)
	})

	test('reopens, is told that it does not count, changes a word and hands in again', async () => {
		await follow(lone, 'Genåbn og ret')
		await press(lone, 'Genåbn ansøgningen')
		await reads(lone, 'Ansøgningen er genåbnet og tæller ikke')
		await lone.page.getByText('Læs og ret svaret').last().click()
		await write(lone, 'Jeres svar på spørgsmål 6', 'En hel stilling i to år og et lokale på kajen.')
		await press(lone, about('Gem', 'Jeres svar på spørgsmål 6'))
		await follow(lone, 'Gennemse og indsend')
		await press(lone, 'Indsend ansøgning')

		await reads(lone, 'Vi har modtaget ansøgningen')
		expect(await receiptMails()).toBe(2)
		await follow(lone, 'Til ansøgningen')
		await reads(lone, 'En hel stilling i to år')
	})

	test('cannot change it once the deadline has passed', async () => {
		await moveClock(visitor, 20)
		await open(lone, address)

		await reads(lone, 'Fristen er nået. Ansøgningen kan ikke ændres mere.', 'En hel stilling i to år')
		expect(await lone.page.getByRole('textbox').count()).toBe(0)
		expect(await lone.page.getByRole('link', { name: 'Genåbn og ret' }).count()).toBe(0)
		await open(lone, '/calls/bliv-testby/applications/new')
		await reads(lone, 'Der kan ikke begyndes nye ansøgninger.')
	})

	async function receiptMails(): Promise<number> {
		await open(visitor, '/demo/mails')
		const rows = visitor.page.getByRole('row').filter({ hasText: 'lone.tagesgaard@' }).filter({ hasText: 'Kvittering' })
		return rows.count()
	}
})
