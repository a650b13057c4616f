import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallDefinition, CallDetail, SpreadRule } from '../../src/modules/calls/index.ts'
import { type Programme, readTemplate } from '../../src/modules/programmes/index.ts'
import { freezeProposal, gatherBasis, publishedCase } from '../../src/modules/selection/index.ts'
import type { SubmittedApplication } from '../../src/modules/submissions/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { travelTo } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { root } from '../../src/platform/root.ts'
import { aSubmittedApplication } from './applications.ts'
import { anAssessment, noConflict } from './assessments.ts'
import { anOpenCall, aPublishedProgramme, aRule } from './calls.ts'
import { aMunicipality, aPerson } from './people.ts'

export type Town = { name: string; region: string; population?: number; themes?: string[]; scores: number[] }

/** Two in Midtjylland and Syddanmark, one in Sjælland and Nordjylland; two assessors give one score for all criteria. */
export const sixTowns: Town[] = [
	{ name: 'Ellekøbing', region: 'DK-1082', population: 8940, themes: ['tomme-lokaler', 'moedesteder'], scores: [5, 5] },
	{ name: 'Lyngkøbing', region: 'DK-1082', population: 12_300, themes: ['tomme-lokaler'], scores: [5, 4] },
	{ name: 'Bredsund', region: 'DK-1083', population: 10_870, themes: ['groent'], scores: [4, 4] },
	{ name: 'Torsholm', region: 'DK-1083', population: 7460, themes: ['tomme-lokaler'], scores: [4, 3] },
	{ name: 'Rosenhavn', region: 'DK-1085', population: 14_900, themes: ['moedesteder'], scores: [3, 3] },
	{ name: 'Tangby', region: 'DK-1081', population: 4480, themes: ['groent'], scores: [3, 2] },
]

export type Selecting = {
	secretariat: Actor
	committee: Actor
	decisionMaker: Actor
	assessors: Actor[]
	/** Acts for the first town. */
	applicant: Actor
	call: CallDetail
	/** By name of town. */
	applications: Map<string, Id<'application'>>
}

type Wish = { towns?: Town[]; call?: Partial<CallDefinition>; assessed?: number }

/**
 * A call past its deadline with applications that are assessed: from 3 seats, at most 2 from a region and 3 regions at
 * least. Of the assessors, the first `assessed` have finished.
 */
export async function aSelection(
	tx: Tx,
	{ towns = sixTowns, call: over, assessed = 2 }: Wish = {},
): Promise<Selecting> {
	const secretariat = await aPerson(tx, unique('Karen Holm'), { roles: ['secretariat'] })
	const programmeId = await aPublishedProgramme(tx, secretariat)
	const inProgramme = (name: string, role: 'committee' | 'decision_maker' | 'assessor') =>
		aPerson(tx, unique(name), { roles: [{ role, programmeId }] })
	const rules = [
		{ ...aRule, kind: 'region' as const, maxCount: 2 },
		{ ...aRule, kind: 'region' as const, minDistinct: 3 },
	]
	const call = await anOpenCall(tx, secretariat, { spreadRules: rules, eligibilityRules: [], ...over, programmeId })
	const applications = new Map<string, Id<'application'>>()
	const applicants: Actor[] = []
	for (const { name, region, population = 8000, themes = [] } of towns) {
		const place = await aMunicipality(tx, { name, regionCode: region, population })
		const applicant = await aPerson(tx, unique('Anders Vest'), { actsFor: [place] })
		const wish = { themes: themes.length > 0 ? themes : call.themes.slice(0, 1).map(({ key }) => key) }
		applications.set(name, (await aSubmittedApplication(tx, applicant, { call, place, wish })).id)
		applicants.push(applicant)
	}
	travelTo(call.deadlineAt!)
	const assessors = [await inProgramme('Rune Dal', 'assessor'), await inProgramme('Merete Toft', 'assessor')]
	for (const [index, assessor] of assessors.slice(0, assessed).entries()) {
		for (const { name, scores } of towns) {
			const score = scores[index]!
			const judged = { call, applicationId: applications.get(name)!, scores: call.criteria.map(() => score) }
			await anAssessment(tx, assessor, judged)
		}
	}
	const committee = await inProgramme('Ellen Bagge', 'committee')
	const decisionMaker = await inProgramme('Annelise Bro', 'decision_maker')
	return { secretariat, committee, decisionMaker, assessors, applicant: applicants[0]!, call, applications }
}

/** What the page of the studio would send along. */
export async function shownCase(tx: Tx, call: CallDetail, seats: number): Promise<string> {
	return publishedCase(await gatherBasis(tx, call), seats).inputSha256
}

type Proposing = { call: CallDetail; seats?: number; reasons?: string }

