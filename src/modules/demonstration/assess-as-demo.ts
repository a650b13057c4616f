import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { completeAssessment, declareConflict, findStanding, saveAssessment } from '../assessments/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'
import { listSubmittedApplications, type SubmittedApplication } from '../submissions/index.ts'
import { type DemoApplication, readDemoPeople, readNetworkApplications, readTownApplications } from './demo-files.ts'
import { networkCall, townCall } from './load-calls.ts'

/**
 * Lets the demonstration's assessors do their work: what they have not begun to score, they declare, score and finish
 * with the scores and reasons of the files. Applications made by visitors are left for visitors to assess.
 */
export async function assessAsDemo(tx: Tx, callId: Id<'call'>): Promise<number> {
	const call = found(await findCallDetail(tx, callId))
	const written = writtenFor(call)
	let assessed = 0
	for (const application of await listSubmittedApplications(tx, callId)) {
		const source = written.applications.find((a) => isOf(a, application))
		if (source) assessed += await assessOne(tx, { call, application, source, assessors: written.assessors })
	}
	return assessed
}

function writtenFor(call: CallDetail) {
	const isTowns = call.slug === townCall.call.slug
	const applications = isTowns ? readTownApplications() : readNetworkApplications()
	const slug = isTowns ? townCall.call.slug : networkCall.call.slug
	const assessors = readDemoPeople().flatMap(({ email, roles }) =>
		roles.flatMap(({ role, call: of, number }) =>
			role === 'assessor' && of === slug && number !== undefined ? { number, email } : [],
		),
	)
	return { applications, assessors }
}

function isOf(source: DemoApplication, { place }: SubmittedApplication): boolean {
	return place.municipalityCode === source.municipality && (source.townId ?? null) === place.townId
}

type Work = {
	call: CallDetail
	application: SubmittedApplication
	source: DemoApplication
	assessors: { number: number; email: string }[]
}

async function assessOne(tx: Tx, { assessors, ...work }: Work): Promise<number> {
	let assessed = 0
	for (const { number, email } of assessors) {
		const person = found(await findPersonByEmail(tx, email))
		const actor = found(await findActor(tx, person.id, now()))
		const { declaration, assessment } = found(await findStanding(tx, actor, work.application.id))
		if (assessment || declaration?.conflicted) continue
		if (!declaration && (await declareAsWritten(tx, actor, { ...work, number }))) continue
		if (await scoreAsWritten(tx, actor, { ...work, number })) assessed += 1
	}
	return assessed
}

type Part = Omit<Work, 'assessors'> & { number: number }

/** Says whether the assessor is in conflict. */
async function declareAsWritten(tx: Tx, actor: Actor, { application, source, number }: Part): Promise<boolean> {
	const conflicted = source.conflict?.assessor === number
	const reason = conflicted ? (source.conflict?.reason ?? '') : ''
	await declareConflict(tx, actor, { applicationId: application.id, conflicted, reason })
	return conflicted
}

async function scoreAsWritten(tx: Tx, actor: Actor, { call, application, source, number }: Part): Promise<boolean> {
	const own = source.assessments.find(({ assessor }) => assessor === number)
	if (!own) return false
	const scores = own.scores.map(({ criterion, score, reason }) => ({
		criterionId: found(call.criteria[criterion - 1]).id,
		score,
		reason,
	}))
	await saveAssessment(tx, actor, { applicationId: application.id, scores, overall: own.overall, version: 0 })
	await completeAssessment(tx, actor, application.id)
	return true
}
