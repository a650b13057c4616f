import { type Visitor } from '../../support/journey.ts'

/** The programme of a day in the order of its items, as it is written into the form's rows. */
const DAY = [
	{ kind: 'Velkomst', title: 'Kaffe og nyt siden sidst', minutes: '30' },
	{ kind: 'Oplæg', title: 'Velkommen hos værten', minutes: '30' },
	{ kind: 'Besøg', title: 'I felten: fra ende til anden', minutes: '75' },
	{ kind: 'Pause', title: 'Frokost', minutes: '45' },
	{ kind: 'Sparring', title: 'Sparring, tre cases', minutes: '75' },
	{ kind: 'Drøftelse', title: 'Det grønne i den kompakte by', minutes: '25' },
	{ kind: 'Afslutning', title: 'Hvad tager I med hjem?', minutes: '20' },
]

export async function writeProgramme({ page }: Visitor): Promise<void> {
	for (const [index, { kind, title, minutes }] of DAY.entries()) {
		const row = page.getByRole('group').nth(index)
		await row.getByLabel('Slags').selectOption(kind)
		await row.getByLabel('Titel').fill(title)
		await row.getByLabel('Minutter').fill(minutes)
	}
}
