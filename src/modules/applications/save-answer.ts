import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { asTyped, type Reason, whyNotWritable } from './application.ts'
import { writtenIn } from './changed.job.ts'
import { canWrite } from './policy.ts'
import { findAnswer, type Held, lockApplication } from './queries.ts'

export type AnswerToSave = {
	applicationId: Id<'application'>
	questionId: Id<'question'>
	body: string
	/** Of the answer that the writer began from; 0 where there was none. */
	version: number
}

export type Saved = { savedAt: Date; version: number }

export type SaveOutcome =
	| ({ outcome: 'saved' } & Saved)
	| { outcome: 'outdated'; body: string; version: number; savedAt: Date; savedBy: string }
	| { outcome: 'refused'; reason: Reason }

/** Keeps an answer exactly as typed, however long: only handing in asks whether it keeps its limit. */
export async function saveAnswer(tx: Tx, actor: Actor, answer: AnswerToSave): Promise<Saved> {
	const result = await keepAnswer(tx, actor, answer)
	if (result.outcome === 'outdated') throw new Outdated()
	if (result.outcome === 'refused') throw new Refused(result.reason)
	return result
}

/** The same for those who must tell what came of it: nothing is thrown for what a writer can do something about. */
export async function keepAnswer(tx: Tx, actor: Actor, answer: AnswerToSave): Promise<SaveOutcome> {
	const application = await lockApplication(tx, actor, answer.applicationId)
	allow(canWrite(actor, application))
	const at = now()
	const reason = whyNotWritable(application, application.call, at)
	if (reason) return { outcome: 'refused', reason }

	const body = asTyped(answer.body)
	const current = found(await findAnswer(tx, answer))
	const { version = 0, savedAt = at, savedBy = '' } = withoutNulls(current)
	if ((current.body ?? '') === body) return { outcome: 'saved', savedAt, version }
	if (version !== answer.version) return { outcome: 'outdated', body: current.body ?? '', version, savedAt, savedBy }

	await writeAnswer(tx, actor, { ...answer, body, version: version + 1, at })
	await recordAnswer(tx, actor, application, { questionId: answer.questionId, version: version + 1 })
	await writtenIn(tx, application.id)
	return { outcome: 'saved', savedAt: at, version: version + 1 }
}

function writeAnswer(tx: Tx, actor: Actor, answer: AnswerToSave & { at: Date }) {
	const { applicationId, questionId, body, version, at } = answer
	const saved = { body, version, saved_at: at, saved_by: actor.id }
	return tx
		.insertInto('answers')
		.values({ application_id: applicationId, question_id: questionId, ...saved })
		.onConflict((on) => on.columns(['application_id', 'question_id']).doUpdateSet(saved))
		.execute()
}

function recordAnswer(tx: Tx, actor: Actor, { id, programmeId }: Held, particulars: Record<string, unknown>) {
	return recordEvent(tx, actor, { verb: 'application.answered', subjectId: id, programmeId, particulars })
}

/** No answer yet comes back from the join as nulls. */
function withoutNulls(row: { version: number | null; savedAt: Date | null; savedBy: string | null }) {
	return row.version === null || row.savedAt === null || row.savedBy === null
		? {}
		: { version: row.version, savedAt: row.savedAt, savedBy: row.savedBy }
}
