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
	rowWith,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'
import {
	cohortOf,
	correctLetter,
	decide,
	judge,
	type Judgement,
	publishResult,
	putForward,
	selectByCommand,
	writeLetters,
} from '../support/journey-steps.ts'

// A town applies and is judged beside fourteen others, from the front page to the letter, by six people with JavaScript.

let journey: Journey
let visitor: Visitor

beforeAll(async () => {
	journey = await startJourney({}, { asksAxe: true })
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
		await reads(visitor, 'Holbæk kan søge med en begrundelse.', /mellem 4\.000 og 20\.000 indbyggere/)
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
		for (const [index, question] of QUESTIONS.entries())
			if (index > 0) await write(lone, question, ANSWERS[index] ?? '')
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

const CRITERIA = [
	'Udfordring og potentiale',
	'Anbefalinger og greb',
	'Parter og bred forankring',
	'Gennemførelse',
	'Læring til andre',
]

function judgementsOf(name: string, scores: number[]): Judgement[] {
	return CRITERIA.map((criterion, index) => ({
		criterion,
		score: scores[index] ?? 0,
		reason: `${name} om Åstruphavn, ${criterion.toLowerCase()}: det er tydeligt og til at måle.`,
	}))
}

describe('the assessors', () => {
	let lise: Visitor
	let address: string

	beforeAll(async () => {
		lise = await journey.become('Lise Friis')
	})

	test('Rune declares that he is in no conflict and judges Åstruphavn', async () => {
		const rune = await journey.become('Rune Dalsgaard')
		await follow(rune, about('Bedøm', 'Bliv testby'))
		await declareAll(rune)
		await judgeAastruphavn(rune, judgementsOf('Rune', [5, 4, 5, 4, 5]))

		await reads(rune, 'Du er færdig med Åstruphavn', 'Ingen af de andre er færdige endnu.')
		address = pathOf(rune)
	})

	test('Lise reads nothing of an application before she has declared', async () => {
		await open(lise, address)
		await reads(lise, 'Er du inhabil over for Åstruphavn?')

		for (const path of [address, address.replace('/assessment', ''), address.replace('assessment', 'submission')]) {
			await lise.page.goto(path)
			expect(await lise.page.content()).not.toContain(SUMMARY)
		}
	})

	test('Lise declares herself in conflict with one and not with the others', async () => {
		await open(lise, '/calls/bliv-testby/assessments')
		await declareAll(lise, { town: 'Assø', reason: 'Jeg var ansat i Assø Kommune indtil 2019.' })

		await reads(lise, /14 ikke begyndt/, /1 lukket for dig/)
		await follow(lise, 'Assø')
		await reads(lise, 'Ansøgningen er lukket for dig', 'Jeg var ansat i Assø Kommune indtil 2019.')
	})

	test('Lise must give a reason for every point, and sees what Rune said only when she is done', async () => {
		const judgements = judgementsOf('Lise', [5, 5, 4, 4, 5])
		await open(lise, address)
		await reads(lise, SUMMARY, ...ANSWERS.slice(0, 5))
		expect(await lise.page.content()).not.toContain('Rune om Åstruphavn')
		await judge(lise, judgements.slice(0, 4))
		await press(lise, 'Færdig med Åstruphavn')
		await reads(lise, 'Giv point for Læring til andre', 'Skriv en begrundelse for Læring til andre')
		expect(await lise.page.content()).not.toContain('Rune om Åstruphavn')

		await judge(lise, judgements)
		await press(lise, 'Færdig med Åstruphavn')

		await reads(
			lise,
			'Du er færdig med Åstruphavn',
			'Rune om Åstruphavn, gennemførelse: det er tydeligt og til at måle.',
		)
	})

	test('Merete judges Åstruphavn, and the demonstration’s assessors do the rest', async () => {
		const merete = await journey.become('Merete Toftebjerg')
		await open(merete, '/calls/bliv-testby/assessments')
		await declareAll(merete)
		await judgeAastruphavn(merete, judgementsOf('Merete', [4, 5, 5, 5, 4]))
		await open(visitor, '/demo')
		await press(visitor, 'Bedøm alle ansøgninger: Bliv testby')

		await open(lise, '/calls/bliv-testby/assessments')
		await reads(lise, 'Du er færdig', /14 bedømt/, /1 lukket for dig/)
	})

	async function declareAll(assessor: Visitor, conflict?: { town: string; reason: string }): Promise<void> {
		const towns = await assessor.page.getByRole('group').all()
		expect(towns).toHaveLength(15)
		for (const town of towns) {
			const isIn = conflict !== undefined && (await town.innerText()).startsWith(conflict.town)
			await town.getByLabel(isIn ? 'Inhabil' : 'Ikke inhabil', { exact: true }).check()
		}
		if (conflict) await write(assessor, 'Hvorfor er du inhabil?', conflict.reason)
		await press(assessor, 'Gem svarene')
	}

	async function judgeAastruphavn(assessor: Visitor, judgements: Judgement[]): Promise<void> {
		await follow(assessor, 'Åstruphavn')
		await judge(assessor, judgements)
		await press(assessor, 'Færdig med Åstruphavn')
	}
})

describe('the selection', () => {
	let karen: Visitor
	let cohort: string[]

	beforeAll(async () => {
		karen = await journey.become('Karen Holm')
	})

	test('Karen sees the best cohort, on the map, in a table, and what the spread costs', async () => {
		await follow(karen, about('Vælg hold', 'Bliv testby'))
		await readsHeading(karen, /^5 byer fra [345] regioner$/)

		cohort = await cohortOf(karen)
		expect(cohort).toHaveLength(5)
		expect(cohort).toContain('Åstruphavn')
		await karen.page.getByRole('img', { name: /^Kort over 15 ansøgere\. På holdet: / }).waitFor()
		await readsHeading(karen, 'Prisen for spredning')
		await reads(karen, 'Højst 2 byer fra samme region.')
		expect(await rowWith(karen, /, på holdet/).count()).toBe(5)
		expect(await rowWith(karen, /, ikke på holdet/).count()).toBe(10)
	})

	test('Karen asks for three without one of the rules, which can be seen and not put forward', async () => {
		await choose(karen, '3')
		await karen.page.getByLabel('Mindst 1 by med under 6.000 indbyggere.').uncheck()
		await press(karen, 'Regn igen')

		await readsHeading(karen, /^3 byer fra/)
		await reads(karen, 'Det her er et tankeeksperiment')
		expect(await karen.page.getByRole('button', { name: 'Læg indstillingen frem' }).count()).toBe(0)
		await follow(karen, 'Tilbage til alle hensyn')
		await choose(karen, '5')
		await press(karen, 'Regn igen')
		expect(await cohortOf(karen)).toEqual(cohort)
	})

	test('Karen locks a town in with a reason and takes the lock off again', async () => {
		await karen.page.getByLabel('Ansøger', { exact: true }).selectOption('Skovkøbing')
		await choose(karen, 'Skal med')
		await press(karen, 'Lås')
		await reads(karen, 'Skriv en begrundelse')
		await write(karen, 'Begrundelse', 'Den eneste uden råd til at vente.')
		await press(karen, 'Lås')
		await reads(karen, 'Låst nu', 'Låst ind. Den eneste uden råd til at vente.')
		expect(await cohortOf(karen)).toContain('Skovkøbing')

		await press(karen, about('Lås op', 'Skovkøbing'))
		expect(await cohortOf(karen)).toEqual(cohort)
	})

	test('Karen puts the cohort forward, and Annelise sends it back with a reason', async () => {
		await putForward(karen, 'Fem byer med hver sin opgave.')
		const annelise = await journey.become('Annelise Brohøj')
		await decide(annelise, { call: 'Bliv testby', outcome: 'Send tilbage', reason: '' })
		await reads(annelise, 'Skriv, hvorfor du sender tilbage')
		await write(annelise, 'Begrundelse', 'Skriv mere om, hvorfor fem.')
		await press(annelise, 'Træf afgørelse')

		await reads(annelise, /^Sendt tilbage af Annelise Brohøj/, 'Skriv mere om, hvorfor fem.')
	})

	test('Karen puts it forward again, and the command line finds the same cohort', async () => {
		await open(karen, '/calls/bliv-testby/selection')
		await reads(karen, 'Grund: Skriv mere om, hvorfor fem.')
		await putForward(karen, 'Fem byer, fordi hver står for en opgave, og fordi sekretariatet kan følge fem tæt.')

		expect(await cohortOf(karen)).toEqual(cohort)
		expect(await selectByCommand(karen)).toEqual(cohort.toSorted())
	})

	test('Annelise confirms', async () => {
		const annelise = await journey.become('Annelise Brohøj')
		await decide(annelise, { call: 'Bliv testby', outcome: 'Bekræft holdet', reason: '' })

		await reads(annelise, /^Bekræftet af Annelise Brohøj/)
	})
})

describe('the letters', () => {
	let karen: Visitor

	beforeAll(async () => {
		karen = await journey.become('Karen Holm')
	})

	test('Karen writes them, reads one and corrects it', async () => {
		await writeLetters(karen, 'Bliv testby')
		await reads(karen, /^5 tilsagn og 10 afslag til i alt \d+ modtagere\.$/)
		await correctLetter(karen, 'Skovkøbing', 'Ring gerne til os, hvis I vil søge igen.')

		await reads(karen, 'Rettet', 'Offentliggør resultatet')
		expect(await karen.page.getByRole('button', { name: 'Offentliggør resultatet' }).count()).toBe(0)
	})

	test('Karen sees who gets what, and sends them all', async () => {
		await follow(karen, 'Send alle breve')
		await reads(
			karen,
			'Brevene kan ikke trækkes tilbage.',
			'lone.tagesgaard@aastruphavn.example',
			'od@skovkoebing.example',
		)
		expect(await lettersOf('lone.tagesgaard@aastruphavn.example')).toBe(0)
		await press(karen, 'Ja, send nu')

		await reads(karen, /^Sendt /)
		expect(await karen.page.getByRole('button', { name: /^Skriv brevene/ }).count()).toBe(0)
	})

	test('Lone reads at her desk and in her mailbox that Åstruphavn is chosen, and why', async () => {
		const lone = await journey.become('Lone Tagesgaard')
		await follow(lone, about('Læs brevet', 'Bliv testby, Åstruphavn'))
		const words = [/^Åstruphavn er udvalgt i Bliv testby/, /Gennemførelse \(vægt 15\s%\)/, 'Kære Lone Tagesgaard']
		await reads(lone, ...words, 'Afgørelsen kan ikke indbringes for anden administrativ myndighed.')

		await openMail(lone, 'lone.tagesgaard@aastruphavn.example', /^Bliv testby: I er udvalgt \(BT-/)
		await reads(lone, ...words)
	})

	test('Ole reads that Skovkøbing is not, with the sentence that Karen added', async () => {
		const ole = await journey.become('Ole Damsted')
		await follow(ole, about('Læs brevet', 'Bliv testby, Skovkøbing'))
		const words = [/^Skovkøbing er ikke udvalgt i Bliv testby/, 'Ring gerne til os, hvis I vil søge igen.']
		await reads(ole, ...words)

		await openMail(ole, 'od@skovkoebing.example', /^Bliv testby: I er ikke udvalgt denne gang/)
		await reads(ole, ...words)
	})

	test('nobody else reads the letter to Skovkøbing', async () => {
		const ole = await journey.become('Ole Damsted')
		await follow(ole, about('Læs brevet', 'Bliv testby, Skovkøbing'))
		const signe = await journey.become('Signe Bruhn')
		const answer = await signe.page.request.get(pathOf(ole))

		expect(answer.status()).toBe(404)
	})

	test('Karen publishes, and everybody sees on the programme’s page who was chosen', async () => {
		await publishResult(karen, 'Bliv testby')
		await open(visitor, '/programmes/levende-bymidter-anden-runde/participants')

		await reads(visitor, 'Åstruphavn', '5 deltagere')
		expect(await visitor.page.content()).not.toContain('Skovkøbing')
	})

	async function lettersOf(email: string): Promise<number> {
		await open(visitor, '/demo/mails')
		return rowWith(visitor, email).filter({ hasText: 'udvalgt' }).count()
	}
})
