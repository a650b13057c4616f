import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { listApplicantAddresses } from '../organisations/index.ts'

export type Recipient = { name: string; email: string; language: Language }

/** Everybody who applies for the organisation, and the address that the application gives. */
export async function listRecipients(
	tx: Tx,
	organisationId: Id<'organisation'>,
	contact: Recipient,
): Promise<Recipient[]> {
	const applicants: Recipient[] = await listApplicantAddresses(tx, organisationId, now())
	const known = applicants.some(({ email }) => email.toLowerCase() === contact.email.trim().toLowerCase())
	return known || contact.email.trim() === '' ? applicants : [...applicants, contact]
}
