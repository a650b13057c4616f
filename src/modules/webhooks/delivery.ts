import type { Id } from '../../platform/id.ts'
import type { Fault, Reply } from '../../platform/outbound.ts'
import type { PauseReason } from './webhook.ts'

export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'withheld'

export type Delivery = {
	/** The `webhook-id`, the same at every attempt. */
	id: Id<'webhookDelivery'>
	webhookId: Id<'webhook'>
	/** Null: a ping. */
	eventId: number | null
	type: string
	body: string
	madeAt: Date
	state: DeliveryState
	attempts: number
	roundFrom: number
	nextAt: Date | null
}

export type Attempt = {
	at: Date
	/** The `webhook-timestamp`. */
	sentAt: number
	signature: string
	durationMs: number
	status: number | null
	fault: Fault | null
	answer: string
}

/** Seconds from one attempt to the next, as the specification of Standard Webhooks proposes: ten in about three days. */
export const WAITS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** Each wait is up to a tenth shorter or longer, so that what failed together does not come back together. */
const JITTER = 0.1
const LONGEST = 86_400

export type Outcome =
	| { state: 'delivered' }
	| { state: 'waiting'; inSeconds: number }
	| { state: 'failed'; pauses: PauseReason | undefined }

type Standing = {
	/** How many attempts this round has seen, this one included. */
	tries: number
	isPing: boolean
	/** From 0 to 1. */
	chance: number
}

/** What one attempt means. Whoever sends a ping looks on, so it is tried once. */
export function outcomeOf(reply: Reply, { tries, isPing, chance }: Standing): Outcome {
	const status = 'status' in reply ? reply.status : undefined
	if (status !== undefined && status >= 200 && status < 300) return { state: 'delivered' }
	if (isPing) return { state: 'failed', pauses: undefined }
	if (status === 410) return { state: 'failed', pauses: 'gone' }
	const wait = WAITS[tries - 1]
	if (wait === undefined) return { state: 'failed', pauses: 'failing' }
	const jittered = wait * (1 - JITTER + 2 * JITTER * chance)
	return { state: 'waiting', inSeconds: Math.max(jittered, askedWait(reply)) }
}

/** `Retry-After` in seconds; the receiver may ask for a day, not for ever. */
function askedWait(reply: Reply): number {
	const asked = 'retryAfter' in reply ? Number(reply.retryAfter) : 0
	return Number.isFinite(asked) ? Math.min(asked, LONGEST) : 0
}
