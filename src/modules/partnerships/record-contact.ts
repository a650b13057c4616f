import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWorkFor } from './policy.ts'
import { contactWays } from './register.ts'
import { lockParty } from './register.queries.ts'

export function contactForm(language: Language) {
	return z.object({
		happenedOn: dayField(language),
		way: z.enum(contactWays, 'wayMissing'),
		words: z.string().trim().max(1000, 'wordsLong').default(''),
	})
}
type Wish = z.infer<ReturnType<typeof contactForm>> & { partyId: Id<'party'> }

/** Keeps that somebody spoke with them, so that the next one of the team knows. */
export async function recordContact(tx: Tx, actor: Actor, { partyId, happenedOn, way, words }: Wish): Promise<void> {
	const { partnership } = await lockParty(tx, partyId)
	allow(canWorkFor(actor, partnership))
	const id = newId<'partyContact'>()
	const facts = { id, party_id: partyId, happened_on: happenedOn, way, words }
	await tx
		.insertInto('party_contacts')
		.values({ ...facts, recorded_by: actor.id, recorded_at: now() })
		.execute()
	const { programmeId, id: partnershipId } = partnership
	const particulars = { partnershipId }
	await recordEvent(tx, actor, { verb: 'party.contacted', subjectId: partyId, programmeId, particulars })
}
