import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { endOfMinute, instantAt } from '../../platform/dates.ts'
import { dayField, timeField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, lockCall, indexCall } from '../calls/index.ts'
import { versionField } from './form-fields.ts'
import { whyLocked } from './lock.ts'
import { moveWithCall } from './move-with-call.ts'

/** Days and times as they are announced, in the programme's zone. `23.59` lasts that minute out. */
export function datesForm(language: Language, timeZone: string) {
	const [day, time] = [dayField(language), timeField(language)]
	return z
		.object({ version: versionField, opensOn: day, opensTime: time, deadlineOn: day, deadlineTime: time })
		.transform(({ version, opensOn, opensTime, deadlineOn, deadlineTime }) => ({
			version,
			opensAt: instantAt(opensOn, opensTime, timeZone),
			deadlineAt: endOfMinute(deadlineOn, deadlineTime, timeZone),
		}))
		.refine(inOrder, { error: 'deadlineBeforeOpening', path: ['deadlineOn'] })
}

type Dates = { opensAt: Date; deadlineAt: Date }

function inOrder({ opensAt, deadlineAt }: Dates): boolean {
	return opensAt < deadlineAt
}

/** Until the call is published; then the deadline moves by `postponeDeadline` only. */
export async function editCallDates(
	tx: Tx,
	actor: Actor,
	edit: Dates & { callId: Id<'call'>; version: number },
): Promise<void> {
	const { callId, version, opensAt, deadlineAt } = edit
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	refuse(whyLocked(call))
	sameVersion(version, call.version)
	refuse(inOrder(edit) ? undefined : 'deadlineBeforeOpening')

	await tx
		.updateTable('calls')
		.set({ opens_at: opensAt, deadline_at: deadlineAt, version: version + 1 })
		.where('id', '=', callId)
		.execute()
	await moveWithCall(tx, actor, { before: call, after: { opensAt, deadlineAt } })
	await recordEvent(tx, actor, {
		verb: 'call.dates_edited',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: {
			before: { opensAt: call.opensAt, deadlineAt: call.deadlineAt },
			after: { opensAt, deadlineAt },
		},
	})
	await indexCall(tx, callId)
}
