import { sql } from 'kysely'
import type * as z from 'zod'
import type { Db, Tx } from './database.ts'
import type { Transport } from './mail.ts'

/** What a job may use. */
export type Workbench = { db: Db; send: Transport; mailFrom: string; publicUrl: string }

export type Job = { name: string; run: (bench: Workbench, payload: unknown) => Promise<void> }

/**
 * A job is queued in the transaction that makes it necessary: the two commit together or not at all.
 * Jobs may run twice, so `run` must be safe to repeat.
 */
export function defineJob<Payload>(
	name: string,
	payload: z.ZodType<Payload>,
	run: (bench: Workbench, payload: Payload) => Promise<void>,
) {
	return {
		name,
		run: (bench: Workbench, raw: unknown) => run(bench, payload.parse(raw)),
		async enqueue(tx: Tx, value: Payload): Promise<void> {
			await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(value)}::json, max_attempts => 12)`.execute(tx)
		},
	}
}
