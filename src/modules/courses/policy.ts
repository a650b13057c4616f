import type { Actor } from '../../platform/actor.ts'
import { canFacilitate, canManageSeats, canUseSeat, type Room, type Seat } from '../participation/index.ts'
import type { StepSide } from '../programmes/index.ts'
import type { Step } from './course.ts'

type Placed = Pick<Room, 'programme'>

/** All towns beside each other: whoever steers the programme and whoever facilitates it, but no town. */
export function canSeeCourses(actor: Actor | undefined, room: Placed): boolean {
	return canFacilitate(actor, room)
}

/** How far a town is, is between it and those who steer. */
export function canReadCourse(actor: Actor | undefined, room: Placed, seat: Seat): boolean {
	return canSeeCourses(actor, room) || canUseSeat(actor, seat)
}

export function canBeginCourses(actor: Actor | undefined, room: Placed): boolean {
	return canManageSeats(actor, room)
}

/** For which side somebody speaks; once a seat is left, for none. Whoever facilitates only looks on. */
export function sideOf(actor: Actor | undefined, room: Placed, seat: Seat): StepSide | undefined {
	if (seat.state === 'withdrawn') return undefined
	if (canManageSeats(actor, room)) return 'secretariat'
	return canUseSeat(actor, seat) ? 'town' : undefined
}

/** Both sides shape the course. */
export function canChangeCourse(actor: Actor | undefined, room: Placed, seat: Seat): boolean {
	return sideOf(actor, room, seat) !== undefined
}

/** Whoever acts says when it is done; the secretariat also says it for those who told it by telephone. */
export function canEndStep(
	actor: Actor | undefined,
	{ room, seat }: { room: Placed; seat: Seat },
	{ acts }: Pick<Step, 'acts'>,
): boolean {
	const side = sideOf(actor, room, seat)
	return side === 'secretariat' || (side !== undefined && side === acts)
}
