import { expect, test } from 'vitest'
import { about, choose, follow, press, reads, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { SECRETARIAT } from './ground.ts'
import { addressOf, memberOf, NEWCOMER } from './members.ts'
import { as, client, goTo, joined, journey, left, meet, openMail, read, ROOM, seats } from './years.ts'

const TOWN = 'Kystager'

export function leaving(): void {
	let sara: Visitor

	test('Kystager leaves after the fourth meeting: Sara writes down why', async () => {
		await goTo('2024-12-02')
		sara = await meet(SECRETARIAT)
		await follow(sara, 'Møder')
		await follow(sara, 'Medlemmer')
		await follow(sara, 'Kystager Kommune')
		await sara.page.getByText('Træd ud', { exact: true }).click()
		await press(sara, 'Træd ud af forløbet')
		await reads(sara, 'Skriv, hvorfor I træder ud')
		await write(sara, 'Hvorfor træder I ud?', 'Afdelingen er lagt sammen med en anden.')
		await press(sara, 'Træd ud af forløbet')

		await reads(sara, 'Trådt ud 2. december 2024')
		left.set(addressOf(TOWN), TOWN)
		const { status } = await client.ask(`${ROOM}/room/seats/${seats.get(TOWN)}`, await as(memberOf(TOWN).leader))
		expect(status).toBe(403)
	})

	test('there is no selection to go back to, so Sara asks Falkenholm with a reason', async () => {
		await follow(sara, 'Find en afløser')
		await press(sara, about('Søg en afløser', 'Kystager Kommune'))
		await reads(sara, 'Der er ingen udvælgelse at gå ud fra')
		await sara.page.getByLabel('Kommune', { exact: true }).selectOption('Falkenholm Kommune')
		await write(sara, 'Kontaktperson', NEWCOMER.leader)
		await write(sara, 'Kontaktpersonens e-mail', addressOf(NEWCOMER.town))
		await press(sara, 'Spørg kommunen')
		await reads(sara, 'Skriv, hvorfor det bliver denne kommune')
		await write(sara, 'Hvorfor denne kommune?', 'Den ligger i samme landsdel og har spurgt før.')
		await press(sara, 'Spørg kommunen')

		await reads(sara, 'Ansøgeren er spurgt')
	})

	test('Ketty of Falkenholm follows the mail, says yes and is in the room', async () => {
		const ketty = await journey.visitor()
		await openMail(ketty, addressOf(NEWCOMER.town), 'Vil I have en plads i Kompakte, grønne byer?')
		await follow(ketty, /\/seat-offers\//)
		await write(ketty, 'E-mail', addressOf(NEWCOMER.town))
		await press(ketty, 'Send link')
		await openMail(ketty, addressOf(NEWCOMER.town), 'Dit link til Torvet')
		await follow(ketty, /\/sign-in\//)
		await press(ketty, 'Log ind', ketty.page.getByRole('main'))
		await choose(ketty, 'Ja, vi tager pladsen')
		await press(ketty, 'Svar')
		await follow(ketty, 'Gå til rummet')

		await reads(ketty, '25 er med.')
		const members = await read(SECRETARIAT, `${ROOM}/room`)
		seats.set(NEWCOMER.town, addressIn(members, /\/room\/seats\/([\w-]+)"[^>]*>Falkenholm /))
		joined.push(NEWCOMER)
	})
}
