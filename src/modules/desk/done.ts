import type { Actor } from '../../platform/actor.ts'
import type { RecordedEvent } from '../activity/index.ts'
import { sideOf } from '../courses/index.ts'
import { caseAddress } from '../peer-cases/index.ts'
import { tripAddress } from '../study-trips/index.ts'
import type { Gathered } from './room.queries.ts'
import type { ApplicationOnDesk, CallOnDesk, Task, TaskKind } from './task.ts'

/** How far back it is told what the reader has done. */
export const DAYS_DONE = 30

/** Something that had waited and was done, told in the words in which it waited. */
export type Deed = Pick<Task, 'kind' | 'title' | 'programme' | 'href'> & { at: Date }

export type OwnEvent = Omit<RecordedEvent, 'id'>

/** What the reader may see today. What was done to anything else is not told: it may be theirs no longer. */
export type Known = {
	actor: Actor
	rooms: readonly Gathered[]
	calls: readonly CallOnDesk['call'][]
	applications: readonly ApplicationOnDesk[]
	/** To which call an application that was assessed belongs. */
	callIds: ReadonlyMap<string, string>
}

type Thing = Pick<Task, 'title' | 'programme' | 'href'>
type Find = (known: Known, event: OwnEvent) => Thing | undefined

/** The verbs of the trail with which what waits on the desk ends: as which task it waited, and how the thing is found. */
const ends: Readonly<Record<string, { kind: TaskKind; find: Find }>> = {
	'application.submitted': { kind: 'finishDraft', find: findApplication },
	'assessment.completed': { kind: 'assess', find: atCall('/assessments', assessedCall) },
	'call.published': { kind: 'publishCall', find: atCall('') },
	'proposal.frozen': { kind: 'select', find: atCall('/selection', ({ particulars }) => textOf(particulars, 'callId')) },
	'decision.confirmed': { kind: 'decide', find: atCall('/decision') },
	'decision.sent_back': { kind: 'decide', find: atCall('/decision') },
	'letters.prepared': { kind: 'writeLetters', find: atCall('/decision') },
	'letters.sent': { kind: 'sendLetters', find: atCall('/decision') },
	'result.published': { kind: 'publishResult', find: atCall('') },
	'meeting.answered': { kind: 'answerMeeting', find: atMeeting('/participants') },
	'attendance.locked': { kind: 'recordAttendance', find: atMeeting('/participants') },
	'summary.published': { kind: 'writeSummary', find: atMeeting('/summary') },
	'summary.suggested': { kind: 'correctSummary', find: atMeeting('/summary') },
	'passage.consent_answered': { kind: 'answerConsent', find: atMeeting('/summary') },
	'host.accepted': { kind: 'replyAsHost', find: atMeeting('') },
	'host.declined': { kind: 'replyAsHost', find: atMeeting('') },
	'course.begun': { kind: 'beginCourses', find: allCourses },
	'course.agreed': { kind: 'agreeCourse', find: inRooms(courseOf) },
	'course_step.ended': { kind: 'doStep', find: inRooms(stepOf) },
	'peer_case.taken': { kind: 'placeCases', find: atCase('') },
	'peer_case.checked_back': { kind: 'tellOutcome', find: atCase('') },
	'case_release.answered': { kind: 'answerRelease', find: atCase('/release') },
	'case_release.quote_answered': { kind: 'answerQuote', find: atCase('/release/quotes') },
	'case_release.published': { kind: 'publishRelease', find: atCase('/release') },
	'study_trip.place_taken': { kind: 'takeTripPlace', find: inRooms(tripOf) },
	'study_trip.signed_up': { kind: 'signUpForTrip', find: inRooms(tripOf) },
	'study_trip.decided': { kind: 'decideTrip', find: inRooms(tripOf) },
	'replacement.proposed': { kind: 'findReplacement', find: inRooms(leftSeatOf) },
	'seat.offered': { kind: 'offerSeat', find: inRooms(leftSeatOf) },
	'replacement.confirmed': { kind: 'decideReplacement', find: inRooms(leftSeatOf) },
	'replacement.sent_back': { kind: 'decideReplacement', find: inRooms(leftSeatOf) },
}

export const endingVerbs = Object.keys(ends)

