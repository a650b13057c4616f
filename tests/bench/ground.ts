import { openSession } from '../../src/modules/people/index.ts'
import type { CallDetail } from '../../src/modules/calls/index.ts'
import { loadPlaces } from '../../src/modules/places/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { moveClock } from '../../src/platform/clock.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { readTownApplications } from '../../src/modules/demonstration/demo-files.ts'
import { anApplication, aSubmittedApplication } from '../support/applications.ts'
import { anAssessment } from '../support/assessments.ts'
import { anOpenCall, aPublishedProgramme } from '../support/calls.ts'
import { aMunicipality, aPerson, type Municipality } from '../support/people.ts'

const REGIONS = ['DK-1081', 'DK-1082', 'DK-1083', 'DK-1084', 'DK-1085']
const THEMES = ['tomme-lokaler', 'moedesteder', 'groent']
const DAY = 86_400_000

export type Draft = { applicationId: Id<'application'>; cookie: string }

export type Ground = {
	programmeSlug: string
	openSlug: string
	closedSlug: string
	secretariatCookie: string
	drafts: Draft[]
	questionId: Id<'question'>
}

/** An open call with 98 applications and some drafts, and a closed one with 98 that are assessed: 25 seats each. */
export async function prepareGround(db: Db, draftCount: number): Promise<Ground> {
	await db.transaction().execute(loadPlaces)
	return db.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sekretariat', { roles: ['secretariat'] })
		const programmeId = await aPublishedProgramme(tx, secretariat)
		const terms = { programmeId, seatsMin: 25, seatsMax: 25, spreadRules: [...spread()] }
		const open = await anOpenCall(tx, secretariat, { ...terms })
		await applications(tx, open)
		// A call that opened two months ago, so that its deadline is past by now.
		moveClock(-60 * DAY)
		const closed = await anOpenCall(tx, secretariat, { ...terms })
		await assessed(tx, closed, programmeId)
		return {
			programmeSlug: open.programme.slug,
			openSlug: open.slug,
			closedSlug: closed.slug,
			secretariatCookie: await cookieOf(tx, secretariat),
			drafts: await drafts(tx, open, draftCount),
			questionId: open.questions[0]?.id as Id<'question'>,
		}
	})
}

function* spread() {
	const nothing = {
		value: null,
		populationFrom: null,
		populationBelow: null,
		minCount: null,
		maxCount: null,
		minDistinct: null,
	}
	for (const value of REGIONS) yield { ...nothing, kind: 'region' as const, value, minCount: 3, maxCount: 7 }
	for (const value of THEMES) yield { ...nothing, kind: 'theme' as const, value, minCount: 4 }
}

async function applications(tx: Tx, call: CallDetail): Promise<{ id: Id<'application'> }[]> {
	const made: { id: Id<'application'> }[] = []
	for (let index = 0; index < 98; index++) {
		const place = await placeOf(tx, index)
		const applicant = await aPerson(tx, `Ansøger ${call.slug} ${index}`, { actsFor: [place] })
		const wish = { themes: themesOf(index), answers: answersOf(index) }
		made.push(await aSubmittedApplication(tx, applicant, { call, place, wish }))
	}
	return made
}

function placeOf(tx: Tx, index: number): Promise<Municipality> {
	return aMunicipality(tx, { regionCode: REGIONS[index % 5] ?? '', population: 4000 + ((index * 397) % 15_000) })
}

function themesOf(index: number): string[] {
	return [THEMES[index % 3] ?? '', ...(index % 2 === 0 ? [THEMES[(index + 1) % 3] ?? ''] : [])]
}

/** Texts of the length that people write. */
function answersOf(index: number): string[] {
	const texts = readTownApplications()
	return texts[index % texts.length]?.answers ?? []
}

async function assessed(tx: Tx, call: CallDetail, programmeId: Id<'programme'>): Promise<void> {
	const made = await applications(tx, call)
	const roles = [{ role: 'assessor' as const, programmeId }]
	const assessors: Actor[] = [await aPerson(tx, 'Bedømmer Et', { roles }), await aPerson(tx, 'Bedømmer To', { roles })]
	moveClock(-25 * DAY)
	for (const [index, { id }] of made.entries()) {
		for (const [place, assessor] of assessors.entries()) {
			const scores = call.criteria.map((_, criterion) => 1 + ((index * 7 + criterion * 3 + place * 2) % 5))
			await anAssessment(tx, assessor, { call, applicationId: id, scores })
		}
	}
	moveClock(0)
}

async function drafts(tx: Tx, call: CallDetail, count: number): Promise<Draft[]> {
	const made: Draft[] = []
	for (let index = 0; index < count; index++) {
		const place = await placeOf(tx, index)
		const applicant = await aPerson(tx, `Kladde ${index}`, { actsFor: [place] })
		const wish = { themes: themesOf(index), answers: answersOf(index) }
		const { id } = await anApplication(tx, applicant, { call, place, wish })
		made.push({ applicationId: id, cookie: await cookieOf(tx, applicant) })
	}
	return made
}

async function cookieOf(tx: Tx, { id }: Pick<Actor, 'id'>): Promise<string> {
	return `torvet_session=${await openSession(tx, id, 'bench')}`
}
