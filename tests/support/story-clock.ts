import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'
import type { Client } from './journey-http.ts'

/** The time of a started demonstration, which both its pages and its jobs go by. */
export type StoryClock = {
	/** Turns the clock to that day, and waits until everything is done that was due by then. */
	goTo: (day: string) => Promise<void>
	/** The day on which the process believes to be. */
	today: () => Promise<string>
	present: () => Promise<Date>
	/** Waits until the worker has nothing to do but learn the words of the search, of which it has many at the beginning. */
	settle: () => Promise<void>
}

const DAY = 86_400_000

export function storyClock(db: Db, client: Client): StoryClock {
	const present = async () => {
		const settings = db.selectFrom('settings').select('value').where('name', '=', 'clock_offset')
		return new Date(Date.now() + Number((await settings.executeTakeFirstOrThrow()).value))
	}
	const today = async () => (await present()).toISOString().slice(0, 10)
	const goTo = async (day: string) => {
		const days = Math.round((new Date(day).getTime() - new Date(await today()).getTime()) / DAY)
		if (days !== 0) await client.send('/demo/clock', { days: `${days}` })
		await settleIn(db)
	}
	return { present, today, goTo, settle: () => settleIn(db) }
}

type Waiting = { task: string; error: string | null }

async function settleIn(db: Db): Promise<void> {
	const deadline = Date.now() + 20_000
	for (;;) {
		const { rows } = await sql<Waiting>`select task_identifier as task, last_error as error from graphile_worker.jobs
			where (run_at <= clock_timestamp() or last_error is not null) and task_identifier not like 'search.%'`.execute(db)
		if (rows.length === 0) return
		const failed = rows.some(({ error }) => error !== null)
		if (failed || Date.now() > deadline) throw new Error(`Not done: ${JSON.stringify(rows.slice(0, 5))}`)
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
}
