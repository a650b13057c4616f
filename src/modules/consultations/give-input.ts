import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { type Consultation, type ConsultationInput, whyNotHeard } from './consultation.ts'
import { passagesOf } from './passages.ts'
import { findInput, lockConsultation } from './queries.ts'

const within = (most: number) =>
	z.union([z.literal('').transform(() => null), z.coerce.number<string>().min(-most).max(most)]).default(null)

/** What everybody says, whoever they are. */
export const InputForm = z.object({
	about: z.string().default('plan'),
	words: z.string('wordsMissing').trim().min(1, 'wordsMissing').max(6000, 'wordsLong'),
	place: z.string().trim().max(200, 'placeLong').default(''),
	lon: within(180),
	lat: within(90),
	mayBeNamed: z.stringbool().default(false),
})
export type InputForm = z.infer<typeof InputForm>

type Author = { name: string; email: string; language: Language; partyId: Id<'party'> | null }
type New = InputForm & Author & { consultationId: Id<'consultation'>; state: ConsultationInput['state'] }

/** Keeps what somebody says. Those who call it have made sure that they may; nothing is taken after the end. */
export async function keepInput(
	tx: Tx,
	{ consultationId, about, state, mayBeNamed, partyId, ...input }: New,
): Promise<{ consultation: Consultation; input: ConsultationInput }> {
	const consultation = await lockConsultation(tx, consultationId)
	refuse(whyNotHeard(consultation, now()))
	const { passage } = found(passagesOf(consultation.content).find(({ key }) => key === about))
	const id = newId<'consultationInput'>()
	const { lon, lat } = input.lon === null || input.lat === null ? { lon: null, lat: null } : input
	await tx
		.insertInto('consultation_inputs')
		.values({
			...input,
			lon,
			lat,
			id,
			consultation_id: consultationId,
			party_id: partyId,
			passage_kind: passage.kind,
			passage_id: passage.id,
			may_be_named: mayBeNamed,
			state,
			sent_at: now(),
			received_at: state === 'received' ? now() : null,
		})
		.execute()
	return { consultation, input: found(await findInput(tx, id)) }
}
