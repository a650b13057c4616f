import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { listApplicantAddresses, listApplicants } from '../organisations/index.ts'
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

/** Those of these parties to whom no mail finds its way. */
export async function listUnreachable(db: Db, parties: readonly Party[]): Promise<ReadonlySet<string>> {
	const bare = parties.filter(({ contactEmail }) => contactEmail === '')
	const organisations = bare.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]))
	const reached = new Set((await listApplicants(db, organisations, now())).map(({ organisationId }) => organisationId))
	return new Set(
		bare.filter(({ organisationId }) => !organisationId || !reached.has(organisationId)).map(({ id }) => id),
	)
}
