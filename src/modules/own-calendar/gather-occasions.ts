import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt, lastMinuteBefore } from '../../platform/dates.ts'
import type { Db } from '../../platform/database.ts'
import { listMyApplications } from '../applications/index.ts'
import { findDue } from '../assessments/index.ts'
import { listCalls } from '../calls/index.ts'
import { listCallStages } from '../desk/index.ts'
import { milestonesIn, type Occasion } from '../open-data/index.ts'
import { listOwnRooms } from '../participation/index.ts'
import { listMilestones, listProgrammes } from '../programmes/index.ts'
import { comesAlong, listKnownTrips, tripAddress } from '../study-trips/index.ts'
import { words } from './messages.ts'
import { listOwnProgrammeIds } from './queries.ts'

type Labelled = Occasion & { label: string }

/** What waits for the person and when they are expected: never more than they see themselves. */
export async function gatherOccasions(db: Db, actor: Actor, at: Date): Promise<Labelled[]> {
	const deadlines = [...(await draftsOf(db, actor)), ...(await assessmentsOf(db, actor, at))]
	return [...deadlines, ...(await meetingsOf(db, actor)), ...(await tripsOf(db, actor, at))]
}

async function draftsOf(db: Db, actor: Actor): Promise<Labelled[]> {
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

async function assessmentsOf(db: Db, actor: Actor, at: Date): Promise<Labelled[]> {
	const { labels } = words(actor.language)
	const calls = await listCalls(db, actor)
	const ids = calls.map(({ id }) => id)
	const stages = await listCallStages(db, actor, ids, at)
	const owed = calls.filter(({ id }) => (stages.get(id)?.ownAssessmentsOwed ?? 0) > 0)
	const found: Labelled[] = []
	for (const { id, slug, title, programme } of owed) {
		const due = await findDue(db, id)
		if (due === undefined) continue
		const about = { label: labels.assessments(title), summary: programme.name, path: `/calls/${slug}/assessments` }
		found.push(deadline(`assessments-${id}`, lastMinuteBefore(due.at), programme.timeZone, about))
	}
	return found
}

type About = { label: string; summary: string; path: string }

function deadline(key: string, at: Date, timeZone: string, about: About): Labelled {
	return { ...about, key, kind: 'deadline', title: about.label, place: '', onDate: dayAt(at, timeZone), at }
}

async function meetingsOf(db: Db, actor: Actor): Promise<Labelled[]> {
	const own = await listOwnProgrammeIds(db, actor)
	const found: Labelled[] = []
	for (const programme of await listProgrammes(db, actor)) {
		if (!own.has(programme.id)) continue
		const occasions = milestonesIn(programme, await listMilestones(db, programme.id))
		found.push(...occasions.map((occasion) => ({ ...occasion, label: occasion.title })))
	}
	return found
}

/** The days of the trips that they have a place on; how to get there is in the trip's own file. */
async function tripsOf(db: Db, actor: Actor, at: Date): Promise<Labelled[]> {
	const known = await listKnownTrips(db, actor, await listOwnRooms(db, actor, dayAt(at, HOME_TIME_ZONE)))
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
