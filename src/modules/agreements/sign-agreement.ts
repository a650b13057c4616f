import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSpeakFor, type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { whyNotSigned } from './agreement.ts'
import { lockAgreement } from './queries.ts'

export const SignForm = z.object({
	name: z.string('nameMissing').trim().min(2, 'nameMissing').max(100, 'nameLong'),
	mandate: z.string('mandateMissing').trim().min(2, 'mandateMissing').max(300, 'mandateLong'),
	reservation: z.string().trim().max(1000, 'reservationLong').default(''),
	binds: z.literal('yes', 'bindsMissing'),
	edition: z.coerce.number<string>().int(),
})
type Wish = Omit<z.infer<typeof SignForm>, 'binds'> & { agreementId: Id<'agreement'> }

/** Signs the newest edition for the party; who has read an older one is told. */
export async function signAgreement(tx: Tx, access: PartyAccess, wish: Wish): Promise<void> {
	const { agreementId, edition: number, name, mandate, reservation } = wish
	const { partyId } = access
	const { agreement, partnership } = await lockAgreement(tx, agreementId)
	allow(canSpeakFor(access, found(partnership.parties.find(({ id }) => id === partyId))))
	refuse(whyNotSigned(agreement, partyId, { number, today: dayAt(now(), HOME_TIME_ZONE) }))

	const { id: editionId } = found(agreement.editions[0])
	await tx
		.insertInto('agreement_signatures')
		.values({
			id: newId<'agreementSignature'>(),
			edition_id: editionId,
			party_id: partyId,
			name,
			mandate,
			reservation,
			signed_at: now(),
			signed_by: speakerOf(access)?.id ?? null,
			party_link_id: access.by === 'link' ? access.linkId : null,
		})
		.execute()
	await recordEvent(tx, speakerOf(access), {
		verb: 'agreement.signed',
		subjectId: agreementId,
		programmeId: partnership.programmeId,
		particulars: { edition: number, withReservation: reservation !== '', ...traceOf(access) },
	})
}
