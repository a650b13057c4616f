import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { endOfMinute } from '../../platform/dates.ts'
import { dayField, timeField } from '../../platform/dates-form.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { callPostponed, findCallDetail, lockCall } from '../calls/index.ts'
import { versionField } from './form-fields.ts'
import { whyNotPostponable } from './lock.ts'
import { moveWithCall } from './move-with-call.ts'
import { canPostpone } from './policy.ts'
import { listRegionsOfLastDay } from './queries.ts'

export function postponementForm(language: Language, timeZone: string) {
	return z
		.object({
			version: versionField,
			deadlineOn: dayField(language),
			deadlineTime: timeField(language),
			reason: z.string().trim().min(1, 'reasonMissing').max(1000, 'reasonLong'),
		})
		.transform(({ deadlineOn, deadlineTime, ...same }) => ({
			...same,
			deadlineAt: endOfMinute(deadlineOn, deadlineTime, timeZone),
		}))
}

type Wish = { callId: Id<'call'>; version: number; deadlineAt: Date; reason: string }

/** Gives everybody more time, and has those who have begun told. */
export async function postponeDeadline(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { callId, version, deadlineAt, reason } = wish
	await lockCall(tx, callId)
	const call = found(await findCallDetail(tx, callId))
	allow(canPostpone(actor, call))
	sameVersion(version, call.version)
	const regions = await listRegionsOfLastDay(tx, call, deadlineAt)
	refuse(whyNotPostponable(call, { deadlineAt, regions }, now()))

	await tx
		.updateTable('calls')
		.set({ deadline_at: deadlineAt, version: version + 1 })
		.where('id', '=', callId)
		.execute()
	await moveWithCall(tx, actor, { before: call, after: { deadlineAt } })
	await recordEvent(tx, actor, {
		verb: 'call.deadline_postponed',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { before: call.deadlineAt, after: deadlineAt, reason },
	})
	if (call.deadlineAt) await callPostponed.enqueue(tx, { callId, before: call.deadlineAt, after: deadlineAt, reason })
}
