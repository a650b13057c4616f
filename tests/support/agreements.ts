import {
	type Agreement,
	draftAgreement,
	editAgreement,
	findAgreement,
	putToSigning,
} from '../../src/modules/agreements/index.ts'
import { accessTo, findPartnership, type PartyAccess } from '../../src/modules/partnerships/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import type { Town } from './partnerships.ts'

export const TERMS = {
	title: 'Samarbejdsaftale',
	clauses: [{ title: 'Vision', body: 'Vi vil bymidten.' }],
	noticeMonths: 3,
	expiresOn: '2027-03-31',
}

/** An agreement whose words are written and that nobody was asked to sign yet. */
export async function aDraft(tx: Tx, { planner, partnership }: Town): Promise<Agreement> {
	const wish = { partnershipId: partnership.id, kind: 'strategic', language: 'da' } as const
	const id = await draftAgreement(tx, planner, wish)
	await editAgreement(tx, planner, { id, version: 1, ...TERMS })
	return found(await findAgreement(tx, id))
}

/** The same, put to signing. */
export async function anAgreement(tx: Tx, town: Town): Promise<Agreement> {
	const { id, version } = await aDraft(tx, town)
	await putToSigning(tx, town.planner, { id, version, words: '' })
	return found(await findAgreement(tx, id))
}

/** What the actor may do for the party, as it is now. */
export async function accessOf(tx: Tx, town: Town, actor: Actor, partyId: Id<'party'>): Promise<PartyAccess> {
	return found(accessTo(actor, found(await findPartnership(tx, town.partnership.id)), partyId))
}
