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
import {
	cohortOf,
	correctLetter,
	decide,
	judge,
	publishResult,
	putForward,
	selectByCommand,
	writeLetters,
} from '../support/journey-steps.ts'

// A municipality applies for a place in the network and is judged beside sixty others, by five roles without JavaScript.

const CALL = 'Søg plads i netværket'
const BODIL = 'bodil.rask@aastruphavn.example'
const QUESTION = '1. Hvilken interesse har jeres kommune i kompakte, grønne byer?'
const ANSWER = 'Vi bygger tættere ved havnen og vil lære, hvordan vandet får plads mellem husene.'

let journey: Journey
let visitor: Visitor

beforeAll(async () => {
	journey = await startJourney({ javaScriptEnabled: false })
	visitor = await journey.visitor()
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

describe('Bodil of Åstruphavn Kommune, whom nobody knows yet', () => {
	let bodil: Visitor
	let address: string

	beforeAll(async () => {
		bodil = await journey.visitor()
	})

	test('has no script in her browser', async () => {
		await open(bodil, '/calls/netvaerk')

		expect(await bodil.page.evaluate(() => matchMedia('(scripting: none)').matches)).toBe(true)
	})

	test('asks whether her municipality may apply, wants to, and is asked to sign in', async () => {
		await write(bodil, 'Kommune', 'Åstruphavn')
		await press(bodil, 'Tjek')
		await reads(bodil, 'Ja, Åstruphavn Kommune kan søge.')
		await follow(bodil, 'Begynd ansøgning')
		await reads(bodil, 'Log ind for at komme videre')
		await press(bodil, 'Send link')
		await reads(bodil, 'Skriv din e-mail')
		await write(bodil, 'E-mail', BODIL)
		await press(bodil, 'Send link')

		await reads(bodil, 'Se i din indbakke')
	})

	test('follows the link in the mail, says who she is, and is back where she was', async () => {
		await openMail(bodil, BODIL, 'Dit link til Torvet')
		await follow(bodil, /\/sign-in\//)
		await press(bodil, 'Log ind', bodil.page.getByRole('main'))
		await reads(bodil, 'Skriv dit navn')
		await write(bodil, 'Navn', 'Bodil Rask')
		await write(bodil, 'Stilling', 'Klimaplanlægger')
		await press(bodil, 'Log ind', bodil.page.getByRole('main'))

		expect(pathOf(bodil)).toBe('/calls/netvaerk/applications/new')
	})

	test('finds the link spent when she follows it again', async () => {
		await openMail(visitor, BODIL, 'Dit link til Torvet')
		await follow(visitor, /\/sign-in\//)

		await reads(visitor, 'Linket er brugt eller udløbet')
	})

	test('takes the mandate of the municipality that her address belongs to, and begins', async () => {
		await press(bodil, 'Søg på vegne af Åstruphavn Kommune')
		await reads(bodil, /^Kommunen søger for sig selv: Åstruphavn/)
		await press(bodil, 'Begynd ansøgning')

		await readsHeading(bodil, /^Åstruphavn.* ansøgning$/)
		address = pathOf(bodil)
	})

	test('writes too much, is told by how much, and shortens it', async () => {
		await write(bodil, QUESTION, `${ANSWER} ${'og '.repeat(400)}`)
		await press(bodil, about('Gem', QUESTION))
		await reads(bodil, 'Svar 1 er 14 ord for langt', '14 ord for meget: 414 af 400')
		await write(bodil, QUESTION, ANSWER)
		await choose(bodil, 'Grønt og vand')
		await choose(bodil, 'Fortætning')
		await press(bodil, about('Gem', QUESTION))

		await reads(bodil, 'Ansøgningen er klar til at blive indsendt.')
	})

	test('reads it through, hands it in and gets a receipt by mail too', async () => {
		await follow(bodil, 'Gennemse og indsend')
		await reads(bodil, 'Alt er udfyldt', ANSWER, 'Bodil Rask indsender på vegne af Åstruphavn Kommune.')
		await press(bodil, 'Indsend ansøgning')

		await reads(bodil, 'Vi har modtaget ansøgningen')
		await openMail(bodil, BODIL, /^Kvittering .*Åstruphavn.* er modtaget$/)
	})

	test('cannot change it once the deadline has passed', async () => {
		await moveClock(visitor, 25)
		await open(bodil, address)

		await reads(bodil, 'Fristen er nået. Ansøgningen kan ikke ændres mere.', ANSWER)
		expect(await bodil.page.getByRole('textbox').count()).toBe(0)
	})
})

const CRITERIA = ['Motivation og faglig interesse', 'Vilje til at dele og bidrage', 'Aktuelle opgaver at arbejde med']

function judgementsOf(name: string, score: number) {
	return CRITERIA.map((criterion) => ({ criterion, score, reason: `${name}: ${criterion.toLowerCase()} er der.` }))
}

describe('the assessors', () => {
	test('Gorm declares about two, keeps a draft and finishes it', async () => {
		const gorm = await journey.become('Gorm Askevang')
		await follow(gorm, about('Bedøm', CALL))
		await declare(gorm, 'Åstruphavn', 'Ikke inhabil')
		await declare(gorm, 'Bramsvig', 'Inhabil')
		await press(gorm, 'Gem svarene')
		await reads(gorm, 'Skriv hvorfor')
		await write(gorm, 'Hvorfor er du inhabil?', 'Min bror er borgmester i Bramsvig.')
		await press(gorm, 'Gem svarene')
		await reads(gorm, /1 lukket for dig/, /59 ikke erklæret/)

		await follow(gorm, /^Åstruphavn/)
		await judge(gorm, judgementsOf('Gorm', 5).slice(0, 2))
		await press(gorm, 'Gem kladde')
		await judge(gorm, judgementsOf('Gorm', 5))
		await press(gorm, /^Færdig med Åstruphavn/)

		await reads(gorm, /^Du er færdig med Åstruphavn/)
	})

	test('Tilde judges Åstruphavn, and the demonstration’s assessors do the rest', async () => {
		const tilde = await journey.become('Tilde Marskov')
		await follow(tilde, about('Bedøm', CALL))
		await declare(tilde, 'Åstruphavn', 'Ikke inhabil')
		await press(tilde, 'Gem svarene')
		await follow(tilde, /^Åstruphavn/)
		await judge(tilde, judgementsOf('Tilde', 5))
		await press(tilde, /^Færdig med Åstruphavn/)
		await reads(tilde, 'Gorm: vilje til at dele og bidrage er der.')
		await open(visitor, '/demo')
		await press(visitor, `Bedøm alle ansøgninger: ${CALL}`)

		await open(tilde, '/calls/netvaerk/assessments')
		await reads(tilde, 'Du er færdig', /61 bedømt/)
	})

	async function declare({ page }: Visitor, municipality: string, answer: string): Promise<void> {
		const group = page.getByRole('group', { name: new RegExp(`^${municipality}`) })
		await group.getByLabel(answer, { exact: true }).check()
	}
})

describe('the selection and the decision', () => {
	let ingrid: Visitor
	let cohort: string[]

	beforeAll(async () => {
		ingrid = await journey.become('Ingrid Hallingdal')
	})

	test('Ingrid sees the twenty-five best that keep the spread', async () => {
		await follow(ingrid, about('Vælg hold', CALL))
		await readsHeading(ingrid, '25 kommuner fra 5 regioner')

		cohort = await cohortOf(ingrid)
		expect(cohort).toHaveLength(25)
		expect(cohort).toContain('Åstruphavn Kommune')
		await ingrid.page.getByRole('img', { name: /^Kort over 61 ansøgere/ }).waitFor()
	})

	test('Ingrid locks one out with a reason and takes the lock off again', async () => {
		await ingrid.page.getByLabel('Ansøger', { exact: true }).selectOption('Åstruphavn Kommune')
		await choose(ingrid, 'Skal ikke med')
		await write(ingrid, 'Begrundelse', 'Har lige været med.')
		await press(ingrid, 'Lås')
		await reads(ingrid, 'Låst nu')
		expect(await cohortOf(ingrid)).not.toContain('Åstruphavn Kommune')

		await press(ingrid, about('Lås op', 'Åstruphavn Kommune'))
		expect(await cohortOf(ingrid)).toEqual(cohort)
	})

	test('Ingrid puts the cohort forward, and the command line finds the same', async () => {
		await putForward(ingrid, 'Holdet dækker alle regioner og alle temaer.')

		expect(await cohortOf(ingrid)).toEqual(cohort)
		expect(await selectByCommand(ingrid)).toEqual(cohort.toSorted())
	})

	test('Annelise confirms', async () => {
		const annelise = await journey.become('Annelise Brohøj')
		await decide(annelise, { call: CALL, outcome: 'Bekræft holdet', reason: '' })

		await reads(annelise, /^Bekræftet af Annelise Brohøj/)
	})

	test('Ingrid writes the letters, corrects one and sends them all', async () => {
		await writeLetters(ingrid, CALL)
		await reads(ingrid, /^25 tilsagn og 36 afslag til i alt \d+ modtagere\.$/)
		await correctLetter(ingrid, 'Åstruphavn', 'Tag gerne en kollega med til det første møde.')
		await follow(ingrid, 'Send alle breve')
		await reads(ingrid, BODIL)
		await press(ingrid, 'Ja, send nu')

		await reads(ingrid, /^Sendt /)
	})

	test('Bodil reads that Åstruphavn is chosen, and somebody else that they are not', async () => {
		const words = [/^Åstruphavn Kommune er udvalgt/, 'Tag gerne en kollega med til det første møde.']
		await openMail(visitor, BODIL, /: I er udvalgt \(/)
		await reads(visitor, ...words)
		await open(visitor, '/demo/mails')
		await follow(visitor, /: I er ikke udvalgt denne gang/)
		await reads(visitor, /er ikke udvalgt i/)
	})

	test('Ingrid publishes, and everybody sees on the programme’s page who was chosen', async () => {
		await publishResult(ingrid, CALL)
		await open(visitor, '/programmes/kompakte-groenne-byer-nyt-hold/participants')

		await reads(visitor, '25 deltagere', 'Åstruphavn')
	})
})
