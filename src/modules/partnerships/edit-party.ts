import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWorkFor } from './policy.ts'
import { lockParty } from './register.queries.ts'
import { PartyForm } from './register-party.ts'

export const PartyEditForm = PartyForm.extend({ version: z.coerce.number<string>().int() })
type Edit = z.infer<typeof PartyEditForm> & { id: Id<'party'>; organisationId: Id<'organisation'> | null }

/** What stands in the register of a party; whether it is with the partnership is said elsewhere. */
export async function editParty(tx: Tx, actor: Actor, { id, version, organisationId, ...form }: Edit): Promise<void> {
	const { partnership, party } = await lockParty(tx, id)
	allow(canWorkFor(actor, partnership))
	sameVersion(version, party.version)
	const taken = partnership.parties.some((other) => other.id !== id && other.name === form.name)
	refuse(taken ? 'nameTaken' : undefined)

	const { isPerson, contactName, contactEmail, contactPhone, ...rest } = form
	await tx
		.updateTable('parties')
		.set({
			...rest,
			organisation_id: organisationId,
			is_person: isPerson,
			contact_name: contactName,
			contact_email: contactEmail,
			contact_phone: contactPhone,
			version: version + 1,
		})
		.where('id', '=', id)
		.execute()
	// No words: whoever reads events may not read the register.
	const { programmeId, id: partnershipId } = partnership
	await recordEvent(tx, actor, { verb: 'party.edited', subjectId: id, programmeId, particulars: { partnershipId } })
}
