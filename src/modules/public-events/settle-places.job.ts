import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import type { Sender } from './event-calendar.ts'
import { type PublicEvent, whyNotSeated } from './public-event.ts'
import { lockEvent } from './queries.ts'
import { countSignUps, listSignUps } from './sign-up.queries.ts'
import { freePlaces, offerEnds, type SignUp, whyNotTaken } from './sign-up.ts'
import { tell } from './tell.ts'

const Payload = z.object({ eventId: z.uuid().transform((id) => id as Id<'publicEvent'>) })

/**
 * Whenever places may have become free: somebody cancelled, there are more, or an offer was not answered in time. What was
 * offered and not taken passes on, and what is free is offered to those who wait, in their order.
 */
export const settlePlaces = defineJob('public-events.settle', Payload, async ({ db, ...sender }, { eventId }) => {
	await db.transaction().execute((tx) => settle(tx, eventId, sender))
})

async function settle(tx: Tx, eventId: Id<'publicEvent'>, sender: Sender): Promise<void> {
	const event = await lockEvent(tx, eventId)
	if (whyNotSeated(event, now()) !== undefined) return
	const signUps = await listSignUps(tx, eventId)
	for (const signUp of signUps) {
		if (signUp.state === 'offered' && whyNotTaken(signUp, now()) === 'lapsed') await lapse(tx, event, signUp, sender)
	}
	const free = freePlaces(event, await countSignUps(tx, eventId))
	const waiting = signUps.filter(({ state }) => state === 'waiting')
	for (const signUp of waiting.slice(0, free)) await offer(tx, event, signUp, sender)
}

async function lapse(tx: Tx, event: PublicEvent, signUp: SignUp, sender: Sender): Promise<void> {
	await tx
		.updateTable('event_sign_ups')
		.set({ state: 'lapsed', offered_until: null })
		.where('id', '=', signUp.id)
		.execute()
	await record(tx, event, signUp, 'public_event.offer_lapsed')
	await tell(tx, { event, to: { ...signUp, state: 'lapsed', offeredUntil: null }, kind: 'lapsed', sender })
}

async function offer(tx: Tx, event: PublicEvent, signUp: SignUp, sender: Sender): Promise<void> {
	const offeredUntil = offerEnds(event, now())
	await tx
		.updateTable('event_sign_ups')
		.set({ state: 'offered', offered_until: offeredUntil })
		.where('id', '=', signUp.id)
		.execute()
	await record(tx, event, signUp, 'public_event.place_offered')
	await tell(tx, { event, to: { ...signUp, state: 'offered', offeredUntil }, kind: 'offered', sender })
	await settlePlaces.enqueue(tx, { eventId: event.id }, { runAt: offeredUntil })
}

function record(tx: Tx, { id: subjectId, programmeId }: PublicEvent, signUp: SignUp, verb: `public_event.${string}`) {
	return recordEvent(tx, undefined, { verb, subjectId, programmeId, particulars: { signUpId: signUp.id } })
}
