import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetMails } from '../messages/index.ts'
import type { Sender } from './event-calendar.ts'
import { whyNotSeated } from './public-event.ts'
import { lockEvent } from './queries.ts'
import { countSignUps, findActive, findSignUp } from './sign-up.queries.ts'
import { type SignUp, stateOnArrival } from './sign-up.ts'
import { tell } from './tell.ts'

/**
 * The link proves the address: now there is a place, or one at the end of those who wait. Confirmed before, or under the same
 * address, it is what it was. Undefined when it is not kept any more.
 */
export async function confirmPlace(
	tx: Tx,
	id: Id<'eventSignUp'>,
	sender: Sender,
): Promise<Id<'eventSignUp'> | undefined> {
	const known = await findSignUp(tx, id)
	if (!known) return undefined
	const event = await lockEvent(tx, known.eventId)
	const asked = await findSignUp(tx, id)
	if (!asked || asked.state !== 'asked') return asked?.id
	refuse(whyNotSeated(event, now()))
	const active = await findActive(tx, asked)
	if (active) return forgetRequest(tx, asked, active)

	const state = stateOnArrival(event, await countSignUps(tx, event.id))
	const to = await arrive(tx, asked, state)
	await recordEvent(tx, undefined, {
		verb: 'public_event.signed_up',
		subjectId: event.id,
		programmeId: event.programmeId,
		particulars: { signUpId: id, state },
	})
	await tell(tx, { event, to, kind: state, sender })
	return id
}

/** Asked twice and confirmed twice is one place. */
async function forgetRequest(tx: Tx, asked: SignUp, active: SignUp): Promise<Id<'eventSignUp'>> {
	await tx.deleteFrom('event_sign_ups').where('id', '=', asked.id).execute()
	await forgetMails(tx, [asked.id])
	return active.id
}

async function arrive(tx: Tx, { id, eventId }: SignUp, state: 'place' | 'waiting'): Promise<SignUp> {
	const { last } = await tx
		.selectFrom('event_sign_ups')
		.select(({ fn }) => fn.max('turn').as('last'))
		.where('event_id', '=', eventId)
		.executeTakeFirstOrThrow()
	await tx
		.updateTable('event_sign_ups')
		.set({ state, turn: (last ?? 0) + 1 })
		.where('id', '=', id)
		.execute()
	return found(await findSignUp(tx, id))
}
