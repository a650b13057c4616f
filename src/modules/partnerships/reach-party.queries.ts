import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { listApplicantAddresses, listApplicants } from '../organisations/index.ts'
import type { Party } from './partnership.ts'

export type Addressee = { email: string; language: Language }

/** Where a party is reached: its own address, or else those who act for its organisation. Nobody: only on paper. */
export async function listAddressees(
	db: Db,
	{ contactEmail, organisationId }: Pick<Party, 'contactEmail' | 'organisationId'>,
	language: Language,
): Promise<Addressee[]> {
	if (contactEmail !== '') return [{ email: contactEmail, language }]
	return organisationId === null ? [] : listApplicantAddresses(db, organisationId, now())
}

/** Those of these parties to whom no mail finds its way. */
export async function listUnreachable(db: Db, parties: readonly Party[]): Promise<ReadonlySet<string>> {
	const bare = parties.filter(({ contactEmail }) => contactEmail === '')
	const organisations = bare.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
	const reached = new Set((await listApplicants(db, organisations, now())).map(({ organisationId }) => organisationId))
	return new Set(
		bare.filter(({ organisationId }) => !organisationId || !reached.has(organisationId)).map(({ id }) => id),
	)
}

/** A link of the party that works today, the one that lasts longest. */
export async function findOpenLink(db: Db, partyId: Id<'party'>): Promise<string | undefined> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const row = await db
		.selectFrom('party_links')
		.select('token')
		.where('party_id', '=', partyId)
		.where('state', '=', 'open')
		.where('last_day', '>=', today)
		.orderBy('last_day', 'desc')
		.orderBy('id')
		.executeTakeFirst()
	return row?.token
}
