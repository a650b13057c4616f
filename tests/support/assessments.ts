import type { ApplicationDetail } from '../../src/modules/applications/index.ts'
import { completeAssessment, declareConflict, saveAssessment } from '../../src/modules/assessments/index.ts'
import type { CallDefinition, CallDetail } from '../../src/modules/calls/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now, travelTo } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { aSubmittedApplication, type Wish as Application } from './applications.ts'
import { anOpenCall, aPublishedProgramme } from './calls.ts'
import { aMunicipality, aPerson } from './people.ts'

type Judged = { call: CallDetail; applicationId: Id<'application'> }

/** The assessor says that nothing stands in the way, so that the application opens. */
export function noConflict(tx: Tx, assessor: Actor, applicationId: Id<'application'>): Promise<void> {
	return declareConflict(tx, assessor, { applicationId, conflicted: false, reason: '' })
}

export function aConflict(tx: Tx, assessor: Actor, applicationId: Id<'application'>): Promise<void> {
	return declareConflict(tx, assessor, { applicationId, conflicted: true, reason: 'Min søster leder forvaltningen.' })
}

/** Declared without a conflict, and scored in the order of the criteria, each with a reason of its own; not finished. */
export async function aDraftAssessment(tx: Tx, assessor: Actor, { call, applicationId, scores }: Judged & Scores) {
	await noConflict(tx, assessor, applicationId)
	const given = (scores ?? call.criteria.map(() => call.scaleMax)).flatMap((score, index) => {
		const criterion = call.criteria[index]
		return criterion
			? [{ criterionId: criterion.id, score, reason: `${criterion.name} efter ${assessor.name}: ${score}.` }]
			: []
	})
	return saveAssessment(tx, assessor, { applicationId, scores: given, overall: `Samlet set af ${assessor.name}.` })
}

type Scores = { scores?: number[] }

/** The same, finished: it counts. */
export async function anAssessment(tx: Tx, assessor: Actor, judged: Judged & Scores): Promise<void> {
	await aDraftAssessment(tx, assessor, judged)
	await completeAssessment(tx, assessor, judged.applicationId)
}

export type Round = {
	secretariat: Actor
	committee: Actor
	/** Somebody who has applied for nothing. */
	applicant: Actor
	assessors: Actor[]
	call: CallDetail
	/** In the order in which they were handed in, and who handed each in. */
	applications: (ApplicationDetail & { number: string })[]
	applicants: Actor[]
}

type Size = { applications?: number; assessors?: number; call?: Partial<CallDefinition>; wish?: Application }

/** A call with applications, and people to assess them. The clock stands just after its deadline. */
export async function aRound(tx: Tx, { applications = 1, assessors = 1, call: over, wish }: Size = {}): Promise<Round> {
	const secretariat = await aPerson(tx, unique('Sekretariat'), { roles: ['secretariat'] })
	const programmeId = await aPublishedProgramme(tx, secretariat)
	const call = await anOpenCall(tx, secretariat, { ...over, programmeId })
	const round: Round = {
		secretariat,
		call,
		applicant: await aPerson(tx, unique('Ansøger')),
		committee: await aPerson(tx, unique('Udvalg'), { roles: [{ role: 'committee', programmeId }] }),
		assessors: [],
		applications: [],
		applicants: [],
	}
	for (let i = 0; i < applications; i++) await apply(tx, round, wish)
	for (let i = 0; i < assessors; i++) {
		round.assessors.push(await aPerson(tx, unique('Bedømmer'), { roles: [{ role: 'assessor', programmeId }] }))
	}
	travelTo(call.deadlineAt!)
	return round
}

async function apply(tx: Tx, { call, applications, applicants }: Round, wish: Application = {}): Promise<void> {
	const place = await aMunicipality(tx)
	const applicant = await aPerson(tx, unique('Ansøger'), { actsFor: [place] })
	applications.push(await aSubmittedApplication(tx, applicant, { call, place, wish }))
	applicants.push(applicant)
}

type Frozen = { callId: Id<'call'>; state: 'proposed' | 'confirmed' | 'sent_back' }

/** Only that there is one: what it says is for the tests of selection. */
export async function aFrozenProposal(tx: Tx, { id }: Actor, { callId, state }: Frozen): Promise<void> {
	made += 1
	const words = { reasons: 'Fordi.', seats: 3, input: '{}', result: '{}', input_sha256: '', method_version: '1' }
	const frozen = { frozen_by: id, frozen_at: now() }
	await tx
		.insertInto('selection_proposals')
		.values({ id: newId(), call_id: callId, number: made, state, ...words, ...frozen })
		.execute()
}

/** What the audit trail holds under this verb, oldest first. */
export function trailOf(tx: Tx, verb: string) {
	return tx
		.selectFrom('events')
		.select(['actor_id as actorId', 'programme_id as programmeId', 'particulars'])
		.where('verb', '=', verb)
		.orderBy('id')
		.execute()
}

let made = 0

function unique(name: string): string {
	made += 1
	return `${name} ${made}`
}
