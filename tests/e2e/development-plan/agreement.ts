import { expect, test } from 'vitest'
import { found } from '../../../src/platform/errors.ts'
import { choose, follow, open, pathOf, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { OUTSIDER, PLANNER } from './ground.ts'
import { giveLink, linkOf, links, sendByLink } from './links.ts'
import { AKSEL, BOOKS, CAFE, MUNICIPALITY, partyOf, PARTIES, YOUNG } from './parties.ts'
import { behindLink, onPhone } from './people.ts'
import { bo, PARTNERSHIP, story } from './town.ts'

const TITLE = 'Samarbejdsaftale for Hasselnæs bymidte'
const RESERVATION = 'Caféen kan ikke møde op om fredagen.'

export function agreed(): void {
	test('four parties get a link: two by mail, two on paper with a code for the camera', async () => {
		await open(bo, PARTNERSHIP)
		await follow(bo, 'Links og plakater')
		for (const name of [CAFE, AKSEL]) {
			await bo.page.getByLabel('Til hvem?').selectOption(name)
			await choose(bo, 'Send linket til partens mailadresse')
			await press(bo, 'Lav linket')
			await reads(bo, 'Linket er lavet.')
		}
		for (const name of [BOOKS, YOUNG]) await giveLink(name)
		await open(bo, `${PARTNERSHIP}/links`)
		await follow(bo, BOOKS, bo.page.getByRole('main'))
		await readsHeading(bo, `Til ${BOOKS}`)

		expect(await bo.page.getByRole('img', { name: 'QR-kode med linket' }).count()).toBe(1)
	})

	test('Nadia opens hers from the mail, on a telephone, and nothing waits for her', async () => {
		const nadia = await onPhone(CAFE)
		for (const name of [AKSEL, CAFE]) {
			await story.openMail(nadia, partyOf(name).email, 'Jeres side i Hasselnæs bymidte')
			await follow(nadia, /\/p\//)
			links.set(name, pathOf(nadia))
		}

		await readsHeading(nadia, CAFE)
		await reads(nadia, 'Lige nu venter intet på jer.', 'Spørg Bo Tangholm')
	})

	test('the young say on a telephone that they are with it', async () => {
		const selma = await behindLink(YOUNG)
		await follow(selma, 'Vær med')
		await press(selma, 'Ja, vi er med')

		await reads(selma, 'Tak. I er med nu.')
		await follow(selma, 'Jeres plads i partnerskabet')
		await reads(selma, /^I har været med siden /)
		await open(bo, PARTNERSHIP)
		await reads(bo, '10 parter er med')
	})

	test('Bo writes what they agree on from a template, and cannot send what is not filled in', async () => {
		await open(bo, PARTNERSHIP)
		await follow(bo, 'Aftaler')
		await follow(bo, 'Skriv en aftale')
		await press(bo, 'Begynd aftalen')
		await write(bo, 'Sidste dag', '31. december 2030')
		await write(bo, 'Tekst til punkt 1', 'Vi vil have liv i bymidten.\n\nAftalen gælder mellem stationen og havnen.')
		await press(bo, 'Gem')
		await reads(bo, 'Før aftalen kan sendes, skal disse punkter skrives færdig:', 'Sådan beslutter vi')
		await follow(bo, 'Ret teksten')
		await write(bo, 'Tekst til punkt 4', 'Vi søger enighed. Vi mødes den første torsdag i måneden.')
		await press(bo, 'Gem')
		await press(bo, 'Send til underskrift')

		await reads(bo, 'Til underskrift')
	})

	test('Bo signs for the municipality', async () => {
		await write(bo, 'Hvorfor kan du skrive under?', 'Byrådet, 26. januar 2026, punkt 7')
		await press(bo, 'Skriv under')
		await reads(bo, 'Sæt kryds, hvis du skriver under')
		await choose(bo, 'Jeg har læst aftalen og skriver under for os')
		await press(bo, 'Skriv under')

		await reads(bo, '1 af 10 har skrevet under')
	})

	test('Nadia signs on her telephone, with a reservation', async () => {
		const nadia = await onPhone(CAFE)
		await story.openMail(nadia, partyOf(CAFE).email, `Til underskrift: ${TITLE}`)
		await follow(nadia, /\/p\//)
		await reads(nadia, 'Vi mødes den første torsdag i måneden.')
		await write(nadia, 'Dit navn', 'Nadia Hvidsten')
		await write(nadia, 'Hvorfor kan du skrive under?', 'Ejer')
		await write(nadia, 'Forbehold', RESERVATION)
		await choose(nadia, 'Jeg har læst aftalen og skriver under for os')
		await press(nadia, 'Skriv under')

		await reads(nadia, 'I har skrevet under', RESERVATION)
	})

	test('the others do, with an account or by their link, and it is signed by all ten', async () => {
		const agreement = await addressOfAgreement()
		const id = found(agreement.split('/').at(-1))
		for (const { name, person, hasAccount } of PARTIES) {
			const fields = { name: person, mandate: 'Formand', binds: 'yes' }
			if (hasAccount) await story.send(person, { on: agreement, action: `${agreement}/signatures`, fields })
			else if (name !== CAFE) await signByLink(`${linkOf(name)}/agreements/${id}`, fields)
		}
		await open(bo, agreement)

		await reads(bo, 'Underskrevet af alle', RESERVATION, MUNICIPALITY)
	})

	test('somebody who is no party finds neither it nor the partnership', async () => {
		for (const path of [PARTNERSHIP, await addressOfAgreement()])
			expect((await story.client.ask(path, await story.as(OUTSIDER))).status, path).toBe(404)
	})
}

export async function addressOfAgreement(): Promise<string> {
	const all = await story.read(PLANNER, `${PARTNERSHIP}/agreements`)
	return addressIn(all, /href="([^"]+\/agreements\/[\w-]{36})"/)
}

async function signByLink(on: string, fields: Record<string, string>): Promise<void> {
	await sendByLink(on, `${on}/signatures`, fields)
}
