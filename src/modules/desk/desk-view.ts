import type { Actor } from '../../platform/actor.ts'
import { dayAt } from '../../platform/dates.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Language } from '../../platform/i18n.ts'
import { canSeeCourses, sideOf } from '../courses/index.ts'
import type { Room } from '../participation/index.ts'
import type { DeskRoom } from './desk-side.tsx'
import { lastDay } from './due.ts'
import { words } from './messages.ts'
import type { Gathered } from './room.queries.ts'
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

/** The meetings that take place, and what is due with whoever's turn it is. */
export function marksOf(language: Language, rooms: readonly Gathered[], tasks: readonly Task[]): Mark[] {
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
	return [...meetings, ...due]
}
