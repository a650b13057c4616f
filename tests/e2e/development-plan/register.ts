import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { PLANNER } from './ground.ts'
import { CAFE, MUNICIPALITY, PARTIES, PHONE, SECRET, TRADE, type TownParty, YOUNG } from './parties.ts'
import { bo, PARTNERSHIP, story } from './town.ts'

const REGISTER = `${PARTNERSHIP}/parties`

export function register(): void {
	test('nobody is in it, and owners and the young are missed already', async () => {
		await open(bo, PARTNERSHIP)
		await reads(bo, /^Ingen taler endnu for ejerne, de unge, butikkerne/)
		await follow(bo, 'Åbn registret')

		await reads(bo, 'Registret er tomt', 'Ingen, og I kender ingen endnu')
	})

	test('Bo writes in the municipality and the shops, with whom he has spoken', async () => {
		await follow(bo, 'Skriv nogen ind')
		await press(bo, 'Gem')
		await reads(bo, 'Skriv et navn')
		await write(bo, 'Navn', MUNICIPALITY)
		await bo.page.getByLabel('Hvem er det?').selectOption('Kommune')
		await bo.page.getByLabel('Organisation i Torvet').selectOption(MUNICIPALITY)
		await choose(bo, /^Ja, de har sagt ja/)
		await press(bo, 'Gem')
		await follow(bo, 'Skriv nogen ind')
		await writeParty(bo, TRADE)
		await bo.page.getByLabel(/^Interesse:/).selectOption('5 – rigtig meget')
		await bo.page.getByLabel(/^Indflydelse:/).selectOption('4 – meget')
		await write(bo, 'Note', `Vil helst ikke have færre p-pladser (${SECRET}).`)
		await choose(bo, /^Ja, de har sagt ja/)
		await press(bo, 'Gem')
		await follow(bo, TRADE)
		await write(bo, 'Hvad kom der ud af det?', `Karla ringer til de andre (${SECRET}).`)
		await press(bo, 'Skriv kontakten ned')

		await reads(bo, 'Arbejd tæt sammen (Stor indflydelse, stor interesse)', `Karla ringer til de andre (${SECRET}).`)
	})

	test('the others follow, the young first as somebody one only knows', async () => {
		for (const party of PARTIES) if (party.name !== TRADE) await enter(party)
		await open(bo, REGISTER)

		await reads(bo, 'Ingen er med. I kender 1')
		expect(await bo.page.getByRole('row').count()).toBe(11)
	})

	test('the partnership is begun by those who are with it', async () => {
		await open(bo, PARTNERSHIP)
		await reads(bo, 'Ingen taler endnu for de unge', '9 parter er med')
		await press(bo, 'Partnerskabet er i gang')

		await reads(bo, 'I gang')
	})
}

async function writeParty(visitor: Visitor, name: string): Promise<void> {
	const { person, email } = PARTIES.find((party) => party.name === name) ?? { person: '', email: '' }
	await write(visitor, 'Navn', name)
	await write(visitor, 'Kontaktperson', person)
	await write(visitor, 'E-mail', email)
}

async function enter({ name, kind, person, email, isPerson }: TownParty): Promise<void> {
	const contact = { contactName: person, contactEmail: email, contactPhone: name === CAFE ? PHONE : '' }
	const standing = name === YOUNG ? 'known' : 'joined'
	const judged = { interest: '4', influence: '3', note: `Spørg igen (${SECRET}).` }
	const fields = { name, kind, ...contact, ...judged, standing, ...(isPerson && { isPerson: 'yes' }) }
	await story.send(PLANNER, { on: `${REGISTER}/new`, fields })
}
