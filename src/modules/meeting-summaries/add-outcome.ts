import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { columnsOf, type OutcomeForm } from './outcome-form.ts'
import { canWrite } from './policy.ts'
import { lockSummary, readSection } from './queries.ts'

type Wish = OutcomeForm & { meetingId: Id<'meeting'>; sectionId: Id<'summarySection'> }

/** What came out of a section: a decision, a task, a piece of advice. */
export async function addOutcome(
	tx: Tx,
	actor: Actor,
	{ meetingId, sectionId, ...form }: Wish,
): Promise<Id<'summaryOutcome'>> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canWrite(actor, room, summary))
	const section = await readSection(tx, meetingId, sectionId)

	const id = newId<'summaryOutcome'>()
	const values = { id, section_id: section.id, version: 1, written_at: now(), ...(await columnsOf(tx, room, form)) }
	await tx.insertInto('summary_outcomes').values(values).execute()
	await recordEvent(tx, actor, {
		verb: 'summary.outcome_added',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { outcomeId: id, kind: form.kind },
	})
	return id
}
