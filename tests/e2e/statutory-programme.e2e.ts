import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	choose,
	follow,
	type Journey,
	oneAfterAnother,
	open,
	press,
	reads,
	readsHeading,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'
import { addressIn } from '../support/journey-http-steps.ts'
import { type Client, clientOf } from '../support/journey-http.ts'
import { peopleOf } from '../support/journey-people.ts'
import { readPdf } from '../support/read-pdf.ts'

// The programme for area renewal that the Danish act on urban renewal asks for: six parts, and a check that knows what each lacks.

const ANDERS = 'Anders Vestergaard'
const PARTNERSHIP = '/partnerships/havnekvarteret'
const PLAN = '/plans/havnekvarteret'
const WORK = `${PLAN}/work`
const STRUCTURE = `${WORK}/text/structure`
const SQUARE = 'Havnepladsen får træer og lys'
const HOUSES = 'Tre facader i Strandgade sættes i stand'
const PARTS = [
	['Problemer og ressourcer', '§ 5, stk. 3, nr. 1'],
	['Kommunale og private initiativer', '§ 5, stk. 3, nr. 2'],
	['Handlings- og tidsplan', '§ 5, stk. 3, nr. 3'],
	['Budget og finansiering', '§ 5, stk. 3, nr. 4'],
	['Investeringsredegørelse', '§ 5, stk. 3, nr. 5'],
	['Støtteberettigede foranstaltninger', '§ 5, stk. 3, nr. 6'],
]

let journey: Journey
let client: Client
let people: ReturnType<typeof peopleOf>
let anders: Visitor

