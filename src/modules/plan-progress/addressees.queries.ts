import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import { listApplicantAddresses } from '../organisations/index.ts'
import type { Party } from '../partnerships/index.ts'

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

/** The party's link, where it has one that works today. */
export async function findWayIn(db: Db, partyId: Id<'party'>): Promise<string | undefined> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const links = db.selectFrom('party_links').select('token').where('party_id', '=', partyId)
	const open = links.where('state', '=', 'open').where('last_day', '>=', today)
	return (await open.orderBy('last_day', 'desc').orderBy('id').executeTakeFirst())?.token
}
