import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { PARTIES, PLAN, people, TITLE, WIETSKE, wietske, WORK } from './story.ts'

const STRUCTURE = `${WORK}/text/structure`

/** What is wrong, what happens if nobody acts, and what they agree to do. */
const CHALLENGES = {
	shops: {
		challenge: 'De winkels liggen te ver uit elkaar',
		evidence: 'Van de 41 panden in de Brugstraat staan er 11 leeg.',
		consequence: 'Wie nog open is, ziet elk jaar minder mensen langskomen.',
		agenda: 'Eén hart rond de Brink',
	},
	meeting: {
		challenge: 'Na zes uur is er niets te doen',
		evidence: '',
		consequence: 'Jongeren trekken naar de stad en komen niet terug.',
		agenda: 'Een plek om te blijven',
	},
}

export function making(): void {
	test('she begins an action plan in Dutch and in euros', async () => {
		await follow(wietske, 'Plannen')
		await follow(wietske, 'Een plan beginnen')
		await press(wietske, 'Het plan beginnen')
		await reads(wietske, 'Kies wat voor plan het is.', 'Schrijf een titel op.')
		await choose(wietske, /^Actieplan/)
		await write(wietske, 'Titel', TITLE)
		await write(wietske, 'Adres', 'herstel-dorpshart')
		expect(await chosen('Taal van het plan')).toBe('Nederlands')
		expect(await chosen('Bedragen in')).toBe('Euro')
		await press(wietske, 'Het plan beginnen')

		await readsHeading(wietske, 'Inhoud en volgorde')
		await reads(wietske, '1 van 5 delen zijn klaar.', 'Er zijn nog geen knelpunten.')
	})

	test('she writes what is wrong, and the plan says what it still lacks', async () => {
		await follow(wietske, 'Knelpunt toevoegen')
		await write(wietske, 'Wat gaat er mis?', CHALLENGES.shops.challenge)
		await write(wietske, 'Hoe weet u dat?', CHALLENGES.shops.evidence)
		await write(wietske, 'Wat gebeurt er als niemand iets doet?', CHALLENGES.shops.consequence)
		await write(wietske, 'Wat spreekt u af te doen?', CHALLENGES.shops.agenda)
		await press(wietske, 'Het knelpunt toevoegen')

		await reads(wietske, `Geen actie is het antwoord op: ${CHALLENGES.shops.challenge}.`)
		const action = `${STRUCTURE}/challenges`
		await people.send(WIETSKE, { on: `${action}/new`, action, fields: CHALLENGES.meeting })
	})

	test('she writes how they work together, and is shown that the words are kept while she writes', async () => {
		await open(wietske, STRUCTURE)
		await follow(wietske, 'Samenspel', wietske.page.getByRole('main'))
		await write(wietske, 'Tekst', 'Samenwerken is een werkwoord. Verbindingen groeien met gebruik.')
		await reads(wietske, /^Opgeslagen om/)
		await press(wietske, 'Opslaan in het plan')

		await reads(wietske, 'Opgeslagen in het plan')
		await rewrite('Knelpunten en kansen', 'Dorpskernen zijn een economische en sociale motor.')
	})

	test('an action without anybody, date and step is flagged as a wish', async () => {
		await follow(wietske, 'Acties')
		await follow(wietske, 'Nieuwe actie')
		await write(wietske, 'Wat gaat er gebeuren?', 'Winkels verhuizen naar de Brink')
		await wietske.page.getByLabel('Op welk knelpunt').selectOption(CHALLENGES.shops.agenda)
		await write(wietske, 'Wat of wie zoekt u nog?', 'iemand die de verhuizing begeleidt')
		await press(wietske, 'De actie toevoegen')

		await readsHeading(wietske, 'Winkels verhuizen naar de Brink')
		await reads(wietske, 'Geen trekker', 'Geen datum', 'Geen eerste stap')
	})

	test('the municipality leads it by rules, and the province is asked for money', async () => {
		await addParty(PARTIES.municipality.name, { part: /^Trekt/, steering: 'Regelen' })
		await addParty(PARTIES.province.name, { part: /^Is gevraagd/, askedFor: 'De helft van de verhuiskosten.' })
		await reads(wietske, 'Gevraagd: De helft van de verhuiskosten.')
		await follow(wietske, 'Stap toevoegen')
		await write(wietske, 'Wat moet er gebeuren?', 'Kaart van panden die willen ruilen')
		await write(wietske, 'Wanneer?', '1 februari 2027')
		await press(wietske, 'Toevoegen')
		await follow(wietske, 'Wijzigen', wietske.page.getByRole('main'))
		await write(wietske, 'Wanneer moet het klaar zijn?', 'zomer 2027')
		await press(wietske, 'Opslaan')
		await reads(wietske, 'Schrijf een dag, een maand of een jaar, bijvoorbeeld juni 2026.')
		await write(wietske, 'Wanneer moet het klaar zijn?', 'juni 2027')
		await press(wietske, 'Opslaan')

		await reads(wietske, 'juni 2027', 'Kaart van panden die willen ruilen')
		expect(await wietske.page.getByText('Geen trekker').count()).toBe(0)
	})

	test('she writes what it costs, who pays, and what nobody pays yet', async () => {
		await addLine('Verhuiskosten', '80.000', /^Eigen middelen/)
		await addLine('Inrichting van de panden', '45.500,50', /^Privaat/)
		await addLine('Helft van de provincie', '80.000', /^Nog niet gedekt/)

		await reads(wietske, 'Nog niet gedekt: € 80.000', /Gedekt: € 125\.500,50/)
	})

	test('three more actions come in', async () => {
		for (const action of ACTIONS) await writeAction(action)
		await open(wietske, WORK)

		await reads(wietske, 'Eén loket voor lege panden', 'De Brink opnieuw bestraat', 'Buurtavond op vrijdag')
		await follow(wietske, 'Tekst')
		await follow(wietske, 'Inhoud en volgorde')
		await reads(wietske, 'Het plan heeft alles wat het moet hebben.')
	})

	async function chosen(label: string): Promise<string> {
		return wietske.page.getByLabel(label).locator('option:checked').innerText()
	}
}

