import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Party } from './partnership.ts'
import { lockPartnership } from './queries.ts'

type Presented = Pick<Party, 'name' | 'kind' | 'contactEmail'> & {
	partnershipId: Id<'partnership'>
	contactName: string
}

/**
 * Somebody who is not in the register presents themselves, with an address that they have proven: they are known from now on.
 * Whoever takes a name that stands there gets a number behind it, for the team to see.
 */
export async function presentParty(tx: Tx, { partnershipId, name, ...who }: Presented): Promise<Id<'party'>> {
	const partnership = await lockPartnership(tx, partnershipId)
	const taken = new Set(partnership.parties.map((party) => party.name))
	const id = newId<'party'>()
	await tx
		.insertInto('parties')
		.values({
			id,
			partnership_id: partnershipId,
			kind: who.kind,
			is_person: false,
			name: freeName(name, taken),
			contact_name: who.contactName,
			contact_email: who.contactEmail,
			contact_phone: '',
			note: '',
			standing: 'known',
			version: 1,
		})
		.execute()
	const { programmeId } = partnership
	await recordEvent(tx, undefined, {
		verb: 'party.presented',
		subjectId: id,
		programmeId,
		particulars: { partnershipId },
	})
	return id
}

function freeName(name: string, taken: ReadonlySet<string>): string {
	let free = name
	for (let nth = 2; taken.has(free); nth += 1) free = `${name} (${nth})`
	return free
}
