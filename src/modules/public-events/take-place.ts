import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Sender } from './event-calendar.ts'
import { type PublicEvent, whyNotSeated } from './public-event.ts'
import { lockEvent } from './queries.ts'
import { findSignUp } from './sign-up.queries.ts'
import { type SignUp, whyNotTaken } from './sign-up.ts'
import { tell } from './tell.ts'

/** Whoever waited and was offered a place takes it, in time. The link in their mail is the permission. */
export async function takePlace(tx: Tx, id: Id<'eventSignUp'>, sender: Sender): Promise<void> {
	const { event, signUp } = await lockSignUp(tx, id)
	refuse(whyNotSeated(event, now()) ?? whyNotTaken(signUp, now()))

	await tx.updateTable('event_sign_ups').set({ state: 'place', offered_until: null }).where('id', '=', id).execute()
	const { id: subjectId, programmeId } = event
	const particulars = { signUpId: id }
	await recordEvent(tx, undefined, { verb: 'public_event.place_taken', subjectId, programmeId, particulars })
	await tell(tx, { event, to: { ...signUp, state: 'place', offeredUntil: null }, kind: 'place', sender })
}

/** A sign-up as it is while its event is held. */
export async function lockSignUp(tx: Tx, id: Id<'eventSignUp'>): Promise<{ event: PublicEvent; signUp: SignUp }> {
	const { eventId } = found(await findSignUp(tx, id))
	const event = await lockEvent(tx, eventId)
	return { event, signUp: found(await findSignUp(tx, id)) }
}
