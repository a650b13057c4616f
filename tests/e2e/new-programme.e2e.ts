import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	about,
	choose,
	follow,
	type Journey,
	oneAfterAnother,
	open,
	pathOf,
	press,
	reads,
	readsHeading,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'

// The administrator makes a programme and its call from a template, and publishes both.

let journey: Journey
let pia: Visitor
let visitor: Visitor

beforeAll(async () => {
	journey = await startJourney()
	visitor = await journey.visitor()
	pia = await journey.become('Pia Sandholt')
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

describe('a programme', () => {
	test('begins from a template', async () => {
		await follow(pia, 'Nyt program')
		await press(pia, 'Lav kladde')
		await reads(pia, 'Vælg en skabelon', 'Skriv et navn')
		await choose(pia, /^Testbyer/)
		await write(pia, 'Navn', 'Landsbyer på vej')
		await write(pia, 'Drives af', 'Landsbysekretariatet')
		await write(pia, 'Begynder', 'mandag den 3. februar 2031')
		await press(pia, 'Lav kladde')

		expect(pathOf(pia)).toBe('/programmes/landsbyer-paa-vej/setup')
		await reads(pia, 'Viden og anbefalinger', 'Webinar om ansøgning og testbyforløb', 'Hvad får testbyerne?')
	})

	test('is seen by nobody else while it is a draft', async () => {
		expect((await visitor.page.request.get('/programmes/landsbyer-paa-vej')).status()).toBe(404)
		await follow(pia, 'Se, hvordan siden ser ud')
		await reads(pia, 'Kladde: kun sekretariatet kan se siden')
		await follow(pia, 'Til opsætningen')
	})

	test('gets the facts that were still to be said', async () => {
		await write(pia, 'Kort om programmet', '')
		await press(pia, 'Gem')
		await reads(pia, 'En kort tekst om programmet')
		await write(pia, 'Kort om programmet', 'Ti landsbyer finder ud af, hvad de skal leve af.')
		await pia.page.getByLabel('Farve').selectOption('Blå')
		await press(pia, 'Gem')

		await reads(pia, 'Gemt', 'Alt er klar til at blive udgivet')
		expect(await pia.page.getByLabel('Kort om programmet').inputValue()).toBe(
			'Ti landsbyer finder ud af, hvad de skal leve af.',
		)
	})

	test('gets another phase', async () => {
		await follow(pia, about('Ret', 'Testforløb'))
		await write(pia, 'Overskrift', 'Forløb i landsbyerne')
		await write(pia, 'Til og med', '1. januar 2030')
		await press(pia, 'Gem')
		await reads(pia, 'Slutningen skal ligge efter begyndelsen')
		await write(pia, 'Til og med', '1. juni 2033')
		await press(pia, 'Gem')

		await reads(pia, 'Forløb i landsbyerne')
		await press(pia, about('Flyt op', 'Forløb i landsbyerne'))
		await press(pia, about('Flyt ned', 'Forløb i landsbyerne'))
	})

	test('gets a milestone whose weekday must fit its date', async () => {
		await follow(pia, 'Tilføj dato')
		await write(pia, 'Hvad sker der?', 'Stormøde i forsamlingshuset')
		await write(pia, 'Hvornår', 'onsdag den 4. september 2031')
		await write(pia, 'Klokken', '19.00')
		await write(pia, 'Sted', 'Himmerland')
		await press(pia, 'Gem')
		await reads(pia, '4. september 2031 er en torsdag. Mente I onsdag den 3. eller 10. september?')
		await write(pia, 'Hvornår', 'torsdag den 4. september 2031')
		await press(pia, 'Gem')

		await reads(pia, 'Stormøde i forsamlingshuset', /torsdag .*4\. september 2031 kl\. 19\.00, Himmerland/)
	})

	test('gets a section of its own, and loses one of the template’s', async () => {
		await follow(pia, 'Tilføj afsnit')
		await write(pia, 'Overskrift', 'Hvad er en landsby?')
		await write(pia, 'Tekst', 'Et sted med under 1.000 indbyggere.\n\n- Et forsamlingshus\n- En gadekærsbænk')
		await press(pia, 'Gem')
		await reads(pia, 'Hvad er en landsby?')
		await follow(pia, about('Ret', 'Hvad får testbyerne?'))
		await pia.page.getByText('Fjern afsnittet').first().click()
		await press(pia, 'Fjern afsnittet')

		expect(pathOf(pia)).toBe('/programmes/landsbyer-paa-vej/setup')
		expect(await pia.page.getByText('Hvad får testbyerne?').count()).toBe(0)
	})

	test('is published, and everybody sees it', async () => {
		await press(pia, 'Udgiv programmet')
		await open(visitor, '/programmes')
		await follow(visitor, 'Landsbyer på vej')

		await reads(
			visitor,
			'Hvad er en landsby?',
			'En gadekærsbænk',
			'Stormøde i forsamlingshuset',
			'Forløb i landsbyerne',
		)
	})
})

describe('its call', () => {
	test('is drafted from the same template', async () => {
		await open(pia, '/programmes/landsbyer-paa-vej/setup')
		await follow(pia, 'Nyt opslag')
		await write(pia, 'Titel', 'Bliv en landsby på vej')
		await press(pia, 'Lav kladde')

		expect(pathOf(pia)).toBe('/calls/bliv-en-landsby-paa-vej/setup')
		await reads(pia, 'Hvad er bymidtens største udfordringer?', 'Højst 2 byer fra samme region.')
	})

	test('says what is missing before it can be published', async () => {
		await reads(pia, 'Det mangler, før opslaget kan offentliggøres', 'En kontakt mangler e-mail.')
		expect((await visitor.page.request.get('/calls/bliv-en-landsby-paa-vej')).status()).toBe(404)
	})

	test('gets contacts whom one can write to', async () => {
		await follow(pia, about('Ret', 'Ansøgning og forløb'))
		await write(pia, 'E-mail', 'landsbyer')
		await press(pia, 'Gem')
		await reads(pia, 'Skriv en e-mail som navn@styrelsen.dk')
		await write(pia, 'E-mail', 'landsbyer@landsbysekretariatet.example')
		await press(pia, 'Gem')
		await follow(pia, about('Ret', 'Webinar og ansøgningsskema'))
		await pia.page.getByText('Fjern kontakten').first().click()
		await press(pia, 'Fjern kontakten')

		await reads(pia, 'Alt er klar til at blive offentliggjort')
	})

	test('gets other questions in another order', async () => {
		await follow(pia, about('Ret', 'Hvad er bymidtens største udfordringer?'))
		await write(pia, 'Spørgsmål', 'Hvad er landsbyens største udfordringer?')
		await write(pia, 'Højst så mange ord', '250')
		await press(pia, 'Gem')
		await press(pia, about('Flyt ned', 'Hvad er landsbyens største udfordringer?'))
		await follow(pia, 'Tilføj spørgsmål')
		await press(pia, 'Gem')
		await reads(pia, 'Skriv spørgsmålet')
		await write(pia, 'Spørgsmål', 'Hvem passer nøglen til forsamlingshuset?')
		await press(pia, 'Gem')

		const questions = await linesOf('questions')
		expect(questions[1]).toContain('Hvad er landsbyens største udfordringer?')
		expect(questions[1]).toContain('højst 250 ord')
		expect(questions.at(-1)).toContain('Hvem passer nøglen til forsamlingshuset?')
	})

	test('gets other criteria and weights', async () => {
		await follow(pia, about('Ret', 'Gennemførelse'))
		await write(pia, 'Vægt', 'tung')
		await press(pia, 'Gem')
		await reads(pia, 'Skriv et tal større end 0 og højst 1.000')
		await write(pia, 'Vægt', '115')
		await press(pia, 'Gem')

		expect((await linesOf('criteria'))[3]).toMatch(/vægt 57,5\s%/)
	})

	test('gets other rules, and an impossible one is told from the others', async () => {
		await follow(pia, 'Hensyn til størrelse')
		await write(pia, 'Under så mange indbyggere', '1000')
		await write(pia, 'Mindst', '9')
		await press(pia, 'Gem')
		await reads(pia, 'Et hensyn til spredning kan ikke opfyldes.', 'Kræver flere, end der er pladser.')
		await follow(pia, about('Ret', /^Mindst 9 byer med under 1\.000 indbyggere/))
		await write(pia, 'Mindst', '1')
		await press(pia, 'Gem')

		await reads(pia, 'Mindst 1 by med under 1.000 indbyggere.', 'Alt er klar til at blive offentliggjort')
	})

	test('gets dates with the right weekdays', async () => {
		await follow(pia, about('Ret', 'Datoer'))
		await write(pia, 'Åbner den', 'tirsdag den 1. marts 2032')
		await press(pia, 'Gem')
		await reads(pia, /^1\. marts 2032 er en mandag\. Mente I tirsdag den/)
		await write(pia, 'Åbner den', 'mandag den 1. marts 2032')
		await write(pia, 'Sidste dag for ansøgninger', 'mandag den 3. maj 2032')
		await write(pia, 'Frist klokken', '12.00')
		await press(pia, 'Gem')

		await reads(pia, /3\. maj 2032 kl\. 12\.00/)
	})

	test('is previewed as everybody will see it', async () => {
		await follow(pia, 'Se opslaget')

		await reads(pia, 'Kladde: kun sekretariatet kan se opslaget', 'Hvem passer nøglen til forsamlingshuset?')
		await follow(pia, 'Til opsætningen')
	})

	test('is locked and published in one step, after a look at what will be locked', async () => {
		await follow(pia, 'Gå til offentliggørelse')
		await readsHeading(pia, 'Offentliggør opslaget')
		await reads(pia, 'Hvem passer nøglen til forsamlingshuset?', 'Mindst 1 by med under 1.000 indbyggere.')
		await press(pia, 'Offentliggør og lås')
		await reads(pia, 'Opslaget er offentliggjort og låst')

		await open(visitor, '/programmes/landsbyer-paa-vej')
		await follow(visitor, 'Bliv en landsby på vej')
		await reads(visitor, /^Opslaget åbner .*1\. marts 2032/, 'Låst, da opslaget blev offentliggjort')
	})

	test('has terms that nobody can change any more, and a text that can be mended', async () => {
		await open(pia, '/calls/bliv-en-landsby-paa-vej/setup')
		const criteria = pia.page.locator('#criteria')
		expect(await criteria.getByRole('link', { name: /^Ret/ }).count()).toBe(0)
		expect(await criteria.getByRole('button').count()).toBe(0)

		await open(pia, '/calls/bliv-en-landsby-paa-vej/dates')
		expect(pathOf(pia)).toBe('/calls/bliv-en-landsby-paa-vej/setup')
		await follow(pia, about('Ret', 'Tekst'))
		await write(pia, 'Kort om opslaget', 'Ti landsbyer kan være med.')
		await press(pia, 'Gem')
		await reads(pia, 'Ti landsbyer kan være med.')
	})

	test('can be postponed with a reason, which everybody reads', async () => {
		await follow(pia, 'Udsæt fristen')
		await write(pia, 'Sidste dag for ansøgninger', 'mandag den 10. maj 2032')
		await write(pia, 'Frist klokken', '12.00')
		await write(pia, 'Begrundelse', 'Vejen til flere af landsbyerne er lukket i april.')
		await press(pia, 'Gem')
		await open(visitor, '/calls/bliv-en-landsby-paa-vej')

		await reads(visitor, /^Fristen er udsat til .*10\. maj 2032/, 'Vejen til flere af landsbyerne er lukket i april.')
	})

	/** The entries of one list of the setup, from the top. */
	async function linesOf(part: string): Promise<string[]> {
		return pia.page.locator(`#${part}`).getByRole('listitem').allInnerTexts()
	}
})
