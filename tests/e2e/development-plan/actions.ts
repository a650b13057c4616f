import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import type { Fields } from '../../support/journey-http.ts'
import { EMPTY_SHOPS, NOWHERE_TO_STAY } from './begun.ts'
import { PLANNER } from './ground.ts'
import { AKSEL, BOOKS, CAFE, CITIZENS, MUNICIPALITY, MUSIC, OWNERS, RESIDENTS, TRADE, YOUNG } from './parties.ts'
import { bo, story, WORK } from './town.ts'

/** By their numbers in the plan, from 1. */
export const SHOP = 'Prøv en butik i seks måneder'
export const LIGHTS = 'Lys i alle vinduer'
export const STAGE = 'En scene på havnen'
export const BENCHES = 'Bænke på Torvet'

export function actions(): void {
	test('an action that nobody leads, with no date and no first step, is flagged', async () => {
		await open(bo, WORK)
		await follow(bo, 'Ny handling')
		await press(bo, 'Tilføj handlingen')
		await reads(bo, 'Skriv, hvad der skal ske.')
		await write(bo, 'Hvad skal der ske?', SHOP)
		await write(bo, 'Uddyb i et par sætninger', 'Tre lokaler til halv leje, så nye kan prøve sig frem.')
		await bo.page
			.getByLabel('Hvilken udfordring svarer den på?')
			.selectOption('Fyld stueetagerne med mere end butikker')
		await write(bo, 'Hvad eller hvem søger I endnu?', 'Ejere med et tomt lokale')
		await press(bo, 'Tilføj handlingen')

		await reads(bo, 'Mangler ansvarlig', 'Mangler dato', 'Mangler første skridt')
	})

	test('Bo mends it, and the flags go one by one', async () => {
		await follow(bo, 'Ret', bo.page.getByRole('main'))
		await write(bo, 'Hvornår skal det være gjort?', 'juni 2026')
		await write(bo, 'Hvor?', 'Strandgade 12')
		await write(bo, 'På kortet', '55.5302, 10.3001')
		await press(bo, 'Gem')
		await addParty(bo, { name: TRADE, part: /^Er ansvarlig/ })
		await reads(bo, 'Mangler første skridt')
		await follow(bo, 'Tilføj skridt')
		await write(bo, 'Hvad skal gøres?', 'Find det første lokale')
		await write(bo, 'Hvornår?', '1. april 2026')
		await press(bo, 'Tilføj')

		for (const flag of ['Mangler ansvarlig', 'Mangler dato', 'Mangler første skridt'])
			expect(await bo.page.getByText(flag).count()).toBe(0)
	})

	test('it has a budget with what is still missing, and a number that tells whether it works', async () => {
		await addLine(bo, { title: 'Husleje', amount: '120.000', source: /^Parter/ })
		await addLine(bo, { title: 'Indretning', amount: '80.000', source: /^Mangler/ })
		await reads(bo, /I alt: 200\.000 kr\./, 'Dækket: 120.000 kr.', 'Mangler: 80.000 kr.')
		await follow(bo, 'Tilføj indikator')
		await write(bo, 'Hvad måles?', 'Tomme lokaler i Strandgade')
		await write(bo, 'Enhed', 'lokaler')
		await write(bo, 'Udgangspunkt', '9')
		await write(bo, 'Mål', '4')
		await press(bo, 'Tilføj indikatoren')

		await reads(bo, 'Tomme lokaler i Strandgade')
	})

	test('it uses a measure of the toolbox, and the toolbox tells other towns', async () => {
		await follow(bo, 'Tilføj greb')
		await bo.page.getByLabel('Greb', { exact: true }).selectOption({ index: 1 })
		await write(bo, 'Hvordan bruges det her?', 'I tre lokaler i Strandgade.')
		await press(bo, 'Tilføj grebet')
		const measure = bo.page.getByRole('main').locator('a[href^="/toolbox/"]')
		const toolbox = (await measure.getAttribute('href')) ?? ''

		expect(await story.client.read(toolbox)).toContain('I tre lokaler i Strandgade.')
	})

	test('three more come with their leads, their steps and what they cost', async () => {
		await enter({
			number: 2,
			title: LIGHTS,
			due: '1. november 2026',
			lead: CAFE,
			with: [BOOKS],
			challenge: EMPTY_SHOPS,
		})
		await enter({
			number: 3,
			title: STAGE,
			due: '22. juni 2026',
			lead: YOUNG,
			with: [MUSIC],
			challenge: NOWHERE_TO_STAY,
		})
		const others = { lead: MUNICIPALITY, with: [RESIDENTS, CITIZENS], challenge: NOWHERE_TO_STAY }
		await enter({ number: 4, title: BENCHES, due: '1. maj 2026', ...others })
		for (const name of [OWNERS, AKSEL]) await join(1, name, 'contributes')
		await add(2, 'indicators', { name: 'Vinduer med lys', unit: 'vinduer', baseline: '3', target: '30' })
		await cost(2, { title: 'Lyskæder', amount: '40.000', source: 'own' })
		await cost(2, { title: 'Strøm', amount: '10.000', source: 'private' })
		await cost(3, { title: 'Fundament', amount: '250.000', source: 'grant' })
		await cost(3, { title: 'El', amount: '60.000', source: 'own' })
		await cost(4, { title: 'Bænke', amount: '90.000', source: 'gap' })
		await open(bo, WORK)

		await reads(bo, SHOP, LIGHTS, STAGE, BENCHES)
		expect(await bo.page.getByText('Mangler dato').count()).toBe(0)
	})

	test('all that is missing in the plan is said in one place', async () => {
		await open(bo, `${WORK}/text/structure`)

		await reads(bo, 'Er planen hel?', 'Ingen betaler endnu:', 'Afsnittet er tomt.')
		expect(await bo.page.getByText('Mangler ansvarlig eller første skridt:').count()).toBe(0)
	})
}

