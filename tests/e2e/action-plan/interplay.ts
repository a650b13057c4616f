import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { journey, openMail, PARTIES, PARTNERSHIP, people, WIETSKE, wietske, WORK } from './story.ts'

const INTERPLAY = `${WORK}/interplay`
const LINKS = `${PARTNERSHIP}/links`
const MOVE = 'Winkels verhuizen naar de Brink'
const PAVING = 'De Brink opnieuw bestraat'

export function interplay(): void {
	test('one table says who does what, and in which way the municipality steers', async () => {
		await open(wietske, INTERPLAY)

		expect(await rolesIn(wietske, MOVE)).toEqual([
			'trekt',
			'geen rol',
			'geen rol',
			'geen rol',
			'geen rol',
			'gevraagd',
			'geen rol',
		])
		expect(await rolesIn(wietske, 'Eén loket voor lege panden')).toEqual([
			'draagt bij',
			'trekt',
			'draagt bij',
			'geen rol',
			'geen rol',
			'geen rol',
			'geen rol',
		])
		expect(await steered(wietske)).toEqual({
			Regelen: '1 actie',
			'Zelf doen': '1 actie',
			'Samen doen': '1 actie',
			'Ruimte geven': '1 actie',
			Arrangeren: 'Altijd',
		})
	})

	test('she writes down who keeps all at the table', async () => {
		await press(wietske, 'Bewaar wie arrangeert')
		await reads(wietske, 'Kies de partij die arrangeert.')
		await wietske.page.getByLabel('Wie arrangeert het samenspel?').selectOption(PARTIES.municipality.name)
		await write(wietske, 'Hoe?', 'Vier keer per jaar, steeds bij een andere gastheer.')
		await press(wietske, 'Bewaar wie arrangeert')

		await reads(wietske, /Dat doet Gemeente Lindewaard\./)
	})

	test('she sends the parties their links, and Ilse of the province, whose browser runs no script, answers what is asked', async () => {
		for (const { name, contactEmail } of Object.values(PARTIES)) if (contactEmail !== '') await sendLink(name)
		const ilse = await journey.visitor({ javaScriptEnabled: false })
		await openMail(ilse, PARTIES.province.contactEmail, 'Uw pagina in Dorpshart Oosterlinde')
		await follow(ilse, /\/p\//)
		await reads(ilse, 'Dit wacht op u', 'Aan u wordt gevraagd: De helft van de verhuiskosten.')
		await follow(ilse, `Antwoord op de vraag: ${MOVE}`)
		await press(ilse, 'Antwoord versturen')
		await reads(ilse, 'Kies ja, ja deels, of nee.')
		await choose(ilse, 'Ja, deels')
		await write(ilse, 'Het antwoord in eigen woorden', 'Een derde deel, als de gemeente de rest betaalt.')
		await press(ilse, 'Antwoord versturen')

		await reads(ilse, 'Dank u. Het partnerschap ziet uw antwoord nu.')
		await follow(ilse, `Pagina van ${PARTIES.province.name}`)
		await reads(ilse, 'Gedaan')
	})

	test('what the Rijk answered by letter, she writes down', async () => {
		await open(wietske, INTERPLAY)
		await reads(wietske, 'Ja, deels', 'Een derde deel, als de gemeente de rest betaalt.', 'Wacht op antwoord')
		await follow(wietske, 'Leg het antwoord vast')
		await choose(wietske, 'Nee')
		await write(wietske, 'Het antwoord in eigen woorden', 'De wet laat dat nu niet toe.')
		await press(wietske, 'Leg het antwoord vast')

		await reads(wietske, 'De wet laat dat nu niet toe.')
		expect(await rolesIn(wietske, PAVING)).toContain('heeft nee gezegd')
	})
}

/** What each side does in an action, in the order of the columns. */
async function rolesIn({ page }: Visitor, action: string): Promise<string[]> {
	const cells = page.getByRole('row').filter({ hasText: action }).getByRole('cell')
	return (await cells.allInnerTexts()).map((text) => text.trim()).slice(0, -1)
}

/** In how many actions each way is used. */
async function steered({ page }: Visitor): Promise<Record<string, string>> {
	const ways = page.getByRole('listitem').filter({ hasText: /\d acties?$|Altijd$/ })
	const rows = (await ways.allInnerTexts()).map((text) => text.split('\n').filter((line) => line !== ''))
	return Object.fromEntries(rows.map((row) => [row[0], row.at(-1)]))
}

/** Makes a link and lets it be mailed. */
async function sendLink(party: string): Promise<void> {
	const page = await people.read(WIETSKE, LINKS)
	const whose = addressIn(page, new RegExp(`<option value="(party:[\\w-]+)"[^>]*>${RegExp.escape(party)}<`))
	await people.send(WIETSKE, { on: LINKS, fields: { whose, label: '', lastDay: '2028-12-31', byMail: 'yes' } })
}