/** The same thing done again and again is told once, by the last time. The newest comes first, as it does in the trail. */
export function deedsOf(events: readonly OwnEvent[], known: Known): Deed[] {
	const deeds = events.flatMap((event) => deedOf(event, known))
	return [...Map.groupBy(deeds, ({ kind, href, title }) => `${kind} ${href} ${title}`).values()].flatMap((same) =>
		same.slice(0, 1),
	)
}

function deedOf(event: OwnEvent, known: Known): Deed[] {
	const end = ends[event.verb]
	const thing = end?.find(known, event)
	return end && thing ? [{ ...thing, kind: end.kind, at: event.at }] : []
}

function findApplication({ applications }: Known, { subjectId }: OwnEvent): Thing | undefined {
	const one = applications.find(({ id }) => id === subjectId)
	if (!one) return undefined
	const { id, callTitle, placeName, programme } = one
	return { title: `${callTitle}, ${placeName}`, programme, href: `/applications/${id}/receipt` }
}

type CallOf = (event: OwnEvent, known: Known) => string | undefined

function atCall(page: string, callOf: CallOf = ({ subjectId }) => subjectId): Find {
	return (known, event) => {
		const call = known.calls.find(({ id }) => id === callOf(event, known))
		return call && { title: call.title, programme: call.programme, href: `/calls/${call.slug}${page}` }
	}
}

function assessedCall({ particulars }: OwnEvent, { callIds }: Known): string | undefined {
	return callIds.get(textOf(particulars, 'applicationId') ?? '')
}

/** In which application an assessment was finished. */
export function assessedApplications(events: readonly OwnEvent[]): string[] {
	return events.flatMap(({ verb, particulars }) =>
		verb === 'assessment.completed' ? (textOf(particulars, 'applicationId') ?? []) : [],
	)
}

function textOf(particulars: unknown, key: string): string | undefined {
	const value = (particulars as Record<string, unknown>)[key]
	return typeof value === 'string' ? value : undefined
}

/** In one of the rooms that the reader may enter; undefined where it is in none of them. */
function inRooms(
	find: (gathered: Gathered, subjectId: string, actor: Actor) => Omit<Thing, 'programme'> | undefined,
): Find {
	return ({ actor, rooms }, { subjectId }) => {
		for (const gathered of rooms) {
			const thing = find(gathered, subjectId, actor)
			if (thing) return { ...thing, programme: gathered.room.programme }
		}
		return undefined
	}
}

function atMeeting(page: string): Find {
	return inRooms(({ meetings }, subjectId) => {
		const meeting = meetings.find(({ id }) => id === subjectId)
		return meeting && { title: meeting.title, href: `/meetings/${meeting.id}${page}` }
	})
}

function coursesIn({ programme }: Gathered['room']): string {
	return `/programmes/${programme.slug}/courses`
}

function allCourses({ rooms }: Known, { programmeId }: OwnEvent): Thing | undefined {
	const room = rooms.find((one) => one.room.programme.id === programmeId)?.room
	return room && { title: room.programme.name, programme: room.programme, href: coursesIn(room) }
}

function courseOf({ room }: Gathered, seatId: string, actor: Actor) {
	const seat = room.seats.find(({ id }) => id === seatId)
	return seat && sideOf(actor, room, seat) !== undefined
		? { title: seat.name, href: `${coursesIn(room)}/${seat.id}` }
		: undefined
}

function stepOf(gathered: Gathered, stepId: string, actor: Actor) {
	for (const { seatId, steps } of gathered.courses) {
		const step = steps.find(({ id }) => id === stepId)
		const course = step && courseOf(gathered, seatId, actor)
		if (course) return { ...course, title: `${step.title}, ${course.title}` }
	}
	return undefined
}

/** In confidence, as where it waited: that it was done, and never what about. */
function atCase(page: string): Find {
	return inRooms(({ room, cases }, subjectId) => {
		const one = cases.find(({ id }) => id === subjectId)
		return one && { title: room.programme.name, href: `${caseAddress(room, one)}${page}` }
	})
}

function tripOf({ trips }: Gathered, tripId: string) {
	const trip = trips.find((one) => one.trip.id === tripId)?.trip
	return trip && { title: trip.title, href: tripAddress(trip) }
}

function leftSeatOf({ room }: Gathered, seatId: string) {
	const seat = room.seats.find(({ id }) => id === seatId)
	return seat && { title: seat.name, href: `/programmes/${room.programme.slug}/replacements` }
}
