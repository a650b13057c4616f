import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import type { Held } from './hold-replacement.ts'
import { lapseOffer } from './lapse-offer.job.ts'
import { listAddressees } from './queries.ts'
import type { Offer } from './replacement.ts'
import { offerMail } from './offer.mail.ts'

type NewOffer = Pick<
	Offer,
	| 'proposalId'
	| 'applicationId'
	| 'organisationId'
	| 'name'
	| 'municipalityCode'
	| 'townId'
	| 'reason'
	| 'message'
	| 'answerBy'
>

type Sending = { held: Held; offer: NewOffer; people: readonly Id<'person'>[]; publicUrl: string }

/** Keeps the offer, mails it in the language of each, and plans what happens when nobody answers. The verbs have allowed it. */
export async function sendOffer(
	tx: Tx,
	actor: Actor,
	{ held, offer, people, publicUrl }: Sending,
): Promise<Id<'seatOffer'>> {
	const { room, replacement } = held
	const id = newId<'seatOffer'>()
	await insertOffer(tx, actor, { id, replacementId: replacement.id, ...offer })
	await tx
		.insertInto('seat_offer_people')
		.values(people.map((person) => ({ offer_id: id, person_id: person })))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'seat.offered',
		subjectId: replacement.seatId,
		programmeId: replacement.programmeId,
		particulars: { replacementId: replacement.id, offerId: id, answerBy: offer.answerBy },
	})
	const about = { room, offer: { ...offer, id }, from: actor.name, publicUrl }
	for (const person of await listAddressees(tx, id)) await sendMail(tx, offerMail(person, about))
	await lapseOffer.enqueue(tx, { offerId: id }, { runAt: offer.answerBy })
	return id
}

type Row = NewOffer & { id: Id<'seatOffer'>; replacementId: Id<'replacement'> }

async function insertOffer(tx: Tx, actor: Actor, offer: Row): Promise<void> {
	await tx
		.insertInto('seat_offers')
		.values({
			id: offer.id,
			replacement_id: offer.replacementId,
			proposal_id: offer.proposalId,
			application_id: offer.applicationId,
			organisation_id: offer.organisationId,
			name: offer.name,
			municipality_code: offer.municipalityCode,
			town_id: offer.townId,
			reason: offer.reason,
			message: offer.message,
			answer_by: offer.answerBy,
			offered_by: actor.id,
			offered_at: now(),
		})
		.execute()
}
