import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canWorkFor } from './policy.ts'
import { lockParty } from './register.queries.ts'

/** Takes away whom one asks there, what the team thought of it and noted. Its name stays where it has signed or promised something. */
export async function forgetContact(tx: Tx, actor: Actor, id: Id<'party'>): Promise<void> {
	const { partnership, party } = await lockParty(tx, id)
	allow(canWorkFor(actor, partnership))
	const nothing = { contact_name: '', contact_email: '', contact_phone: '', note: '', interest: null, influence: null }
	await tx
		.updateTable('parties')
		.set({ ...nothing, version: party.version + 1 })
		.where('id', '=', id)
		.execute()
	await tx.deleteFrom('party_contacts').where('party_id', '=', id).execute()
	const { programmeId, id: partnershipId } = partnership
	const particulars = { partnershipId }
	await recordEvent(tx, actor, { verb: 'party.contact_forgotten', subjectId: id, programmeId, particulars })
}
