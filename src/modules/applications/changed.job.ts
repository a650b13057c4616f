import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineErrand } from '../../platform/jobs.ts'

/** That an application says something else than before, or is in other hands: it is to be found as it is now. */
export const applicationChanged = defineErrand(
	'applications.changed',
	z.object({ applicationId: z.uuid().transform((id) => id as Id<'application'>) }),
)

const REST = 60_000

/** Somebody writes, and every pause is a save: one job for all that is saved within a minute. */
export function writtenIn(tx: Tx, applicationId: Id<'application'>): Promise<void> {
	const runAt = new Date(now().getTime() + REST)
	return applicationChanged.enqueue(tx, { applicationId }, { runAt, key: applicationId })
}
