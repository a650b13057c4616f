import * as z from 'zod'
import { type Actor, actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { takeSeat } from '../participation/index.ts'
import { type Held, holdReplacement } from './hold-replacement.ts'
import { listReceivers } from './keepers.ts'
import { answeredMail, welcomeMail } from './offer.mail.ts'
import { canAnswer } from './policy.ts'
import { findOfferPlace, listAddressees } from './queries.ts'
import { answerKinds, type Offer, whyNotAnswered } from './replacement.ts'

export const AnswerForm = z.object({
	kind: z.enum(answerKinds, 'answerMissing'),
	reason: z.string().trim().max(2000, 'textLong').default(''),
})
export type AnswerForm = z.infer<typeof AnswerForm>

type Wish = AnswerForm & { id: Id<'seatOffer'>; publicUrl: string }

/** Yes takes the seat at once; after a no the next is proposed. */
export async function answerOffer(tx: Tx, actor: Actor, { id, kind, reason, publicUrl }: Wish): Promise<void> {
	const held = await holdReplacement(tx, found(await findOfferPlace(tx, id)))
	const { room, replacement } = held
	const offer = found(replacement.offers.find((one) => one.id === id))
	allow(canAnswer(actor, offer))
	refuse(whyNotAnswered(offer, now()))

	const answer = { offer_id: id, kind, reason, answered_by: actor.id, answered_at: now() }
	await tx.insertInto('seat_offer_answers').values(answer).execute()
	await recordEvent(tx, actor, {
		verb: kind === 'accepted' ? 'seat_offer.accepted' : 'seat_offer.declined',
		subjectId: replacement.seatId,
		programmeId: replacement.programmeId,
		particulars: { replacementId: replacement.id, offerId: id },
	})
	if (kind === 'accepted') await fill(tx, actor, { held, offer, publicUrl })
	for (const person of await listReceivers(tx, room, kind)) {
		await sendMail(tx, answeredMail(person, { ...held, offer, kind, publicUrl }))
	}
}

type Filling = { held: Held; offer: Offer; publicUrl: string }

async function fill(tx: Tx, actor: Actor, { held, offer, publicUrl }: Filling): Promise<void> {
	const { room, replacement } = held
	const { name, organisationId, municipalityCode, townId, applicationId } = offer
	await takeSeat(tx, actor, {
		programmeId: replacement.programmeId,
		replacesId: replacement.seatId,
		name,
		organisationId,
		municipalityCode,
		townId,
		applicationId,
		userId: actsFor(actor, organisationId) ? undefined : actor.id,
	})
	await tx.updateTable('replacements').set({ state: 'filled' }).where('id', '=', replacement.id).execute()
	for (const person of await listAddressees(tx, offer.id)) {
		await sendMail(tx, welcomeMail(person, { room, offer, publicUrl }))
	}
}
