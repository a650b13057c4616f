import type { Id } from '../../platform/id.ts'
import type { Happening } from './happening.ts'

/** `off` by a person; the others by us, see `whyPaused`. */
export type WebhookState = 'on' | 'off' | PauseReason
export type PauseReason = 'failing' | 'gone' | 'orphaned'

export type Webhook = {
	id: Id<'webhook'>
	/** Without one it hears of the whole installation. */
	programmeId: Id<'programme'> | null
	address: string
	description: string
	happenings: Happening[]
	state: WebhookState
	ownerId: Id<'person'>
	ownerName: string
	version: number
	madeAt: Date
}

export type Secret = { id: Id<'webhookSecret'>; madeAt: Date; shownAt: Date | null; endsAt: Date | null }

/** For so long the secret before this one signs too, so that the receiver can change it in office hours. */
export const OVERLAP_DAYS = 7

/** After so many days nobody asks any more what was sent. */
export const KEPT_DAYS = 30

export function isPaused({ state }: Pick<Webhook, 'state'>): boolean {
	return state !== 'on' && state !== 'off'
}

/** Why nothing is sent again just now; a ping may go all the same. */
export function whyNotSendable({ state }: Pick<Webhook, 'state'>): 'switchedOff' | undefined {
	return state === 'on' ? undefined : 'switchedOff'
}

/** A secret is shown once; whoever missed it makes a new one. */
export function whyNotShown(secret: Pick<Secret, 'shownAt'>): 'shown' | undefined {
	return secret.shownAt === null ? undefined : 'shown'
}
