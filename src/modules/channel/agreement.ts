import type { Id } from '../../platform/id.ts'

/** What leaves the room beside title and link, and in which words the room said so. */
export type Agreement = { mails: Wording; mirror: Wording; words: string; version: number }

export const wordings = ['title', 'text'] as const
export type Wording = (typeof wordings)[number]

/** Before anybody agreed on anything. */
export const NOTHING_AGREED: Agreement = { mails: 'title', mirror: 'title', words: '', version: 0 }

export const mirrorKinds = ['teams', 'slack'] as const
export type MirrorKind = (typeof mirrorKinds)[number]

export type Mirror = { programmeId: Id<'programme'>; kind: MirrorKind; address: string }

/** How the last post went over, for who keeps the mirror. */
export type Mirroring = {
	id: Id<'channelMirroring'>
	programmeId: Id<'programme'>
	postId: Id<'channelPost'>
	state: 'waiting' | 'delivered' | 'failed' | 'withheld'
	attempts: number
	status: number | null
	fault: string | null
	lastAt: Date | null
}

export const rhythms = ['at_once', 'daily', 'never'] as const
export type Rhythm = (typeof rhythms)[number]
