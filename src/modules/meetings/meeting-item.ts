import type { Id } from '../../platform/id.ts'

export const itemKinds = ['welcome', 'talk', 'discussion', 'exchange', 'visit', 'case', 'break', 'closing'] as const
export type ItemKind = (typeof itemKinds)[number]

export type ItemWords = { kind: ItemKind; title: string; summary: string; minutes: number }
export type MeetingItem = ItemWords & { id: Id<'meetingItem'>; position: number }

export type TimedItem<Item> = Item & { startsAt: Date; endsAt: Date }

/** One after the other from the beginning of the meeting: nobody types a time that does not add up. */
export function timed<Item extends { minutes: number }>(startsAt: Date, items: readonly Item[]): TimedItem<Item>[] {
	let at = startsAt.getTime()
	return items.map((item) => {
		const begins = at
		at += item.minutes * MINUTE
		return { ...item, startsAt: new Date(begins), endsAt: new Date(at) }
	})
}

/** Minutes by which the programme is longer than the meeting; negative when some are left. */
export function overrun(meeting: { startsAt: Date; endsAt: Date }, items: readonly { minutes: number }[]): number {
	const planned = items.reduce((sum, { minutes }) => sum + minutes, 0)
	return planned - (meeting.endsAt.getTime() - meeting.startsAt.getTime()) / MINUTE
}

const MINUTE = 60_000
