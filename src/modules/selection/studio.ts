import type { CohortSelection } from '../../methods/selection-result.ts'
import type { Db } from '../../platform/database.ts'
import type { Basis } from './basis.ts'
import { type PossibleCohorts, possibleCohorts } from './possible-cohorts.ts'
import { type PriceStep, priceSteps } from './price-steps.ts'
import type { Proposal } from './proposal.ts'
import { findOpenProposal, listProposals, type ProposalSummary } from './queries.ts'
import { type CohortCase, selectionCase } from './selection-case.ts'
import { caseSha256, solveCase } from './solve-case.ts'
import type { StudioQuestion } from './studio-question.ts'

export type Studio = Basis & {
	question: StudioQuestion
	input: CohortCase
	inputSha256: string
	selection: CohortSelection
	steps: PriceStep[]
	possible: PossibleCohorts | undefined
	openProposal: Proposal | undefined
	proposals: ProposalSummary[]
}

export async function openStudio(db: Db, basis: Basis, question: StudioQuestion): Promise<Studio> {
	const openProposal = await findOpenProposal(db, basis.call.id)
	const proposals = await listProposals(db, basis.call.id)
	const input = selectionCase({ ...basis, ...question })
	const selection = await solveCase(input)
	const isSolved = selection.status === 'optimal'
	return {
		...basis,
		question,
		input,
		inputSha256: caseSha256(input),
		selection,
		steps: isSolved ? await priceSteps(input) : [],
		possible: isSolved ? possibleCohorts(input.applicants, question.seats) : undefined,
		openProposal,
		proposals,
	}
}
