import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt, lastMinuteBefore } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import type { Db } from '../../platform/database.ts'
import { listMyApplications } from '../applications/index.ts'
import { findDue } from '../assessments/index.ts'
import { listCalls } from '../calls/index.ts'
import { listCallStages } from '../desk/index.ts'
import { listMeetings, type Meeting } from '../meetings/index.ts'
import { type Entry, milestonesIn, saysTheSame } from '../open-data/index.ts'
import { listOwnRooms, type Room } from '../participation/index.ts'
import { listMilestones, listProgrammes } from '../programmes/index.ts'
import { comesAlong, listKnownTrips, tripAddress } from '../study-trips/index.ts'
import { words } from './messages.ts'
import { listOwnProgrammeIds } from './queries.ts'

/** What waits for the person and when they are expected: never more than they see themselves. */
export async function gatherOccasions(db: Db, actor: Actor, at: Date): Promise<Entry[]> {
	const deadlines = [...(await draftsOf(db, actor)), ...(await assessmentsOf(db, actor, at))]
	const rooms = await listOwnRooms(db, actor, dayAt(at, HOME_TIME_ZONE))
	const meetings = await meetingsOf(db, actor, rooms)
	const milestones = await milestonesOf(db, actor, meetings)
	return [...deadlines, ...[...meetings.values()].flat(), ...milestones, ...(await tripsOf(db, actor, rooms))]
}

async function draftsOf(db: Db, actor: Actor): Promise<Entry[]> {
	const { labels } = words(actor.language)
	const programmes = new Map((await listProgrammes(db, actor)).map((programme) => [programme.id, programme]))
	const applications = await listMyApplications(db, actor)
	return applications.flatMap(({ id, state, deadlineAt, programmeId, callTitle, placeName }) => {
		const programme = programmes.get(programmeId)
		if (state !== 'draft' || deadlineAt === null || programme === undefined) return []
		const about = { label: labels.draft(callTitle), summary: placeName, path: `/applications/${id}` }
		return [deadline(`draft-${id}`, lastMinuteBefore(deadlineAt), programme.timeZone, about)]
	})
}

async function assessmentsOf(db: Db, actor: Actor, at: Date): Promise<Entry[]> {
	const { labels } = words(actor.language)
	const calls = await listCalls(db, actor)
	const ids = calls.map(({ id }) => id)
	const stages = await listCallStages(db, actor, ids, at)
	const owed = calls.filter(({ id }) => (stages.get(id)?.ownAssessmentsOwed ?? 0) > 0)
	const found: Entry[] = []
	for (const { id, slug, title, programme } of owed) {
		const due = await findDue(db, id)
		if (due === undefined) continue
		const about = { label: labels.assessments(title), summary: programme.name, path: `/calls/${slug}/assessments` }
		found.push(deadline(`assessments-${id}`, lastMinuteBefore(due.at), programme.timeZone, about))
	}
	return found
}

type About = { label: string; summary: string; path: string }

function deadline(key: string, at: Date, timeZone: string, about: About): Entry {
	return { ...about, key, kind: 'deadline', title: about.label, place: '', onDate: dayAt(at, timeZone), at }
}

/** What the invitation by mail tells too, and no more of it: the programme of a meeting stays behind the door of the room. */
async function meetingsOf(db: Db, actor: Actor, rooms: readonly Room[]): Promise<Meetings> {
	const found = new Map<Id<'programme'>, Entry[]>()
	for (const room of rooms) {
		const meetings = (await listMeetings(db, actor, room)).filter(({ state }) => state !== 'cancelled')
		found.set(
			room.programme.id,
			meetings.map((meeting) => entryOf(actor, room, meeting)),
		)
	}
	return found
}

type Meetings = ReadonlyMap<Id<'programme'>, readonly Entry[]>

function entryOf(actor: Actor, { programme }: Room, meeting: Meeting): Entry {
	const { id, title, startsAt: at, endsAt, region, venue, address, onlineUrl, state, reach } = meeting
	const isTentative = state === 'planned'
	return {
		// As in the invitation: a program that knows both has one entry.
		key: `meeting-${id}`,
		kind: 'milestone',
		title,
		label: isTentative ? words(actor.language).labels.planned(title) : title,
		summary: programme.name,
		place: [venue, address].filter((part) => part !== '').join(', ') || onlineUrl || region,
		path: `/meetings/${id}`,
		onDate: dayAt(at, programme.timeZone),
		at,
		endsAt,
		isPrivate: reach !== 'public',
		isTentative,
	}
}

/** What the programme tells everybody of a meeting, the meeting itself tells better. */
async function milestonesOf(db: Db, actor: Actor, meetings: Meetings): Promise<Entry[]> {
	const own = await listOwnProgrammeIds(db, actor)
	const found: Entry[] = []
	for (const programme of await listProgrammes(db, actor)) {
		if (!own.has(programme.id) && !meetings.has(programme.id)) continue
		const told = meetings.get(programme.id) ?? []
		const milestones = milestonesIn(programme, await listMilestones(db, programme.id))
		const occasions = milestones.filter((one) => !told.some((meeting) => saysTheSame(one, meeting)))
		found.push(...occasions.map((occasion) => ({ ...occasion, label: occasion.title })))
	}
	return found
}

/** The days of the trips that they have a place on; how to get there is in the trip's own file. */
async function tripsOf(db: Db, actor: Actor, rooms: readonly Room[]): Promise<Entry[]> {
	const known = await listKnownTrips(db, actor, rooms)
	return known
		.filter((one) => comesAlong(actor, one))
		.flatMap(({ trip, itinerary }) =>
			itinerary.days.map(({ id, day: onDate, place, sees: summary }) => {
				const title = `${trip.title}: ${place}`
				const about = { title, label: title, summary, place, path: tripAddress(trip) }
				return { ...about, key: `trip-day-${id}`, kind: 'milestone' as const, onDate, at: undefined }
			}),
		)
}
