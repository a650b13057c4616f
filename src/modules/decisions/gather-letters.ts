import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type Assessment, listAssessmentsOfCall } from '../assessments/index.ts'
import { type CallDetail, findCallDetail, ruleSentence } from '../calls/index.ts'
import { findProposal, type Proposal } from '../selection/index.ts'
import { listSubmittedApplications, type SubmittedApplication } from '../submissions/index.ts'
import type { Decision, LetterTerms } from './decision.ts'
import { type CriterionFacts, letterText } from './write-letter.ts'

export type LetterDraft = {
	applicationId: Id<'application'>
	organisationId: Id<'organisation'>
	kind: 'acceptance' | 'refusal'
	addressee: string
	contactEmail: string
	subject: string
	body: string
}

/** One letter for each application of the decided proposal, from what was published, assessed and frozen. */
export async function gatherLetters(db: Db, decision: Decision, terms: LetterTerms): Promise<LetterDraft[]> {
	const call = found(await findCallDetail(db, decision.callId))
	const proposal = found(await findProposal(db, decision.proposalId))
	const applications = await listSubmittedApplications(db, decision.callId)
	const assessments = Map.groupBy(await listAssessmentsOfCall(db, decision.callId), (a) => a.applicationId)
	const writer = letterWriter({ call, proposal, decision, terms })
	return applications.flatMap((application) => {
		const entry = proposal.entries.find(({ applicationId }) => applicationId === application.id)
		return entry ? writer(application, entry, assessments.get(application.id) ?? []) : []
	})
}

type Basis = { call: CallDetail; proposal: Proposal; decision: Decision; terms: LetterTerms }
type Entry = Proposal['entries'][number]

function letterWriter({ call, proposal, decision, terms }: Basis) {
	const { language, timeZone, name: programmeName } = call.programme
	const common = {
		...terms,
		language,
		timeZone,
		programmeName,
		callTitle: call.title,
		decidedAt: decision.decidedAt,
		scaleMax: call.scaleMax,
		applicants: proposal.entries.length,
		chosen: proposal.entries.filter(({ selected }) => selected).length,
		spread: call.spreadRules.map((rule) => ruleSentence(language, rule, call)),
	}
	return (application: SubmittedApplication, entry: Entry, assessments: Assessment[]): LetterDraft => {
		const kind = entry.selected ? ('acceptance' as const) : ('refusal' as const)
		const addressee = application.contactName || application.organisationName
		const { place, number, id: applicationId, organisationId, contactEmail } = application
		const own = { kind, addressee, place: place.name, number, score: entry.scoreInt / 10_000, reason: entry.reason }
		const text = letterText({ ...common, ...own, criteria: criterionFacts(call, assessments) })
		return { applicationId, organisationId, kind, addressee, contactEmail, ...text }
	}
}

function criterionFacts(call: CallDetail, assessments: Assessment[]): CriterionFacts[] {
	const total = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
	return call.criteria.map(({ id, name, weight }) => {
		const scores = assessments.flatMap((a) => a.scores.filter(({ criterionId }) => criterionId === id))
		const points = scores.flatMap(({ score }) => score ?? [])
		const mean = points.reduce((sum, score) => sum + score, 0) / Math.max(points.length, 1)
		return { name, share: weight / total, mean, reasons: scores.map(({ reason }) => reason).filter(Boolean) }
	})
}
