import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

type Ways = {
	today: string
	/** The page behind the party's link. */
	behindLink: (token: string) => string
	/** The same in the workroom, where one signs in with the address that the mail is sent to. */
	inWorkroom: string
}

/** Where a mail leads a party to: behind its link if it has one that is open, the newest of several. */
export async function partyAddress(
	db: Db,
	partyId: Id<'party'>,
	{ today, behindLink, inWorkroom }: Ways,
): Promise<string> {
	const link = await db
		.selectFrom('party_links')
		.select('token')
		.where('party_id', '=', partyId)
		.where('state', '=', 'open')
		.where('last_day', '>=', today)
		.orderBy('made_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return link === undefined ? inWorkroom : behindLink(link.token)
}
