import { test } from 'vitest'
import { follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { journey, openMail, PARTIES, pass, people, TITLE, WIETSKE, WORK, wietske } from './story.ts'

const QUESTION = 'Klopt het plan voor de Brink?'
const TRUUS = 'truus@oosterlinde.example'
const WORRY = 'Laat de lindeboom staan, daar zitten wij elke avond.'
const ANSWER = 'De boom blijft. Het staat nu bij de actie.'

export function consulting(): void {
	let truus: Visitor

	test('Wietske publishes the first version, for everybody to read', async () => {
		await follow(wietske, 'Acties')
		await follow(wietske, 'Het plan publiceren')
		await reads(wietske, 'Het plan heeft alles wat het moet hebben.')
		await press(wietske, 'Versie 1 publiceren')

		await reads(wietske, 'Versie 1, openbaar. Alles is gepubliceerd.')
	})

	test('she puts it to consultation for three weeks', async () => {
		await follow(wietske, 'Inspraak')
		await press(wietske, 'Ter inspraak leggen')
		await reads(wietske, 'Vul een titel in')
		await write(wietske, 'Titel', QUESTION)
		await write(wietske, 'Waarover wilt u graag iets horen?', 'Missen wij iets?')
		await write(wietske, 'Laatste dag', '20 december 2026')
		await press(wietske, 'Ter inspraak leggen')

		await reads(wietske, 'Het plan ligt ter inspraak', 'Er is nog niets binnengekomen')
	})

	test('the residents are told by mail and find it behind their link', async () => {
		const teun = await journey.visitor()
		await openMail(teun, PARTIES.residents.contactEmail, `Ter inspraak: ${QUESTION}`)
		await follow(teun, /\/consultations\//)
		await write(teun, 'Uw reactie', 'Wij doen mee met de buurtavonden.')
		await press(teun, 'Versturen')

		await reads(teun, 'Dank u. Uw reactie is ontvangen')
	})

	test('Truus, whom nobody knows, says what she thinks and proves her address', async () => {
		truus = await journey.visitor({ javaScriptEnabled: false })
		await open(truus, '/plans')
		await follow(truus, new RegExp(TITLE))
		await open(truus, await heardAt())
		await truus.page.getByLabel('Waar gaat het over?').selectOption({ label: '3. De Brink opnieuw bestraat' })
		await write(truus, 'Uw reactie', WORRY)
		await press(truus, 'Versturen')
		await reads(truus, 'Vul uw naam in', 'Vul uw mailadres in')
		await write(truus, 'Naam', 'Truus Lindehof')
		await write(truus, 'Mailadres', TRUUS)
		await press(truus, 'Versturen')
		await reads(truus, 'Kijk in uw mail')
		await openMail(truus, TRUUS, `Bevestig uw reactie op ‘${QUESTION}’`)
		await follow(truus, /consultation-confirmations/)
		await press(truus, 'Ja, verstuur haar')

		await reads(truus, WORRY)
	})

	test('Wietske answers everybody, and tells what became of it', async () => {
		await open(wietske, `${WORK}/consultations`)
		await follow(wietske, new RegExp(`^${QUESTION.replace('?', '\\?')}`))
		await answer(WORRY, 'Overgenomen in het plan', ANSWER)
		await answer('Wij doen mee met de buurtavonden.', 'Genoteerd', 'Fijn, tot vrijdag.')
		await pass(25)
		await open(wietske, `${WORK}/consultations`)
		await follow(wietske, new RegExp(`^${QUESTION.replace('?', '\\?')}`))
		await write(wietske, 'Uw woorden', 'Twee reacties, één wijziging.')
		await press(wietske, 'Verslag publiceren')

		await reads(wietske, 'Het verslag is gepubliceerd')
	})

	test('Truus reads what became of hers', async () => {
		await openMail(truus, TRUUS, `Wat er met uw reactie op ‘${QUESTION}’ is gedaan`)
		await reads(truus, ANSWER)
		await follow(truus, /consultation-inputs/)

		await reads(truus, 'Wat ermee is gedaan', ANSWER)
	})

	test('the second version keeps the tree, and says so', async () => {
		await open(wietske, `${WORK}/actions/3`)
		await follow(wietske, 'Wijzigen', wietske.page.getByRole('main'))
		await write(wietske, 'Toelichting in een paar zinnen', 'De lindeboom blijft staan.')
		await press(wietske, 'Opslaan')
		await follow(wietske, 'Acties')
		await follow(wietske, /^\d+ wijziging(en)? publiceren/)
		await write(wietske, 'Wat is er nieuw?', 'De lindeboom blijft, en de antwoorden van provincie en Rijk.')
		await press(wietske, 'Versie 2 publiceren')

		await reads(wietske, 'Versie 2, openbaar. Alles is gepubliceerd.')
	})

	/** Where everybody reads what is put to consultation. */
	async function heardAt(): Promise<string> {
		const list = await people.read(WIETSKE, `${WORK}/consultations`)
		return addressIn(list, /href="([^"]+\/consultations\/[\w-]+)"/).replace('/work/', '/')
	}

	async function answer(said: string, outcome: string, words: string): Promise<void> {
		const card = wietske.page.getByRole('article').filter({ hasText: said })
		await card.getByLabel('Wat is ermee gedaan?').selectOption(outcome)
		await card.getByLabel('Antwoord aan de afzender').fill(words)
		await press(wietske, 'Antwoord versturen', card)
	}
}
