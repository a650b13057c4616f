import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'

/** So that the team sees which letters were never opened. The day is enough, and no event: it happens all day. */
export async function noteUse(db: Db, token: string): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	await db
		.updateTable('party_links')
		.set({ used_on: today })
		.where('token', '=', token)
		.where((eb) => eb.or([eb('used_on', 'is', null), eb('used_on', '<', today)]))
		.execute()
}
