import { decide } from '../../src/modules/decisions/index.ts'
import { freezeProposal, gatherBasis, publishedCase } from '../../src/modules/selection/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { anAssessment, aRound, type Round } from './assessments.ts'
import { aPerson } from './people.ts'

export type Proposed = Round & { proposalId: Id<'selectionProposal'>; decisionMaker: Actor }

let made = 0

/** Four towns for three seats, assessed from best to worst in the order in which they applied, and put forward. */
export async function aProposal(tx: Tx): Promise<Proposed> {
	const round = await aRound(tx, { applications: 4, call: { spreadRules: [] } })
	for (const [index, { id }] of round.applications.entries()) {
		const scores = round.call.criteria.map(() => 5 - index)
		for (const assessor of round.assessors)
			await anAssessment(tx, assessor, { call: round.call, applicationId: id, scores })
	}
	made += 1
	const { programmeId } = round.call
	const decisionMaker = await aPerson(tx, `Beslutter ${made}`, { roles: [{ role: 'decision_maker', programmeId }] })
	return { ...round, decisionMaker, proposalId: await freeze(tx, round) }
}

export async function freeze(
	tx: Tx,
	{ call, secretariat }: Pick<Round, 'call' | 'secretariat'>,
): Promise<Id<'selectionProposal'>> {
	const { inputSha256 } = publishedCase(await gatherBasis(tx, call), 3)
	return freezeProposal(tx, secretariat, { callId: call.id, seats: 3, reasons: 'De tre stærkeste.', inputSha256 })
}

export type Confirmed = Proposed & { decisionId: Id<'decision'> }

export async function aConfirmedProposal(tx: Tx): Promise<Confirmed> {
	const proposed = await aProposal(tx)
	const { proposalId, decisionMaker } = proposed
	const decisionId = await decide(tx, decisionMaker, { proposalId, outcome: 'confirmed', reason: '' })
	return { ...proposed, decisionId }
}
