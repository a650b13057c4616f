import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { ensurePerson } from '../people/index.ts'
import { insertGrant } from './give-role.ts'
import { listGrantsOf } from './queries.ts'

/** The first administrator comes from the environment: until there is one, nobody can give a role. */
export async function ensureAdministrator(db: Db, email: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const personId = await ensurePerson(tx, { email, name: email, language: 'da' })
		const today = dayAt(now(), HOME_TIME_ZONE)
		const held = await listGrantsOf(tx, { personId, programmeId: null }, today)
		if (held.some(({ role }) => role === 'administrator')) return
		await insertGrant(tx, undefined, { personId, role: 'administrator', programmeId: null, today })
	})
}
