import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type QualityScore, qualityScores } from '../assessments/index.ts'
import { type CallDetail, callPhase } from '../calls/index.ts'
import { listSubmittedApplications, type SubmittedApplication } from '../submissions/index.ts'
import { type Lock, type NotReady, whyNotReady } from './proposal.ts'
import { listLocks } from './queries.ts'
import { type CohortCase, selectionCase } from './selection-case.ts'
import { caseSha256 } from './solve-case.ts'

/** What a selection rests on, as it stands now. */
export type Basis = {
	call: CallDetail
	applications: SubmittedApplication[]
	scores: QualityScore[]
	locks: Lock[]
	notReady: NotReady | undefined
}

export async function gatherBasis(db: Db, call: CallDetail): Promise<Basis> {
	const applications = await listSubmittedApplications(db, call.id)
	const scores = await qualityScores(db, call.id)
	const locks = await listLocks(db, call.id)
	return { call, applications, scores, locks, notReady: whyNotReady(callPhase(call, now()), scores) }
}

/** With all published rules: what can be put forward. */
export function publishedCase(basis: Basis, seats: number): { input: CohortCase; inputSha256: string } {
	const input = selectionCase({ ...basis, seats })
	return { input, inputSha256: caseSha256(input) }
}