beforeAll(async () => {
	journey = await startJourney()
	client = clientOf(() => journey.server.url)
	people = peopleOf(journey, client)
	anders = await people.meet(ANDERS)
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

describe('a programme that has nothing yet', () => {
	test('Anders of the municipality founds the partnership that the act asks for, alone as yet', async () => {
		await follow(anders, 'Partnerskaber')
		await follow(anders, 'Opret partnerskab')
		await write(anders, 'Partnerskabets navn', 'Havnekvarteret')
		await choose(anders, /^Strategisk partnerskab/)
		await choose(anders, /^Uformelt/)
		await choose(anders, 'ledet af det offentlige')
		await press(anders, 'Opret partnerskabet')

		await readsHeading(anders, 'Havnekvarteret')
		await register('Ellekøbing Kommune', 'municipality')
	})

	test('he begins the programme and finds the six parts of the act, none of them there', async () => {
		await follow(anders, 'Planer')
		await follow(anders, 'Begynd en plan')
		await choose(anders, /^Byfornyelsesprogram/)
		await write(anders, 'Titel', 'Havnekvarteret')
		await write(anders, 'Adresse', 'havnekvarteret')
		await press(anders, 'Begynd planen')

		await reads(anders, 'Byfornyelsesprogrammets seks dele', '0 af 7 dele er på plads.')
		expect(await standings()).toEqual([
			...PARTS.map(([part, basis]) => [part, basis, 'mangler']),
			['Samarbejdet', '§ 5, stk. 2', 'mangler'],
		])
	})
})

describe('part by part', () => {
	test('1: the area with its problems and resources, and where it ends on the map', async () => {
		await follow(anders, 'Skriv afsnittet', part('Problemer og ressourcer'))
		await write(anders, 'Tekst', 'Havnen er tom efter værftet. Husene er slidte, og pladsen er asfalt.')
		await press(anders, 'Gem i planen')
		await open(anders, STRUCTURE)
		await follow(anders, 'Tegn området')
		await write(anders, 'Områdets hjørner', '55.40, 10.40\n55.41, 10.40')
		await press(anders, 'Gem området')
		await reads(anders, 'Et område har mindst tre hjørner.')
		await write(anders, 'Områdets hjørner', '55.400, 10.400\n55.404, 10.400\n55.404, 10.408\n55.400, 10.408')
		await press(anders, 'Gem området')

		await anders.page.getByRole('img', { name: 'Kort over området med 4 hjørner og 0 handlinger' }).waitFor()
		expect(await stateOf('Problemer og ressourcer')).toBe('på plads')
	})

	test('2: what the municipality and others do already', async () => {
		await follow(anders, 'Skriv afsnittet', part('Kommunale og private initiativer'))
		await write(anders, 'Tekst', 'Kommunen kloakerer. Sejlklubben bygger nyt klubhus. Vi holder møde hver måned.')
		await press(anders, 'Gem i planen')

		expect(await stateOf('Kommunale og private initiativer')).toBe('på plads')
	})

	test('3: an action is not enough: somebody leads it, there is a first step, and a deadline for all of it', async () => {
		await follow(anders, 'Tilføj en handling', part('Handlings- og tidsplan'))
		await write(anders, 'Hvad skal der ske?', SQUARE)
		await press(anders, 'Tilføj handlingen')
		await open(anders, STRUCTURE)
		await reads(
			anders,
			/^Ingen handling har en dato, så planen har ingen frist/,
			`Mangler ansvarlig eller første skridt: 1. ${SQUARE}.`,
		)
		await follow(anders, 'Sæt en dato', part('Handlings- og tidsplan'))
		await write(anders, 'Hvornår skal det være gjort?', 'juni 2030')
		await press(anders, 'Gem')
		await open(anders, STRUCTURE)
		await follow(anders, 'Gå til handlingen', part('Handlings- og tidsplan'))
		await follow(anders, 'Tilføj part')
		await anders.page.getByLabel('Part', { exact: true }).selectOption('Ellekøbing Kommune')
		await choose(anders, /^Er ansvarlig/)
		await press(anders, 'Tilføj parten')
		await follow(anders, 'Tilføj skridt')
		await write(anders, 'Hvad skal gøres?', 'Udbud af projektet')
		await press(anders, 'Tilføj')

		expect(await stateOf('Handlings- og tidsplan')).toBe('på plads')
	})

	test('4: what it costs, and nothing that nobody pays', async () => {
		await follow(anders, 'Skriv, hvad handlingerne koster', part('Budget og finansiering'))
		await addLine('Belægning og træer', '2.000.000', /^Egne midler/)
		await addLine('Lys', '500.000', /^Mangler/)
		await open(anders, STRUCTURE)
		await reads(anders, `Ingen betaler endnu: 1. ${SQUARE}: Lys.`)
		await follow(anders, 'Se, hvad der mangler', part('Budget og finansiering'))
		await follow(anders, 'Lys')
		await choose(anders, /^Tilskud/)
		await press(anders, 'Gem')

		expect(await stateOf('Budget og finansiering')).toBe('på plads')
		await follow(anders, 'Se og ret finansieringen')
		await reads(anders, 'Det står ikke endnu, hvornår pengene kommer.')
		await addFinance('Kommunens anlægsbudget', '2028', '2.000.000', 'Egne midler')
		await reads(anders, /^Finansieringsplanen mangler 500\.000/)
		await addFinance('Statens refusion', '2029', '500.000', 'Tilskud')
		await reads(anders, 'Pengene, der kommer, svarer til det, handlingerne koster.')
	})

	test('5: what public and private hands can invest', async () => {
		await open(anders, STRUCTURE)
		await follow(anders, 'Skriv afsnittet', part('Investeringsredegørelse'))
		await write(anders, 'Tekst', 'Boligselskabet vil bygge 40 boliger, når pladsen er færdig.')
		await press(anders, 'Gem i planen')

		expect(await stateOf('Investeringsredegørelse')).toBe('på plads')
	})

	test('6: what the state pays a part of, each with its paragraph', async () => {
		await follow(anders, 'Tilføj en foranstaltning', part('Støtteberettigede foranstaltninger'))
		await write(anders, 'Foranstaltning', 'Forbedring af Havnepladsen')
		await write(anders, 'Udgift i DKK', '2.500.000')
		await write(anders, 'Refusion i procent', '120')
		await press(anders, 'Tilføj foranstaltningen')
		await reads(anders, 'Skriv et tal over 0 og højst 100.')
		await write(anders, 'Refusion i procent', '50')
		await press(anders, 'Tilføj foranstaltningen')
		await reads(anders, /Refusion i alt: 1\.250\.000/)
		await open(anders, STRUCTURE)
		await reads(anders, 'Mangler hjemmel i loven: Forbedring af Havnepladsen.')
		await follow(anders, 'Skriv hjemlen', part('Støtteberettigede foranstaltninger'))
		await follow(anders, /^Ret ?: Forbedring af Havnepladsen/)
		await write(anders, 'Hjemmel', '§ 6, stk. 1, nr. 2')
		await press(anders, 'Gem')

		expect(await stateOf('Støtteberettigede foranstaltninger')).toBe('på plads')
		await reads(anders, '6 af 7 dele er på plads.')
	})
})

describe('what everybody reads', () => {
	test('it may be published before it is whole, and then says so to all', async () => {
		await open(anders, `${WORK}/publication`)
		await reads(anders, /^I kan udgive programmet, før det er helt/, 'Ingen part ud over kommunen er med endnu.')
		await press(anders, 'Udgiv version 1')
		const visitor = await journey.visitor({ viewport: { width: 375, height: 740 } })
		await open(visitor, PLAN)

		await reads(visitor, 'Programmet er ikke helt endnu: 6 af 7 dele er på plads. Det mangler: Samarbejdet.')
		await reads(visitor, '2.500.000', '§ 6, stk. 1, nr. 2')
		await visitor.page.getByRole('img', { name: 'Kort over området, som planen handler om' }).waitFor()
	})

	test('with the owners and the boating club it is a collaboration, and the programme is whole', async () => {
		await register('Ejerne i Strandgade', 'owner')
		await register('Sejlklubben', 'association')
		await open(anders, STRUCTURE)
		await reads(anders, 'Planen har alt, hvad den skal have.')
		await addAction()
		await open(anders, `${WORK}/publication`)
		await write(anders, 'Hvad er nyt?', 'Ejerne er med.')
		await press(anders, 'Udgiv version 2')
		const ulla = await journey.visitor({ javaScriptEnabled: false })
		await open(ulla, PLAN)

		await reads(ulla, 'Programmet har de seks dele, som byfornyelsesloven § 5, stk. 3, kræver.', HOUSES)
	})

	test('on paper the six parts stand in the order of the act, each with what it must have', async () => {
		const pdf = await readPdf(await fileOf('pdf'))
		const text = pdf.text.replaceAll(/\s+/g, ' ')

		expect(pdf).toMatchObject({ conformsTo: '1', isTagged: true, info: { Title: 'Havnekvarteret', Language: 'da' } })
		expect(pdf.outline.slice(0, 7)).toEqual(['Byfornyelsesprogrammets seks dele', ...PARTS.map(([part]) => part)])
		for (const said of ['§ 5, stk. 3, nr. 6', 'på plads', '2.500.000', '§ 6, stk. 1, nr. 2', 'Juni 2030']) {
			expect(text).toContain(said)
		}
	})
})

function part(name: string) {
	return anders.page
		.getByRole('region', { name: 'Byfornyelsesprogrammets seks dele' })
		.getByRole('listitem')
		.filter({ hasText: name })
}

async function standings(): Promise<string[][]> {
	const region = anders.page.getByRole('region', { name: 'Byfornyelsesprogrammets seks dele' })
	const rows = await region.getByRole('listitem').allInnerTexts()
	return rows
		.map((row) => row.split('\n').filter((line) => line.trim() !== ''))
		.map((lines) => [lines[0] ?? '', ...lines.slice(-2)])
}

/** How the check sees a part now; leaves Anders before it. */
async function stateOf(name: string): Promise<string> {
	await open(anders, STRUCTURE)
	return (await standings()).find(([part]) => part === name)?.at(-1) ?? ''
}

async function register(name: string, kind: string): Promise<void> {
	const list = `${PARTNERSHIP}/parties`
	await people.send(ANDERS, { on: `${list}/new`, fields: { name, kind, standing: 'joined' } })
}

async function addLine(title: string, amount: string, source: RegExp): Promise<void> {
	await follow(anders, 'Tilføj budgetlinje')
	await write(anders, 'Hvad koster det?', title)
	await write(anders, 'Beløb i DKK', amount)
	await choose(anders, source)
	await press(anders, 'Tilføj linjen')
}

async function addFinance(title: string, year: string, amount: string, source: string): Promise<void> {
	await follow(anders, 'Tilføj finansiering')
	await write(anders, 'Fra hvem kommer pengene?', title)
	await write(anders, 'År', year)
	await write(anders, 'Beløb i DKK', amount)
	await choose(anders, source)
	await press(anders, 'Tilføj')
}

/** One more, whole from the beginning, without a browser. */
async function addAction(): Promise<void> {
	const list = `${WORK}/actions`
	const action = await people.send(ANDERS, { on: `${list}/new`, action: list, fields: { title: HOUSES, due: '2029' } })
	const form = await people.read(ANDERS, `${action}/parties/new`)
	const partyId = addressIn(form, /<option value="([\w-]+)"[^>]*>Ejerne i Strandgade</)
	await people.send(ANDERS, {
		on: `${action}/parties/new`,
		action: `${action}/parties`,
		fields: { partyId, part: 'leads' },
	})
	await people.send(ANDERS, {
		on: `${action}/steps/new`,
		action: `${action}/steps`,
		fields: { title: 'Tilbud', due: '2028' },
	})
}

async function fileOf(format: string): Promise<Uint8Array> {
	const answer = await client.ask(`${PLAN}/plan.${format}`)
	return new Uint8Array(await answer.arrayBuffer())
}
