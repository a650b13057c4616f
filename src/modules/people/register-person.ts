import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findPersonByEmail } from './queries.ts'

export type Newcomer = { email: string; name: string; title?: string; language: Language }

/** Makes a person of an address that is not known yet. */
export async function registerPerson(tx: Tx, newcomer: Newcomer): Promise<Id<'person'>> {
	const { email, name, title = '', language } = newcomer
	const id = newId<'person'>()
	await tx.insertInto('people').values({ id, name, title, email, language, created_at: now() }).execute()
	await recordEvent(tx, { id }, { verb: 'person.registered', subjectId: id })
	return id
}

/** The person with the address, made when it is new; a known person's name stays as it is. */
export async function ensurePerson(tx: Tx, newcomer: Newcomer): Promise<Id<'person'>> {
	return (await findPersonByEmail(tx, newcomer.email))?.id ?? (await registerPerson(tx, newcomer))
}
