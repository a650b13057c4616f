import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { PARTIES, PARTNERSHIP, people, WIETSKE, wietske } from './story.ts'

const REGISTER = `${PARTNERSHIP}/parties`

export function table(): void {
	test('Wietske founds a partnership for the heart of a village, and is told what she left out', async () => {
		await follow(wietske, 'Partnerschappen')
		await follow(wietske, 'Partnerschap oprichten')
		await press(wietske, 'Partnerschap oprichten')
		await reads(wietske, 'Schrijf een naam', 'Kies een van de mogelijkheden', 'Kies wie het leidt')
		await write(wietske, 'Naam van het partnerschap', 'Dorpshart Oosterlinde')
		await choose(wietske, /^Strategisch partnerschap/)
		await choose(wietske, /^Informeel/)
		await choose(wietske, 'geleid door de overheid')
		await write(wietske, 'Welk gebied?', 'De Brink en de Brugstraat')
		await write(wietske, 'Wat wilt u samen?', 'Een dorpshart waar mensen blijven als ze klaar zijn met winkelen.')
		await press(wietske, 'Partnerschap oprichten')

		await readsHeading(wietske, 'Dorpshart Oosterlinde')
		await reads(wietske, 'Er doet nog niemand mee')
	})

	test('she writes down the owners, and the register says who is still missing', async () => {
		await follow(wietske, 'Register openen')
		await reads(wietske, 'Niemand, en u kent nog niemand')
		await follow(wietske, 'Iemand toevoegen')
		await write(wietske, 'Naam', PARTIES.owners.name)
		await wietske.page.getByLabel('Wie is het?').selectOption('Eigenaar')
		await write(wietske, 'Contactpersoon', 'Hilde Zandweerd')
		await write(wietske, 'E-mail', PARTIES.owners.contactEmail)
		await wietske.page.getByLabel('Belang: hoeveel').selectOption('3 – enigszins')
		await wietske.page.getByLabel('Invloed: hoeveel').selectOption('5 – heel veel')
		await choose(wietske, /^Ja, zij hebben ja gezegd/)
		await press(wietske, 'Opslaan')

		await follow(wietske, 'Partijen en belanghebbenden')
		await reads(wietske, '1 doet mee', 'Tevreden houden')
	})

	test('all others come in, and the partnership has begun', async () => {
		const { owners: _, ...others } = PARTIES
		for (const party of Object.values(others)) await register(party)
		await open(wietske, REGISTER)
		await reads(wietske, 'Provincie', 'Rijk')
		await follow(wietske, 'Overzicht')
		await reads(wietske, '8 partijen doen mee')
		await press(wietske, 'Het partnerschap loopt')

		await reads(wietske, 'Loopt')
	})
}

async function register(party: { name: string; kind: string; contactEmail: string }): Promise<void> {
	const own = party.kind === 'municipality' ? { organisation: await convener() } : {}
	const location = await people.send(WIETSKE, {
		on: `${REGISTER}/new`,
		fields: { ...party, ...own, standing: 'joined' },
	})
	expect(location).toContain(REGISTER)
}

async function convener(): Promise<string> {
	const form = await people.read(WIETSKE, `${REGISTER}/new`)
	return addressIn(form, new RegExp(`<option value="([\\w-]+)"[^>]*>${PARTIES.municipality.name}<`))
}