type Part = { part: RegExp; steering?: string; askedFor?: string }

async function addParty(name: string, { part, steering, askedFor }: Part): Promise<void> {
	await follow(wietske, 'Partij toevoegen')
	await wietske.page.getByLabel('Partij', { exact: true }).selectOption(name)
	await choose(wietske, part)
	if (askedFor) await write(wietske, 'Wat wordt er gevraagd?', askedFor)
	if (steering) await wietske.page.getByLabel('Hoe stuurt een overheid hier?').selectOption(steering)
	await press(wietske, 'De partij toevoegen')
}

async function addLine(title: string, amount: string, source: RegExp): Promise<void> {
	await follow(wietske, 'Begrotingsregel toevoegen')
	await write(wietske, 'Wat kost het?', title)
	await write(wietske, 'Bedrag in EUR', amount)
	await choose(wietske, source)
	await press(wietske, 'De regel toevoegen')
}

type Party = { party: keyof typeof PARTIES; part: string; steering?: string; askedFor?: string }
type Action = { title: string; agenda: string; due: string; step: string; parties: Party[] }

const ACTIONS: Action[] = [
	{
		title: 'Eén loket voor lege panden',
		agenda: CHALLENGES.shops.agenda,
		due: 'maart 2027',
		step: 'Vast telefoonnummer',
		parties: [
			{ party: 'shops', part: 'leads' },
			{ party: 'municipality', part: 'contributes', steering: 'networking' },
			{ party: 'owners', part: 'contributes' },
		],
	},
	{
		title: 'De Brink opnieuw bestraat',
		agenda: CHALLENGES.shops.agenda,
		due: '2028',
		step: 'Schetsontwerp',
		parties: [
			{ party: 'municipality', part: 'leads', steering: 'performing' },
			{ party: 'state', part: 'asked', askedFor: 'Ruimte in de regels voor een autovrije Brink.' },
		],
	},
	{
		title: 'Buurtavond op vrijdag',
		agenda: CHALLENGES.meeting.agenda,
		due: '15 januari 2027',
		step: 'Eerste avond',
		parties: [
			{ party: 'culture', part: 'leads' },
			{ party: 'young', part: 'contributes' },
			{ party: 'municipality', part: 'contributes', steering: 'responsive' },
		],
	},
]

async function writeAction({ title, agenda, due, step, parties }: Action): Promise<void> {
	const list = `${WORK}/actions`
	const form = await people.read(WIETSKE, `${list}/new`)
	const challengeId = addressIn(form, new RegExp(`<option value="([\\w-]+)"[^>]*>${agenda}<`))
	const fields = { title, challengeId, due }
	const action = await people.send(WIETSKE, { on: `${list}/new`, action: list, fields })
	for (const { party, ...part } of parties) await join(action, PARTIES[party].name, part)
	await people.send(WIETSKE, { on: `${action}/steps/new`, action: `${action}/steps`, fields: { title: step, due } })
}

async function join(action: string, name: string, part: Record<string, string>): Promise<void> {
	const form = await people.read(WIETSKE, `${action}/parties/new`)
	const partyId = addressIn(form, new RegExp(`<option value="([\\w-]+)"[^>]*>${RegExp.escape(name)}<`))
	const fields = { partyId, ...part }
	await people.send(WIETSKE, { on: `${action}/parties/new`, action: `${action}/parties`, fields })
}

/** Writes the text of a section, without a browser. */
async function rewrite(section: string, body: string): Promise<void> {
	const overview = await people.read(WIETSKE, STRUCTURE)
	const on = addressIn(overview, new RegExp(`href="(${PLAN}/work/text/sections/[\\w-]+)"[^>]*>${section}<`))
	await people.send(WIETSKE, { on, action: `${on}/words`, fields: { body } })
}
