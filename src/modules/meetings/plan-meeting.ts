import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, instantAt } from '../../platform/dates.ts'
import { dayField, optionalDayField, timeField } from '../../platform/dates-form.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom, reaches } from '../participation/index.ts'
import { lockProgramme } from '../programmes/index.ts'
import { meetingKinds } from './meeting.ts'
import { NOTHING_YET } from './plan-series.ts'
import { canPlan } from './policy.ts'

export const titleField = z.string().trim().min(1, 'titleMissing').max(150, 'titleLong')

/** When it is: `endsOn` only where it lasts for days, as a study trip does. */
export function momentFields(language: Language) {
	return {
		startsOn: dayField(language),
		startsTime: timeField(language),
		endsOn: optionalDayField(language),
		endsTime: timeField(language),
	}
}
type Moments = { startsOn: string; startsTime: string; endsOn: string | null; endsTime: string }

export function endsAfterStart({ startsOn, startsTime, endsOn, endsTime }: Moments): boolean {
	return `${startsOn}T${startsTime}` < `${endsOn ?? startsOn}T${endsTime}`
}

export const ENDS_BEFORE_START = { path: ['endsTime'], message: 'endsBeforeStart' }

/** The instants in the programme's zone. */
export function momentsIn(timeZone: string, { startsOn, startsTime, endsOn, endsTime }: Moments) {
	return {
		startsAt: instantAt(startsOn, startsTime, timeZone),
		endsAt: instantAt(endsOn ?? startsOn, endsTime, timeZone),
	}
}

export function meetingForm(language: Language) {
	const kind = z.enum(meetingKinds, 'kindMissing')
	return z
		.object({ kind, title: titleField, ...momentFields(language), reach: z.enum(reaches, 'reachMissing') })
		.refine(endsAfterStart, ENDS_BEFORE_START)
}
export type MeetingForm = z.infer<ReturnType<typeof meetingForm>>

/** Plans a meeting that stands alone: a seminar, the midway meeting, a webinar. */
export async function planMeeting(
	tx: Tx,
	actor: Actor,
	{ programmeId, kind, title, reach, ...moments }: MeetingForm & { programmeId: Id<'programme'> },
): Promise<Id<'meeting'>> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canPlan(actor, await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))))

	const id = newId<'meeting'>()
	const { startsAt, endsAt } = momentsIn(programme.timeZone, moments)
	await tx
		.insertInto('meetings')
		.values({
			...NOTHING_YET,
			id,
			programme_id: programmeId,
			kind,
			title,
			reach,
			region: '',
			starts_at: startsAt,
			ends_at: endsAt,
			created_at: now(),
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'meeting.planned',
		subjectId: id,
		programmeId,
		particulars: { title, startsAt },
	})
	return id
}
