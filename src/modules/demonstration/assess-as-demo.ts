import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listSubmittedApplications, type SubmittedApplication } from '../applications/index.ts'
import { completeAssessment, declareConflict, isAssessed, saveAssessment } from '../assessments/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'
import { type DemoApplication, readDemoPeople, readNetworkApplications, readTownApplications } from './demo-files.ts'
import { networkCall, townCall } from './load-calls.ts'

/**
 * Lets the demonstration's assessors do their work: what they have not touched, they declare, score and finish with
 * the scores and reasons of the files. Applications made by visitors are left for visitors to assess.
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

async function assessOne(tx: Tx, { call, application, source, assessors }: Work): Promise<number> {
	let assessed = 0
	const applicationId = application.id
	for (const { number, email } of assessors) {
		const person = found(await findPersonByEmail(tx, email))
		const actor = found(await findActor(tx, person.id, now()))
		if (await isAssessed(tx, actor, applicationId)) continue
		if (source.conflict?.assessor === number) {
			await declareConflict(tx, actor, { applicationId, conflicted: true, reason: source.conflict.reason })
			continue
		}
		const own = found(source.assessments.find(({ assessor }) => assessor === number))
		const scores = own.scores.map(({ criterion, score, reason }) => ({
			criterionId: found(call.criteria[criterion - 1]).id,
			score,
			reason,
		}))
		await declareConflict(tx, actor, { applicationId, conflicted: false, reason: '' })
		await saveAssessment(tx, actor, { applicationId, scores, overall: own.overall, version: 0 })
		await completeAssessment(tx, actor, applicationId)
		assessed += 1
	}
	return assessed
}
