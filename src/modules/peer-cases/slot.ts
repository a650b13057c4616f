import { type MeetingItem, timed } from '../meetings/index.ts'
import type { Id } from '../../platform/id.ts'
import type { PeerCase } from './peer-case.ts'

export type Slot = { startsAt: Date; minutes: number }
type Placed = Pick<PeerCase, 'id' | 'itemId' | 'position'>

const MINUTE = 60_000

/** Cases of one item share its time equally, one after the other in their order. A case whose item is gone has no time. */
export function slotsOf(
	meeting: { startsAt: Date },
	items: readonly MeetingItem[],
	cases: readonly Placed[],
): ReadonlyMap<Id<'peerCase'>, Slot> {
	const slots = timed(meeting.startsAt, items).flatMap(({ id, startsAt, minutes: whole }) => {
		const here = cases.filter(({ itemId }) => itemId === id).sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
		const minutes = shareOf(whole, here.length)
		return here.map((one, index) => {
			const begins = new Date(startsAt.getTime() + index * minutes * MINUTE)
			return [one.id, { startsAt: begins, minutes }] as const
		})
	})
	return new Map(slots)
}

export function shareOf(minutes: number, cases: number): number {
	return Math.floor(minutes / Math.max(1, cases))
}

/** When each round begins and ends. */
export function clocked<Round extends { minutes: number }>(startsAt: Date, rounds: readonly Round[]) {
	let at = startsAt.getTime()
	return rounds.map((round) => {
		const begins = at
		at += round.minutes * MINUTE
		return { ...round, startsAt: new Date(begins), endsAt: new Date(at) }
	})
}
