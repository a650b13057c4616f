import { expect, test } from 'vitest'
import { choose, follow, open, pathOf, press, reads, readsHeading, write } from '../../support/journey.ts'
import { PLANNER } from './ground.ts'
import { bo, PARTNERSHIP, story, WORK } from './town.ts'

const TITLE = 'Hasselnæs 2030'
export const EMPTY_SHOPS = 'Hver femte stueetage i Strandgade står tom'
export const NOWHERE_TO_STAY = 'Man går igennem byen uden at standse'

const STRUCTURE = `${WORK}/text/structure`

export function begun(): void {
	test('Bo begins a development plan, and its sections are there', async () => {
		await open(bo, PARTNERSHIP)
		await follow(bo, 'Planer')
		await follow(bo, 'Begynd en plan')
		await write(bo, 'Titel', TITLE)
		await press(bo, 'Begynd planen')
		await reads(bo, 'Vælg, hvad slags plan det er.', 'Skriv en adresse.')
		await choose(bo, /^Udviklingsplan/)
		await write(bo, 'Adresse', 'hasselnaes-2030')
		await write(bo, 'Hvad handler planen om? Én sætning', 'Hvad ti parter gør sammen for bymidten.')
		await press(bo, 'Begynd planen')

		expect(pathOf(bo)).toBe(STRUCTURE)
		await reads(bo, 'Vision', 'Området i dag', 'Årshjul', 'Opfølgning', 'Er planen hel?')
		await reads(bo, 'Der er ingen udfordringer endnu.')
	})

	test('he adds a section for what is wrong and what there is to build on', async () => {
		await follow(bo, 'Tilføj afsnit')
		await bo.page.getByLabel('Hvad slags afsnit?').selectOption('Problemer og ressourcer')
		await press(bo, 'Tilføj afsnittet')

		await reads(bo, 'Problemer og ressourcer')
	})

	test('he writes what is wrong, what happens if nobody acts, and what they agree to do', async () => {
		await follow(bo, 'Tilføj udfordring')
		await press(bo, 'Tilføj udfordringen')
		await reads(bo, 'Skriv, hvad der er galt.')
		await write(bo, 'Hvad er galt?', EMPTY_SHOPS)
		await write(bo, 'Hvordan ved I det?', '9 af 44 lokaler, talt af Handel i Hasselnæs i januar 2026.')
		await write(bo, 'Hvad sker der, hvis ingen gør noget?', 'De sidste specialbutikker flytter ud til landevejen.')
		await write(bo, 'Hvad er I enige om at gøre?', 'Fyld stueetagerne med mere end butikker')
		await press(bo, 'Tilføj udfordringen')
		await story.send(PLANNER, {
			on: `${STRUCTURE}/challenges/new`,
			action: `${STRUCTURE}/challenges`,
			fields: {
				challenge: NOWHERE_TO_STAY,
				consequence: 'Handlen følger med bilerne ud.',
				agenda: 'Giv folk en grund til at blive',
			},
		})
		await open(bo, STRUCTURE)

		await reads(bo, 'Fyld stueetagerne med mere end butikker', 'Giv folk en grund til at blive')
	})

	test('he draws the area, and is told when its edges cross', async () => {
		await follow(bo, 'Tegn området')
		await write(bo, 'Områdets hjørner', '55.527, 10.294\n55.533, 10.306\n55.533, 10.294\n55.527, 10.306')
		await press(bo, 'Gem området')
		await reads(bo, /^Områdets kanter krydser hinanden/)
		await write(bo, 'Områdets hjørner', '55.527, 10.294\n55.533, 10.294\n55.533, 10.306\n55.527, 10.306')
		await press(bo, 'Gem området')

		expect(await bo.page.getByRole('img', { name: 'Kort over området med 4 hjørner og 0 handlinger' }).count()).toBe(1)
	})

	test('the year comes round: what happens every year stands on the wheel', async () => {
		await open(bo, STRUCTURE)
		await follow(bo, 'Ret årshjulet')
		await follow(bo, 'Tilføj til årshjulet')
		await write(bo, 'Hvad sker der hvert år?', 'Torvedage')
		await bo.page.getByLabel('Begynder i').selectOption('april')
		await bo.page.getByLabel('Slutter i').selectOption('oktober')
		await bo.page.getByLabel('Hvem står for det?').selectOption('Handel i Hasselnæs')
		await press(bo, 'Tilføj')

		await readsHeading(bo, 'Årshjul')
		await reads(bo, 'Torvedage')
	})
}
