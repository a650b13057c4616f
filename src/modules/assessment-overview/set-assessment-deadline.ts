import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findDue } from '../assessments/index.ts'
import { type CallDetail, lockCall } from '../calls/index.ts'
import { canSetDeadline } from './policy.ts'

export type DeadlineForm = { day: string; version: number }

export function deadlineForm(language: Language): z.ZodType<DeadlineForm> {
	return z.object({ day: dayField(language), version: z.coerce.number().int().min(0) }) as z.ZodType<DeadlineForm>
}

/** Assessors cannot begin before the call closes, so they cannot be due by then. */
export function whyNotDue(call: Pick<CallDetail, 'deadlineAt'>, dueAt: Date): 'dueTooEarly' | undefined {
	return call.deadlineAt === null || dueAt <= call.deadlineAt ? 'dueTooEarly' : undefined
}

export function dueAtOf(call: Pick<CallDetail, 'programme'>, day: string): Date {
	return startOfNextDay(day, call.programme.timeZone)
}

/** Tells the assessors by when; nobody is shut out by it. */
export async function setAssessmentDeadline(
	tx: Tx,
	actor: Actor,
	{ call, day, version }: DeadlineForm & { call: CallDetail },
): Promise<void> {
	// There may be no deadline yet to hold.
	await lockCall(tx, call.id)
	const current = await findDue(tx, call.id)
	allow(canSetDeadline(actor, call))
	const dueAt = dueAtOf(call, day)
	refuse(whyNotDue(call, dueAt))
	sameVersion(version, current?.version ?? 0)

	await keep(tx, call.id, { due_at: dueAt, version: version + 1 })
	await recordEvent(tx, actor, {
		verb: 'assessment.due',
		subjectId: call.id,
		programmeId: call.programmeId,
		particulars: { dueAt: dueAt.toISOString(), before: current?.at.toISOString() ?? null },
	})
}

async function keep(tx: Tx, callId: Id<'call'>, terms: { due_at: Date; version: number }): Promise<void> {
	await tx
		.insertInto('assessment_deadlines')
		.values({ call_id: callId, ...terms })
		.onConflict((on) => on.column('call_id').doUpdateSet(terms))
		.execute()
}
