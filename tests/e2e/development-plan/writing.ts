import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { PLANNER } from './ground.ts'
import { partyOf, RESIDENTS } from './parties.ts'
import { atDesk } from './people.ts'
import { bo, PARTNERSHIP, PLAN, story, WORK } from './town.ts'

const TEXT = `${WORK}/text`
const FIRST = 'I 2030 går man gennem byen for at være i den.'
const SECOND = 'Torvet er et sted, hvor man bliver siddende.'
const MORE = 'Der er lys til kl. 22.'
const ADVISER = 'Tove Havgaard'

export function writing(): void {
	test('Bo writes the vision into its section', async () => {
		await open(bo, WORK)
		await follow(bo, 'Tekst')
		await follow(bo, 'Vision', bo.page.getByRole('main'))
		await write(bo, 'Tekst', `${FIRST}\n\n${SECOND}`)
		await press(bo, 'Gem i planen')
		await reads(bo, 'Gemt i planen')
		await writeSection('Området i dag', 'Strandgade, Torvet og havnen: 44 lokaler, 9 af dem tomme.')
		await writeSection('Problemer og ressourcer', 'Et musikhus, en havn og 6.900 mennesker, der gerne vil ses.')
		await writeSection('Opfølgning', 'Parterne mødes den første torsdag i måneden.')
	})

	test('Rita of the residents would write it otherwise, is heard, and is told', async () => {
		const rita = await atDesk(partyOf(RESIDENTS).person)
		await open(rita, PARTNERSHIP)
		await follow(rita, 'Planer')
		await follow(rita, /^Hasselnæs 2030/)
		await follow(rita, 'Tekst')
		await follow(rita, 'Vision', rita.page.getByRole('main'))
		await rita.page.getByText('Foreslå en ændring').first().click()
		await write(rita, 'Tekst', `${FIRST}\n\n${SECOND} Også om aftenen.`)
		await write(rita, 'Hvorfor?', 'Vi bor her hele døgnet.')
		await press(rita, 'Send som forslag')
		await reads(rita, 'Forslaget er sendt. Teamet svarer dig.')
		await open(bo, TEXT)
		await reads(bo, 'Venter på svar', '1 forslag')
		await follow(bo, 'Vision', bo.page.getByRole('region', { name: 'Venter på svar' }))
		await choose(bo, 'Tag ind i planen, som det står i felterne')
		await press(bo, 'Svar')
		await story.openMail(rita, partyOf(RESIDENTS).email, 'Svar på dit forslag: Hasselnæs 2030')

		await reads(rita, /Det er taget ind i planen\./)
	})

	test('Tove is let into the team until a day, and has a mail that says so', async () => {
		await open(bo, PARTNERSHIP)
		await follow(bo, 'Medlemmer af teamet')
		await write(bo, 'Navn', ADVISER)
		await write(bo, 'E-mail', 'tove@raad.example')
		await choose(bo, /^Rådgiver/)
		await press(bo, 'Tag med i teamet')
		await reads(bo, 'En rådgiver skal have en sidste dag')
		await write(bo, 'Sidste dag', '31. december 2026')
		await press(bo, 'Tag med i teamet')
		await story.openMail(bo, 'tove@raad.example', 'Du er med i teamet for Hasselnæs bymidte')

		await reads(bo, /til og med 31\. december 2026/)
	})

	test('she and Bo write in two places at once, and both texts are kept', async () => {
		const tove = await atDesk(ADVISER)
		const vision = await passageOf('Vision')
		for (const writer of [tove, bo]) await open(writer, vision)
		await write(tove, 'Tekst', `${FIRST} ${MORE}\n\n${SECOND} Også om aftenen.`)
		await press(tove, 'Gem i planen')
		await write(bo, 'Tekst', `${FIRST}\n\n${SECOND} Også om aftenen og om vinteren.`)
		await press(bo, 'Gem i planen')
		await reads(bo, 'Begge tekster er lagt sammen', `${ADVISER} gemte en ny tekst`)
		await press(bo, 'Gem i planen')

		await reads(bo, 'Gemt i planen')
		expect(await textIn(bo)).toBe(`${FIRST} ${MORE}\n\n${SECOND} Også om aftenen og om vinteren.`)
	})

	test('in one place they cannot both be right: each reads what the other wrote, and no word is lost', async () => {
		const tove = await atDesk(ADVISER)
		const vision = await passageOf('Vision')
		for (const writer of [tove, bo]) await open(writer, vision)
		await write(tove, 'Tekst', 'Torvet er for alle, der bor her.')
		await press(tove, 'Gem i planen')
		await write(bo, 'Tekst', 'Torvet er for alle, der kommer forbi.')
		await press(bo, 'Gem i planen')
		await reads(bo, 'I har ændret det samme sted', 'Torvet er for alle, der bor her.')
		expect(await textIn(bo)).toBe('Torvet er for alle, der kommer forbi.')
		await write(bo, 'Tekst', `${FIRST} ${MORE} Torvet er for alle, der bor her eller kommer forbi.`)
		await press(bo, 'Gem i planen')
		await follow(bo, /^Historie, \d udgaver/)

		await reads(bo, 'Udgave 1', ADVISER, 'Står i planen')
	})

	test('Bo publishes it, and everybody reads it', async () => {
		await open(bo, WORK)
		await follow(bo, 'Udgiv planen')
		await press(bo, 'Udgiv version 1')
		const anybody = await story.journey.visitor()
		await open(anybody, '/plans')
		await follow(anybody, /^Hasselnæs 2030/)

		await readsHeading(anybody, 'Hasselnæs 2030')
		await reads(anybody, 'Fyld stueetagerne med mere end butikker', 'Ejere med et tomt lokale', 'Handel i Hasselnæs')
		expect(await story.client.read(PLAN)).toContain('Torvet er for alle, der bor her eller kommer forbi.')
	})
}

async function passageOf(heading: string): Promise<string> {
	const shape = new RegExp(`href="(${TEXT}/sections/[\\w-]+)"[^>]*><span[^>]*>${heading}<`)
	return addressIn(await story.read(PLANNER, TEXT), shape)
}

async function writeSection(heading: string, body: string): Promise<void> {
	const on = await passageOf(heading)
	await story.send(PLANNER, { on, action: `${on}/words`, fields: { body } })
}

function textIn({ page }: Visitor): Promise<string> {
	return page.getByLabel('Tekst', { exact: true }).inputValue()
}
