import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { listSeatPeople } from './owners.ts'
import { canAskCorrections } from './policy.ts'
import { listSections, lockSummary } from './queries.ts'
import { whyNotCorrected } from './summary.ts'
import { correctionsMail } from './summary.mail.ts'

export function correctionsForm(language: Language, timeZone: string, at: Date) {
	return z.object({
		by: z
			.string()
			.default('')
			.pipe(dayField(language))
			.refine((day) => startOfNextDay(day, timeZone) > at, 'byPast'),
	})
}
type Wish = { meetingId: Id<'meeting'>; by: string; publicUrl: string }

/** Ends the draft and asks the room for corrections until the end of a day; asked again, the day is another one. */
export async function askCorrections(tx: Tx, actor: Actor, { meetingId, by, publicUrl }: Wish): Promise<void> {
	const { summary, meeting, room } = await lockSummary(tx, meetingId)
	allow(canAskCorrections(actor, room, summary))
	refuse(whyNotCorrected(await listSections(tx, meetingId)))
	const correctionsBy = startOfNextDay(by, room.programme.timeZone)
	refuse(correctionsBy <= now() ? 'byPast' : undefined)

	await tx
		.updateTable('meeting_summaries')
		.set({ state: 'corrections', corrections_by: correctionsBy })
		.where('meeting_id', '=', meetingId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'summary.corrections_asked',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { correctionsBy },
	})
	for (const person of await listSeatPeople(tx, room.seats)) {
		await sendMail(tx, correctionsMail(person, { meeting, programme: room.programme, publicUrl, by }))
	}
}
