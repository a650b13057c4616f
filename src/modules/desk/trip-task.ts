import type { TripTask } from '../study-trips/index.ts'
import type { RoomTaskKind, Task } from './task.ts'

const kinds = {
	place: 'takeTripPlace',
	signUp: 'signUpForTrip',
	decision: 'decideTrip',
} as const satisfies Record<TripTask['what'], RoomTaskKind>

export function tasksOfTrips(waiting: readonly TripTask[]): Task[] {
	return waiting.map(({ what, room: { programme }, ...one }) => ({
		...one,
		kind: kinds[what],
		programme,
		mine: true,
		count: 1,
		other: 0,
	}))
}
