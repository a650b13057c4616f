import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetMails } from '../messages/index.ts'
import type { Sender } from './event-calendar.ts'
import { settlePlaces } from './settle-places.job.ts'
import { lockSignUp } from './take-place.ts'
import { tell } from './tell.ts'

/**
 * Whoever does not come gives the place to the next, and nothing of them is kept but one last mail, which takes the entry out
 * of their calendar. The link in their mails is the permission.
 */
export async function giveUpPlace(tx: Tx, id: Id<'eventSignUp'>, sender: Sender): Promise<void> {
	const { event, signUp } = await lockSignUp(tx, id)

	await tx.deleteFrom('event_sign_ups').where('id', '=', id).execute()
	await forgetMails(tx, [id])
	await recordEvent(tx, undefined, {
		verb: 'public_event.place_given_up',
		subjectId: event.id,
		programmeId: event.programmeId,
		particulars: { signUpId: id, state: signUp.state },
	})
	if (signUp.state === 'place') await tell(tx, { event, to: signUp, kind: 'givenUp', sender })
	await settlePlaces.enqueue(tx, { eventId: event.id })
}
