import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineJob } from '../../platform/jobs.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { holdReplacement } from './hold-replacement.ts'
import { listKeepers } from './keepers.ts'
import { answeredMail } from './offer.mail.ts'
import { findOfferPlace } from './queries.ts'

const Payload = z.object({ offerId: z.uuid().transform((id) => id as Id<'seatOffer'>) })

/** When the last day is over and nobody has answered, the secretariat is told, and the next can be proposed. */
export const lapseOffer = defineJob('replacements.lapse-offer', Payload, async ({ db, publicUrl }, { offerId }) => {
	await db.transaction().execute((tx) => lapse(tx, offerId, publicUrl))
})

async function lapse(tx: Tx, offerId: Id<'seatOffer'>, publicUrl: string): Promise<void> {
	const place = await findOfferPlace(tx, offerId)
	if (!place) return
	const held = await holdReplacement(tx, place)
	const offer = held.replacement.offers.find(({ id }) => id === offerId)
	if (!offer || offer.answer !== undefined || now() < offer.answerBy) return
	const lapsed = { offer_id: offerId, kind: 'lapsed' as const, reason: '', answered_by: null, answered_at: now() }
	await tx.insertInto('seat_offer_answers').values(lapsed).execute()
	await recordEvent(tx, undefined, {
		verb: 'seat_offer.lapsed',
		subjectId: held.replacement.seatId,
		programmeId: place.programmeId,
		particulars: { replacementId: place.replacementId, offerId },
	})
	for (const person of await listKeepers(tx, held.room)) {
		await sendMail(tx, answeredMail(person, { ...held, offer, kind: 'lapsed', publicUrl }))
	}
}
