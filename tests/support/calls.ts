import { importCall, publishCall } from '../../src/modules/call-setup/index.ts'
import { type CallDefinition, type CallDetail, findCallDetail } from '../../src/modules/calls/index.ts'
import { importProgramme } from '../../src/modules/programme-setup/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'

type Over = Partial<CallDefinition>

let made = 0

/** A draft that could be published now: towns apply, 3 to 5 are chosen. Without a programme of its own it gets a new one. */
export async function aCall(tx: Tx, secretariat: Actor, over: Over = {}): Promise<CallDetail> {
	await theRegions(tx)
	const programmeId = over.programmeId ?? (await aPublishedProgramme(tx, secretariat))
	const id = await importCall(tx, secretariat, { ...aDefinition(programmeId), ...over })
	return (await findCallDetail(tx, id))!
}

/** The same, published: it opened yesterday and stays open for thirty days, unless told otherwise. */
export async function anOpenCall(tx: Tx, secretariat: Actor, over: Over = {}): Promise<CallDetail> {
	const { id } = await aCall(tx, secretariat, over)
	await publishCall(tx, secretariat, id)
	return (await findCallDetail(tx, id))!
}

const DAY = 86_400_000

export function aDefinition(programmeId: Id<'programme'>): CallDefinition {
	made += 1
	return {
		programmeId,
		slug: `bliv-proeveby-${made}`,
		title: `Bliv prøveby ${made}`,
		summary: 'Tre til fem byer prøver anbefalingerne af.',
		body: 'I behøver ikke kende løsningerne på forhånd.\n\nDem finder I undervejs.',
		applies: 'town',
		opensAt: new Date(now().getTime() - DAY),
		deadlineAt: new Date(now().getTime() + 30 * DAY),
		seatsMin: 3,
		seatsMax: 5,
		scaleMin: 1,
		scaleMax: 5,
		themesMax: 2,
		drawSeed: 'torvet-proeve',
		contacts: [{ topic: 'Ansøgning', name: 'Sekretariatet', email: 'bymidter@example.dk', phone: '' }],
		themes: [
			{ key: 'tomme-lokaler', label: 'Tomme lokaler' },
			{ key: 'moedesteder', label: 'Mødesteder' },
			{ key: 'groent', label: 'Grønt' },
		],
		questions: [
			{
				title: 'Hvad er bymidtens største udfordringer?',
				shortTitle: 'Udfordringer',
				hint: 'Beskriv det.',
				wordLimit: 400,
				required: true,
			},
			{ title: 'Hvem vil I lave planen sammen med?', shortTitle: 'Parter', hint: '', wordLimit: null, required: false },
		],
		criteria: [
			{ name: 'Udfordring', guidance: 'Er den beskrevet klart?', weight: 60 },
			{ name: 'Forankring', guidance: 'Hvem har sagt ja?', weight: 40 },
		],
		eligibilityRules: [
			{
				kind: 'population',
				populationMin: 4000,
				populationMax: 20_000,
				regionCodes: [],
				soft: true,
				note: 'Skriv hvorfor.',
			},
		],
		spreadRules: [
			{ ...aRule, kind: 'region', maxCount: 2 },
			{ ...aRule, kind: 'theme', value: 'moedesteder', minCount: 1 },
		],
	}
}

/** A rule that asks for nothing yet. */
export const aRule = {
	value: null,
	populationFrom: null,
	populationBelow: null,
	minCount: null,
	maxCount: null,
	minDistinct: null,
}

export async function aPublishedProgramme(tx: Tx, actor: Actor): Promise<Id<'programme'>> {
	made += 1
	const name = `Partnerskab for prøvebyer ${made}`
	return importProgramme(tx, actor, {
		slug: `proevebyer-${made}`,
		name,
		template: 'test-towns',
		language: 'da',
		country: 'DK',
		timeZone: 'Europe/Copenhagen',
		theme: 'levende-bymidter',
		owner: 'Prøvestyrelsen',
		summary: 'En prøve.',
		state: 'published',
		startsOn: '2026-01-01',
		endsOn: '2028-12-31',
		invented: true,
		sections: [],
		phases: [],
		milestones: [],
		participations: [],
	})
}

const REGIONS = {
	'DK-1081': 'Nordjylland',
	'DK-1082': 'Midtjylland',
	'DK-1083': 'Syddanmark',
	'DK-1084': 'Hovedstaden',
	'DK-1085': 'Sjælland',
}

/** The five of today, without an end, so that a rule about one of them is never absurd. */
async function theRegions(tx: Tx): Promise<void> {
	const rows = Object.entries(REGIONS).map(([code, name]) => ({
		code,
		country: 'DK' as const,
		name: `Region ${name}`,
		valid_from: '2007-01-01',
	}))
	await tx
		.insertInto('regions')
		.values(rows)
		.onConflict((on) => on.doNothing())
		.execute()
}

/** A call that is in no database, for rules that only look at it. */
export function aCallDetail(over: Partial<CallDetail> = {}): CallDetail {
	const { programmeId, ...definition } = aDefinition('01900000-0000-7000-8000-000000000000' as Id<'programme'>)
	const placed = <Part>(parts: readonly Part[]) =>
		parts.map((part, index) => ({ ...part, id: `part-${index + 1}` as never, position: index + 1, version: 1 }))
	return {
		...definition,
		id: 'call' as Id<'call'>,
		programmeId,
		state: 'draft',
		version: 1,
		publishedAt: null,
		lockedSha256: null,
		contacts: placed(definition.contacts),
		themes: placed(definition.themes),
		questions: placed(definition.questions),
		criteria: placed(definition.criteria),
		eligibilityRules: placed(definition.eligibilityRules),
		spreadRules: placed(definition.spreadRules),
		regions: Object.entries(REGIONS).map(([code, name]) => ({ code, name: `Region ${name}` })),
		landsdele: ['Fyn', 'Nordjylland', 'Østjylland'],
		programme: {
			id: programmeId,
			slug: 'proevebyer',
			name: 'Partnerskab for prøvebyer',
			template: 'test-towns',
			language: 'da',
			country: 'DK',
			timeZone: 'Europe/Copenhagen',
			theme: 'levende-bymidter',
			owner: 'Prøvestyrelsen',
			summary: 'En prøve.',
			state: 'published',
			startsOn: '2026-01-01',
			endsOn: '2028-12-31',
			invented: true,
			version: 1,
		},
		...over,
	}
}

/** A spread rule of a call that is in no database. */
export function aSpreadRule(over: Partial<CallDetail['spreadRules'][number]>): CallDetail['spreadRules'][number] {
	return { ...aRule, id: 'rule' as Id<'spreadRule'>, position: 1, version: 1, kind: 'region', ...over }
}
