import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import { type Reach, reaches } from '../participation/index.ts'
import type { StoredFile } from '../files/index.ts'

/** Who can see material, from the fewest to the most; `participants` are those who are signed up. */
export const materialReaches = ['participants', ...reaches] as const
export type MaterialReach = (typeof materialReaches)[number]

/** At once, or when the meeting is over. */
export const openings = ['now', 'after'] as const

export type Material = {
	id: Id<'meetingMaterial'>
	meetingId: Id<'meeting'>
	/** Null: for the meeting as a whole. */
	itemId: Id<'meetingItem'> | null
	/** Who brought it from outside. */
	speakerId: Id<'meetingSpeaker'> | null
	speakerName: string | null
	title: string
	summary: string
	/** Empty: it is a file. */
	url: string
	reach: MaterialReach
	opens: (typeof openings)[number]
	version: number
}

/** Of a link there is no file. */
export type Filed = Material & { file: StoredFile | undefined }

/** What the file of material belongs to in the store. */
export const MATERIAL = 'meeting_material'

type Moment = { meeting: Pick<Meeting, 'endsAt'>; at: Date }

export function isOpen({ opens }: Pick<Material, 'opens'>, { meeting, at }: Moment): boolean {
	return opens === 'now' || meeting.endsAt <= at
}

/** Whoever comes may read what is for those who come; everybody else in the room reads the rest. */
export function isForMember(
	material: Pick<Material, 'opens' | 'reach'>,
	{ comes, ...moment }: Moment & { comes: boolean },
): boolean {
	return isOpen(material, moment) && (comes || material.reach !== 'participants')
}

/** Material never reaches further than its meeting does. */
export function shownReach({ reach }: Pick<Material, 'reach'>, meeting: Pick<Meeting, 'state' | 'reach'>) {
	const most: Reach = meeting.state === 'planned' ? 'room' : meeting.reach
	return materialReaches.indexOf(reach) < materialReaches.indexOf(most) ? reach : most
}

/** Those that can be chosen. */
export function reachesUpTo({ reach }: Pick<Meeting, 'reach'>): MaterialReach[] {
	return materialReaches.slice(0, materialReaches.indexOf(reach) + 1)
}

/** Why nothing is sent; a key of the module's messages. */
export function whyNotSent({ state }: Pick<Meeting, 'state'>, letters: number) {
	if (state === 'cancelled') return 'cancelled' as const
	return letters === 0 ? ('nothingNew' as const) : undefined
}

/** Of a meeting that does not take place there is nothing to read beforehand. */
export function whyNotAdded({ state }: Pick<Meeting, 'state'>) {
	return state === 'cancelled' ? ('cancelled' as const) : undefined
}
