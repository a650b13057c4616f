import type { Actor } from '../../platform/actor.ts'
import { dayAt, weekdayOf } from '../../platform/dates.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Language } from '../../platform/i18n.ts'
import { canSeeCourses, newsText, sideOf } from '../courses/index.ts'
import type { Room } from '../participation/index.ts'
import { canPlanTrip, comesAlong, type KnownTrip, tripAddress } from '../study-trips/index.ts'
import type { DeskRoom } from './desk-side.tsx'
import { lastDay } from './due.ts'
import { words } from './messages.ts'
import type { Gathered } from './room.queries.ts'
import type { News } from './since-last.tsx'
import type { Task } from './task.ts'
import type { Mark } from './weeks.ts'

/** Where the side leads in a room. */
export function leadOf(actor: Actor, room: Room): DeskRoom {
	const { programme } = room
	const courses = `/programmes/${programme.slug}/courses`
	if (canSeeCourses(actor, room)) return { programme, courses: { href: courses, whose: 'courses' } }
	const own = room.seats.find((seat) => sideOf(actor, room, seat) === 'town')
	return { programme, courses: own && { href: `${courses}/${own.id}`, whose: 'course' } }
}

type Shown = { rooms: readonly Gathered[]; tasks: readonly Task[] }

/** The meetings that take place, the trips that the actor makes or leads, and what is due with whoever's turn it is. */
export function marksOf(language: Language, actor: Actor, { rooms, tasks }: Shown): Mark[] {
	const { tasks: t } = words(language)
	const meetings = rooms.flatMap(({ room: { programme }, meetings: all }) =>
		all
			.filter(({ state }) => state !== 'cancelled')
			.map(({ id, title: text, startsAt }) => ({
				on: dayAt(startsAt, programme.timeZone),
				text,
				href: `/meetings/${id}`,
				theme: programme.theme,
			})),
	)
	const due = tasks.flatMap(({ kind, title, href, programme, dueAt, mine }) => {
		if (dueAt === null || !mine) return []
		const on = lastDay({ dueAt }, programme?.timeZone ?? HOME_TIME_ZONE)
		return [{ on, text: t[kind].what(title), href, theme: programme?.theme }]
	})
	const trips = rooms.flatMap(({ trips: known }) => known.flatMap((one) => marksOfTrip(actor, one)))
	return [...meetings, ...trips, ...due]
}

/** Once in each week that it touches. */
function marksOfTrip(actor: Actor, known: KnownTrip): Mark[] {
	const { room, trip, itinerary } = known
	const isLed = canPlanTrip(actor, room) && trip.state !== 'called_off'
	if (!isLed && !comesAlong(actor, known)) return []
	const days = itinerary.days.filter(({ day }, index) => index === 0 || weekdayOf(day) === 1)
	return days.map(({ day: on }) => ({ on, text: trip.title, href: tripAddress(trip), theme: room.programme.theme }))
}

/** What others have done lately, the newest first. */
export function newsOf(language: Language, rooms: readonly Gathered[]): News[] {
	const { newMaterial } = words(language)
	const moved = rooms.flatMap(({ changes }) =>
		changes.map(({ id, at, by, town: name, title, href, programme, ...change }) => ({
			id,
			at,
			by,
			title,
			href,
			timeZone: programme.timeZone,
			whose: { name, isTown: true },
			text: newsText(language, change),
		})),
	)
	const laid = rooms.flatMap(({ room: { programme }, material }) =>
		material.map(({ id, at, by, title, meetingId, meetingTitle: name }) => ({
			id,
			at,
			by,
			title,
			href: `/meetings/${meetingId}/material`,
			timeZone: programme.timeZone,
			whose: { name, isTown: false },
			text: newMaterial,
		})),
	)
	return [...moved, ...laid].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}
