import type { AwaitedRelease } from '../case-releases/index.ts'
import type { RoomTaskKind, Task } from './task.ts'

const kinds = {
	consent: 'answerRelease',
	quote: 'answerQuote',
	publication: 'publishRelease',
} as const satisfies Record<AwaitedRelease['what'], RoomTaskKind>

/** In confidence: that something waits, and never what about. */
export function tasksOfReleases(awaited: readonly AwaitedRelease[]): Task[] {
	return awaited.map(({ what, href, room: { programme } }) => ({
		kind: kinds[what],
		href,
		programme,
		title: programme.name,
		mine: true,
		dueAt: null,
		count: 1,
		other: 0,
	}))
}
