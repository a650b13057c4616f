import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { partyKinds } from './partnership.ts'
import { canWorkFor } from './policy.ts'
import { lockPartnership } from './queries.ts'

const degree = z.union([
	z.literal('').transform(() => null),
	z.coerce.number<string>('degreeWrong').int().min(1).max(5),
])

export const PartyForm = z.object({
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(200, 'nameLong'),
	kind: z.enum(partyKinds, 'kindMissing'),
	isPerson: z.stringbool().default(false),
	contactName: z.string().trim().max(100, 'contactLong').default(''),
	contactEmail: z.union([z.literal(''), z.string().trim().toLowerCase().pipe(z.email('emailWrong'))]).default(''),
	contactPhone: z.string().trim().max(40, 'phoneLong').default(''),
	interest: degree.default(null),
	influence: degree.default(null),
	note: z.string().trim().max(2000, 'noteLong').default(''),
})
type Wish = z.infer<typeof PartyForm> & {
	partnershipId: Id<'partnership'>
	organisationId: Id<'organisation'> | null
	/** Known to the team, or with the partnership from today on. */
	standing: 'known' | 'joined'
}

/** Writes somebody into the register; no name stands in it twice. */
export async function registerParty(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'party'>> {
	const { partnershipId, organisationId, standing, isPerson, contactName, contactEmail, contactPhone, ...rest } = wish
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canWorkFor(actor, partnership))
	const id = newId<'party'>()
	refuse(partnership.parties.some(({ name }) => name === wish.name) ? 'nameTaken' : undefined)
	await tx
		.insertInto('parties')
		.values({
			...rest,
			id,
			partnership_id: partnershipId,
			organisation_id: organisationId,
			is_person: isPerson,
			contact_name: contactName,
			contact_email: contactEmail,
			contact_phone: contactPhone,
			standing,
			joined_on: standing === 'joined' ? dayAt(now(), HOME_TIME_ZONE) : null,
			version: 1,
		})
		.execute()
	const { programmeId } = partnership
	const particulars = { partnershipId, standing }
	await recordEvent(tx, actor, { verb: 'party.registered', subjectId: id, programmeId, particulars })
	return id
}
