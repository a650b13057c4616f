import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { columnsOf, type OutcomeForm } from './outcome-form.ts'
import { canWrite } from './policy.ts'
import { lockSummary, readOutcome } from './queries.ts'

type Named = { meetingId: Id<'meeting'>; outcomeId: Id<'summaryOutcome'> }

export async function editOutcome(
	tx: Tx,
	actor: Actor,
	{ meetingId, outcomeId, version, ...form }: OutcomeForm & Named & { version: number },
): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canWrite(actor, room, summary))
	const outcome = await readOutcome(tx, meetingId, outcomeId)
	sameVersion(version, outcome.version)

	await tx
		.updateTable('summary_outcomes')
		.set({ ...(await columnsOf(tx, room, form)), version: version + 1 })
		.where('id', '=', outcomeId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'summary.outcome_edited',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { outcomeId },
	})
}

/** Of what should not stand there; once the summary is agreed, it stays. */
export async function removeOutcome(tx: Tx, actor: Actor, { meetingId, outcomeId }: Named): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canWrite(actor, room, summary))
	const outcome = await readOutcome(tx, meetingId, outcomeId)

	await tx.deleteFrom('summary_tasks_done').where('outcome_id', '=', outcome.id).execute()
	await tx.deleteFrom('summary_outcomes').where('id', '=', outcome.id).execute()
	await recordEvent(tx, actor, {
		verb: 'summary.outcome_removed',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { outcomeId },
	})
}