type Part = { name: string; part: RegExp }

async function addParty(visitor: Visitor, { name, part }: Part): Promise<void> {
	await follow(visitor, 'Tilføj part')
	await visitor.page.getByLabel('Part', { exact: true }).selectOption(name)
	await choose(visitor, part)
	await press(visitor, 'Tilføj parten')
}

async function addLine(visitor: Visitor, line: { title: string; amount: string; source: RegExp }): Promise<void> {
	await follow(visitor, 'Tilføj budgetlinje')
	await write(visitor, 'Hvad koster det?', line.title)
	await write(visitor, 'Beløb i DKK', line.amount)
	await choose(visitor, line.source)
	await press(visitor, 'Tilføj linjen')
}

type Entry = { number: number; title: string; due: string; challenge: string; lead: string; with: readonly string[] }

async function enter({ number, title, due, challenge, lead, with: others }: Entry): Promise<void> {
	const on = `${WORK}/actions/new`
	const agenda = challenge === EMPTY_SHOPS ? 'Fyld stueetagerne' : 'Giv folk'
	const challengeId = addressIn(await story.read(PLANNER, on), new RegExp(`value="([\\w-]{36})"[^>]*>${agenda}`))
	const point = `55.53${number}, 10.30${number}`
	const fields = { title, summary: '', challengeId, due, place: 'Torvet', point }
	await story.send(PLANNER, { on, action: `${WORK}/actions`, fields })
	await join(number, lead, 'leads')
	for (const name of others) await join(number, name, 'contributes')
	await add(number, 'steps', { title: `Begynd: ${title}`, due: '20. april 2026' })
}

async function join(number: number, name: string, part: string): Promise<void> {
	const form = await story.read(PLANNER, `${WORK}/actions/${number}/parties/new`)
	const partyId = addressIn(form, new RegExp(`value="([\\w-]{36})"[^>]*>${name}<`))
	await add(number, 'parties', { partyId, part })
}

function cost(number: number, line: { title: string; amount: string; source: string }): Promise<void> {
	return add(number, 'budget', line)
}

async function add(number: number, what: string, fields: Fields): Promise<void> {
	const all = `${WORK}/actions/${number}/${what}`
	await story.send(PLANNER, { on: `${all}/new`, action: all, fields })
}
