import { expect, test } from 'vitest'
import { about, choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { fieldsOf } from '../../support/journey-http.ts'
import { arrived, mailTo } from '../../support/journey-people.ts'
import { client, journey, openMail, PARTIES, PHONE, PLAN, TITLE, WORK, wietske } from './story.ts'

const ASKED = `Stelt u ${TITLE} vast?`
const RESERVATION = 'Zodra de verhuisregeling er is.'

export function adopting(): void {
	test('Wietske asks the parties whether they adopt it', async () => {
		await follow(wietske, 'Vaststelling')
		await reads(wietske, '0 van de 8 partijen staan achter deze versie')
		await write(wietske, 'Uw bericht', 'Graag voor de raad van februari.')
		await write(wietske, 'Antwoord uiterlijk', '31 januari 2027')
		await press(wietske, 'Versturen')

		await reads(wietske, 'De partijen zijn gevraagd')
	})

	test('Hilde of the owners reads on her phone what it means for them, and says yes with a reservation', async () => {
		const hilde = await journey.visitor(PHONE)
		await openMail(hilde, PARTIES.owners.contactEmail, ASKED)
		await reads(hilde, 'Graag voor de raad van februari.')
		await follow(hilde, /\/adoption\//)
		await readsHeading(hilde, `${TITLE} vaststellen`)
		await reads(hilde, 'Hier doet u aan mee', 'Eén loket voor lege panden', 'Antwoord uiterlijk 31 januari 2027.')
		await press(hilde, 'Antwoord versturen')
		await reads(hilde, 'Kies of u ja of nee zegt', 'Vul in wie antwoordt', 'Vul in met welk mandaat u antwoordt')
		await choose(hilde, 'Wij stellen het plan vast')
		await write(hilde, 'Naam', 'Hilde Zandweerd')
		await write(hilde, 'Met welk mandaat', 'Woordvoerder van de eigenaren')
		await write(hilde, 'Voorbehoud', RESERVATION)
		await press(hilde, 'Antwoord versturen')

		await reads(hilde, /^U heeft versie 2 vastgesteld op /)
		await openMail(hilde, PARTIES.owners.contactEmail, `Bevestiging: u heeft ${TITLE} vastgesteld`)
		await reads(hilde, new RegExp(`Voorbehoud: ${RESERVATION}`))
	})

	test('three more say yes by their links, and the state says no', async () => {
		for (const party of [PARTIES.shops, PARTIES.culture, PARTIES.residents]) {
			await answerByLink(party.contactEmail, { answer: 'adopted', reservation: '' })
		}
		await answerByLink(PARTIES.state.contactEmail, {
			answer: 'declined',
			reservation: 'Wij zijn geen partij in een dorp.',
		})
		await open(wietske, `${WORK}/adoption`)

		await reads(wietske, '4 van de 8 partijen staan achter deze versie', 'Nee gezegd', RESERVATION)
	})

	test('the municipality adopts it with her account, and the young in their meeting', async () => {
		await follow(wietske, about('Antwoorden', PARTIES.municipality.name))
		await adopt('College van burgemeester en wethouders')
		await open(wietske, `${WORK}/adoption`)
		await follow(wietske, about('Antwoord vastleggen', PARTIES.young.name))
		await readsHeading(wietske, `Antwoord van ${PARTIES.young.name} vastleggen`)
		await adopt('Bijeenkomst in het dorpshuis')

		await open(wietske, `${WORK}/adoption`)
		await reads(wietske, '6 van de 8 partijen staan achter deze versie', 'Vastgelegd door het team')
	})

	test('everybody reads who stands behind it, and not by whose hand', async () => {
		const visitor = await journey.visitor()
		await open(visitor, `${PLAN}/adoptions`)

		await reads(visitor, new RegExp(`^${PARTIES.owners.name}, `), new RegExp(RESERVATION))
		expect(await visitor.page.getByText('Zandweerd').count()).toBe(0)
	})

	async function adopt(mandate: string): Promise<void> {
		await choose(wietske, 'Wij stellen het plan vast')
		await write(wietske, 'Naam', 'Wietske Hagelwaard')
		await write(wietske, 'Met welk mandaat', mandate)
		await press(wietske, 'Antwoord versturen')
		await reads(wietske, 'Het antwoord is vastgelegd')
	}
}

type Answer = { answer: 'adopted' | 'declined'; reservation: string }

async function answerByLink(to: string, said: Answer): Promise<void> {
	const mail = await client.read(await mailTo(client, to, ASKED))
	const page = addressIn(mail, /href="[^"]*(\/p\/[^"]+\/adoption\/[^"]+)"/)
	const action = `${page}/answer`
	const form = fieldsOf(await client.read(page), action)
	arrived(action, await client.send(action, { ...form, ...said, name: 'Iemand', mandate: 'Voorzitter' }))
}
