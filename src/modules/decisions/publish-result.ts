import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { findProposal } from '../selection/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import { whyNotPublishable } from './decision.ts'
import { canDispatch } from './policy.ts'
import { listLetters, lockDecision } from './queries.ts'

/** Puts the chosen on the programme's public page, after the applicants have had their letters. */
export async function publishResult(tx: Tx, actor: Actor, decisionId: Id<'decision'>): Promise<void> {
	const decision = await lockDecision(tx, decisionId)
	allow(canDispatch(actor, decision))
	refuse(whyNotPublishable(decision, await listLetters(tx, decisionId)))

	const publication = { decision_id: decisionId, published_by: actor.id, published_at: now() }
	await tx.insertInto('result_publications').values(publication).execute()
	const { entries } = found(await findProposal(tx, decision.proposalId))
	const chosen = new Set(entries.filter(({ selected }) => selected).map(({ applicationId }) => applicationId))
	const applications = await listSubmittedApplications(tx, decision.callId)
	const chosenOn = decision.decidedAt.toISOString().slice(0, 10)
	const rows = applications
		.filter(({ id }) => chosen.has(id))
		.map(({ id, place, organisationId }) => ({
			name: place.name,
			municipalityCode: place.municipalityCode,
			townId: place.townId,
			chosenOn,
			applicationId: id,
			organisationId,
		}))
	await addParticipations(tx, actor, decision.programmeId, rows)
	await recordEvent(tx, actor, {
		verb: 'result.published',
		subjectId: decision.callId,
		programmeId: decision.programmeId,
		particulars: { decisionId, chosen: rows.length },
	})
}
