import { startOfNextDay } from '../../platform/dates.ts'
import type {
	listConsentsAskedOf,
	listCorrectionsAskedOf,
	listTasksOf,
	listUnpublishedOf,
} from '../meeting-summaries/index.ts'
import type { Task } from './task.ts'

export type MeetingsOnDesk = {
	tasks: Awaited<ReturnType<typeof listTasksOf>>
	consents: Awaited<ReturnType<typeof listConsentsAskedOf>>
	corrections: Awaited<ReturnType<typeof listCorrectionsAskedOf>>
	unpublished: Awaited<ReturnType<typeof listUnpublishedOf>>
}

/**
 * What meetings have given somebody to do, what they are asked whether it may be quoted, one row for each meeting, and what was said
 * there and is to be corrected or is not out yet.
 */
export function tasksOfMeetings({ tasks, consents, corrections, unpublished }: MeetingsOnDesk): Task[] {
	const common = { mine: true, count: 0, other: 0 }
	const own = tasks.map(({ words, meetingId, meetingTitle: from, dueOn, room: { programme } }) => ({
		...common,
		kind: 'doTask' as const,
		title: words,
		from,
		programme,
		href: `/meetings/${meetingId}/summary`,
		dueAt: dueOn === null ? null : startOfNextDay(dueOn, programme.timeZone),
	}))
	const asked = [...Map.groupBy(consents, ({ meetingId }) => meetingId)].flatMap(([meetingId, ofMeeting]) =>
		ofMeeting.slice(0, 1).map(({ meetingTitle, room: { programme } }) => ({
			...common,
			kind: 'answerConsent' as const,
			title: meetingTitle,
			programme,
			href: `/meetings/${meetingId}/summary#consents`,
			dueAt: null,
			count: ofMeeting.length,
		})),
	)
	const uncorrected = corrections.map(
		({ meetingId, meetingTitle: title, correctionsBy: dueAt, room: { programme } }) => ({
			...common,
			kind: 'correctSummary' as const,
			title,
			programme,
			href: `/meetings/${meetingId}/summary`,
			dueAt,
		}),
	)
	const unwritten = unpublished.map(({ id, title, room: { programme } }) => ({
		...common,
		kind: 'writeSummary' as const,
		title,
		programme,
		href: `/meetings/${id}/summary`,
		dueAt: null,
	}))
	return [...own, ...asked, ...uncorrected, ...unwritten]
}
