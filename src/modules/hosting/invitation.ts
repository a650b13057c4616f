import type { Id } from '../../platform/id.ts'
import type { Meeting } from '../meetings/index.ts'
import type { Seat } from '../participation/index.ts'

/** A host that has accepted and cannot after all returns the meeting; what nobody answers is recalled. */
export const replyKinds = ['accepted', 'declined', 'returned', 'recalled'] as const
export type ReplyKind = (typeof replyKinds)[number]

/** Asks a seat to host a meeting. */
export type Invitation = {
	id: Id<'hostInvitation'>
	meetingId: Id<'meeting'>
	seatId: Id<'participation'>
	seatName: string
	/** Of the meeting, when it was sent. */
	day: string
	message: string
	sentByName: string
	sentByEmail: string
	sentAt: Date
	/** The newest reply. */
	reply: Reply | undefined
}

export type Reply = {
	kind: ReplyKind
	reason: string
	byName: string
	at: Date
	/** Who said it on the telephone, and on which day, where it was written down by another. */
	saidBy: string | null
	saidOn: string | null
}

/** Whether the meeting waits for its reply or has it as its host: it is planned around either way. */
export function stands({ reply }: Pick<Invitation, 'reply'>): boolean {
	return reply === undefined || reply.kind === 'accepted'
}

/** Whether the seat has said that it does not host on that day. */
export function refusesDay({ reply }: Pick<Invitation, 'reply'>): boolean {
	return reply?.kind === 'declined' || reply?.kind === 'returned'
}

type Asked = { meeting: Meeting; seat: Pick<Seat, 'state'>; invitations: readonly Invitation[] }

/** Why nobody is invited to host a meeting; keys of the module's messages. */
export function whyNotInvited({ meeting, seat, invitations }: Asked, at: Date) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	if (meeting.startsAt <= at) return 'past' as const
	if (meeting.hostId !== null) return 'hasHost' as const
	if (invitations.some((invitation) => invitation.meetingId === meeting.id && stands(invitation)))
		return 'invitedAlready' as const
	return seat.state === 'chosen' ? undefined : ('seatLeft' as const)
}

type Replied = { meeting: Pick<Meeting, 'state' | 'startsAt'>; invitation: Pick<Invitation, 'reply'> }

/** Why an invitation is not answered like that. */
export function whyNotReplied({ meeting, invitation }: Replied, kind: ReplyKind, at: Date) {
	if (meeting.state === 'cancelled') return 'cancelled' as const
	if (meeting.startsAt <= at) return 'past' as const
	const isOpen = invitation.reply === undefined
	if (kind === 'returned') return invitation.reply?.kind === 'accepted' ? undefined : ('notHost' as const)
	return isOpen ? undefined : ('answeredAlready' as const)
}
