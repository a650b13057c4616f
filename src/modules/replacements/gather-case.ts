import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type LateConflict, listLateConflicts } from '../assessments/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { type CohortCase, caseSha256, findProposal, readFrozenCase, solveCase } from '../selection/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import { words } from './messages.ts'
import { listHeldSeats, listReplacements } from './queries.ts'
import { freeApplicants, replacementCase } from './replacement-case.ts'
import type { Replacement } from './replacement.ts'

/** The selection that is run again, with what has become of its applicants. */
export type Gathered = {
	call: CallDetail
	decided: { number: number; seats: number; inputSha256: string; frozenAt: Date }
	circumstances: Circumstances
	input: CohortCase
	inputSha256: string
	/** False when nobody is left to choose from. */
	hasCandidates: boolean
	late: LateConflict[]
}

/** Undefined for a seat that was never filled by a selection here. */
export async function gatherCase(db: Db, replacement: Replacement): Promise<Gathered | undefined> {
	const { selectionProposalId, programmeId } = replacement
	if (selectionProposalId === null) return undefined
	const decided = found(await findProposal(db, selectionProposalId))
	const call = found(await findCallDetail(db, decided.callId))
	const { input: before } = await readFrozenCase(db, selectionProposalId)
	const circumstances = circumstancesOf({
		replacement,
		replacements: await listReplacements(db, programmeId),
		seats: await listHeldSeats(db, programmeId),
		applicants: before.applicants.map(({ application }) => application),
		standing: await standingApplications(db, call.id),
	})
	const input = replacementCase(before, circumstances, words(call.programme.language).lockNotes)
	const late = await listLateConflicts(db, call.id, decided.frozenAt)
	const hasCandidates = freeApplicants(before, circumstances).length > 0
	return { call, decided, circumstances, input, inputSha256: caseSha256(input), hasCandidates, late }
}

async function standingApplications(db: Db, callId: Id<'call'>): Promise<Set<Id<'application'>>> {
	return new Set((await listSubmittedApplications(db, callId)).map(({ id }) => id))
}

/** Solved once and remembered, so that a page can ask before anything is locked and the verb after. */
export function solveReplacement({ input }: Pick<Gathered, 'input'>): Promise<CohortSelection> {
	return solveCase(input)
}