/** The cohort as it stands, frozen by `actor`. */
export async function aProposal(
	tx: Tx,
	actor: Actor,
	{ call, seats = call.seatsMin, reasons = 'Holdet er bredt.' }: Proposing,
): Promise<Id<'selectionProposal'>> {
	const inputSha256 = await shownCase(tx, call, seats)
	return freezeProposal(tx, actor, { callId: call.id, seats, reasons, inputSha256 })
}

/** An assessor who has declared and not begun: the assessments are not complete any more. */
export async function oneMoreAssessor(tx: Tx, { call, applications }: Selecting): Promise<void> {
	const assessor = await aPerson(tx, unique('Lise Fri'), {
		roles: [{ role: 'assessor', programmeId: call.programmeId }],
	})
	for (const applicationId of applications.values()) await noConflict(tx, assessor, applicationId)
}

type DemoApplication = {
	municipality: string
	town: string
	townName: string
	themes: string[]
	assessments: { scores: { criterion: number; score: number }[] }[]
}
type DemoPlace = {
	code: string
	municipality: string
	regionCode: string
	landsdel: string
	towns: { id: string; population: number; lon: number; lat: number }[]
}

export type TestTowns = {
	call: CallDetail
	applications: SubmittedApplication[]
	scores: { applicationId: Id<'application'>; scoreInt: number }[]
}

/** The 14 towns of the demonstration and the call of their template, without a database. */
export function theTestTowns(over: Partial<CallDetail> = {}): TestTowns {
	const call = { ...callOfTemplate(), ...over }
	const places = new Map(readDemo<DemoPlace>('places-test-towns').map((place) => [place.code, place]))
	const weights = call.criteria.map(({ weight }) => weight)
	const written = readDemo<DemoApplication>('bliv-testby')
	const applications = written.map((application, index) => submittedOf(application, index, places))
	return {
		call,
		applications,
		scores: written.map(({ assessments }, index) => ({
			applicationId: applications[index]!.id,
			scoreInt: meanOf(
				assessments.map(({ scores }) => scores.map(({ criterion, score }) => score * weights[criterion - 1]!)),
			),
		})),
	}
}

/** Weights add up to 100, so every sum here is whole and the only rounding is the one that is meant. */
function meanOf(weighted: number[][]): number {
	const sum = weighted.flat().reduce((total, value) => total + value, 0)
	return Math.floor((2 * sum * 100 + weighted.length) / (2 * weighted.length))
}

function submittedOf(
	{ municipality, town, townName, themes }: DemoApplication,
	index: number,
	places: Map<string, DemoPlace>,
): SubmittedApplication {
	const place = places.get(municipality)!
	const { population, lon, lat } = place.towns.find(({ id }) => id === town)!
	return {
		id: newId<'application'>(),
		number: `BT-2026-${`${index + 1}`.padStart(3, '0')}`,
		organisationId: newId<'organisation'>(),
		organisationName: place.municipality,
		place: {
			name: townName,
			townId: town,
			municipalityCode: municipality,
			municipalityName: place.municipality,
			regionCode: place.regionCode,
			regionName: place.regionCode,
			landsdel: place.landsdel,
			population,
			populationOn: '2026-01-01',
			source: 'Opdigtet',
			lon,
			lat,
			invented: true,
		},
		themes,
		summary: '',
		exemptionReason: '',
		contactName: '',
		contactEmail: '',
		submittedAt: new Date('2026-10-25T12:00:00Z'),
		words: 0,
	}
}

function callOfTemplate(): CallDetail {
	const { language, country, timeZone, theme, call } = readTemplate('test-towns')
	const placed = <Words extends object>(words: Words, position: number) => ({ position, version: 1, ...words })
	return {
		...call,
		id: newId<'call'>(),
		programmeId: newId<'programme'>(),
		slug: 'bliv-testby',
		opensAt: new Date('2026-08-23T00:00:00Z'),
		deadlineAt: new Date('2026-10-26T00:00:00Z'),
		drawSeed: 'bliv-testby-2026',
		state: 'published',
		version: 1,
		publishedAt: null,
		lockedSha256: null,
		programme: { language, country, timeZone, theme } as Programme,
		contacts: [],
		themes: call.themes.map(placed),
		questions: [],
		criteria: call.criteria.map((words, position) => ({ id: newId<'criterion'>(), ...placed(words, position) })),
		eligibilityRules: [],
		spreadRules: call.spreadRules.map(aSpreadRule),
		regions: [],
		landsdele: [],
	}
}

export function aSpreadRule(words: Partial<SpreadRule>, position = 0): SpreadRule {
	const nothing = {
		value: null,
		populationFrom: null,
		populationBelow: null,
		minCount: null,
		maxCount: null,
		minDistinct: null,
	}
	return { id: newId<'spreadRule'>(), kind: 'region', position, version: 1, ...nothing, ...words }
}

function readDemo<Row>(name: string): Row[] {
	return JSON.parse(readFileSync(join(root, 'templates', 'demo', `${name}.json`), 'utf8')) as Row[]
}

let made = 0

function unique(name: string): string {
	made += 1
	return `${name} ${made}`
}
