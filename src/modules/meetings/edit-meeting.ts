import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { moveFollowing } from '../courses/index.ts'
import { findRoom, reaches } from '../participation/index.ts'
import { moveMilestones } from '../programme-setup/index.ts'
import { type Meeting, movesCalendars } from './meeting.ts'
import { ENDS_BEFORE_START, endsAfterStart, momentFields, momentsIn, titleField } from './plan-meeting.ts'
import { canChangeMeeting } from './policy.ts'
import { lockMeeting } from './queries.ts'
import { tellMeeting, tellSpeakers } from './tell-meeting.job.ts'

const longText = z.string().trim().max(4000, 'textLong').default('')
const shortText = z.string().trim().max(200, 'lineLong').default('')

export function factsForm(language: Language) {
	return z
		.object({
			version: z.coerce.number(),
			title: titleField,
			summary: longText,
			...momentFields(language),
			region: shortText,
			venue: shortText,
			address: shortText,
			access: longText,
			directions: longText,
			onlineUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'urlWrong' })], 'urlWrong').default(''),
			reach: z.enum(reaches, 'reachMissing'),
		})
		.refine(endsAfterStart, ENDS_BEFORE_START)
}
export type FactsForm = z.infer<ReturnType<typeof factsForm>>

/**
 * Changes what is known of a meeting. What stands in people's calendars counts up, so that they follow, and the milestone
 * with which the programme tells everybody of it moves along.
 */
export async function editMeeting(
	tx: Tx,
	actor: Actor,
	{ meetingId, version, ...form }: FactsForm & { meetingId: Id<'meeting'> },
): Promise<void> {
	const meeting = await lockMeeting(tx, meetingId)
	const room = await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canChangeMeeting(actor, room, meeting))
	sameVersion(version, meeting.version)

	const { title, summary, region, venue, address, access, directions, onlineUrl, reach } = form
	const { startsAt, endsAt } = momentsIn(room.programme.timeZone, form)
	const moved = movesCalendars(meeting, { title, startsAt, endsAt, venue, address, onlineUrl })
	const texts = { title, summary, region, venue, address, access, directions, online_url: onlineUrl, reach }
	const counts = { sequence: meeting.sequence + (moved ? 1 : 0), version: meeting.version + 1 }
	await tx
		.updateTable('meetings')
		.set({ ...texts, starts_at: startsAt, ends_at: endsAt, ...counts })
		.where('id', '=', meetingId)
		.execute()
	await recordEvent(tx, actor, {
		verb: moved ? 'meeting.moved' : 'meeting.edited',
		subjectId: meetingId,
		programmeId: meeting.programmeId,
		particulars: { before: whenAndWhere(meeting), after: { startsAt, endsAt, venue, onlineUrl } },
	})
	await moveMilestones(tx, actor, { programmeId: meeting.programmeId, from: meeting.startsAt, to: startsAt })
	await moveSteps(tx, actor, { meeting, startsAt, timeZone: room.programme.timeZone })
	if (moved && meeting.state === 'announced') await tellMeeting.enqueue(tx, { meetingId })
	if (moved) await tellSpeakers.enqueue(tx, { meetingId })
}

type Moved = { meeting: Meeting; startsAt: Date; timeZone: string }

/** Steps of courses that are done at the meeting go with it. Who is invited hears of its new day already. */
async function moveSteps(tx: Tx, actor: Actor, { meeting, startsAt, timeZone }: Moved): Promise<void> {
	const day = dayAt(startsAt, timeZone)
	if (day === dayAt(meeting.startsAt, timeZone)) return
	await moveFollowing(tx, actor, { meetingId: meeting.id, day, isTold: meeting.state === 'announced' })
}

function whenAndWhere({ startsAt, endsAt, venue, onlineUrl }: Awaited<ReturnType<typeof lockMeeting>>) {
	return { startsAt, endsAt, venue, onlineUrl }
}
