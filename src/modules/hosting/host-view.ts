import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { View } from '../../ui/view.ts'
import type { ItemWords, Meeting } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { Answered } from './hosting-frame.tsx'
import type { HostPack } from './host-pack.ts'
import type { Invitation } from './invitation.ts'

/** What the page about a meeting's host is made of, its forms included. */
export type HostProps = Answered & {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	/** Of this meeting, those that the reader may know of, the newest first. */
	invitations: readonly Invitation[]
	/** Whom the last kept plan has. */
	planned: Id<'participation'> | undefined
	pack: HostPack
	/** Of the meeting itself, or where it has none what a host can begin with. */
	programme: { items: readonly ItemWords[]; isDraft: boolean }
	/** How many have said that they come. */
	coming: number
	draft?: Record<string, string | string[] | undefined> | undefined
}

/** One text of what was typed. */
export function typed({ draft }: Pick<HostProps, 'draft'>, name: string): string | undefined {
	const value = draft?.[name]
	return typeof value === 'string' ? value : undefined
}
