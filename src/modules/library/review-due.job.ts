import * as z from 'zod'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { instantAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That the day has come on which an item should be looked at again. */
export const reviewDue = defineErrand(
	'library.review_due',
	z.object({ itemId: z.uuid().transform((id) => id as Id<'libraryItem'>), on: z.iso.date() }),
)

/** Whoever is its editor on that morning is told; a date that has moved by then tells nobody. */
export async function planReminder(tx: Tx, itemId: Id<'libraryItem'>, on: string | null): Promise<void> {
	if (on === null) return
	await reviewDue.enqueue(tx, { itemId, on }, { runAt: instantAt(on, '07:00', HOME_TIME_ZONE) })
}
