import pg from 'pg'
import { log } from './log.ts'

/** Counts what has happened in any process; undefined while nobody can know. */
export type ChangeFeed = { generation(): number | undefined; stop(): Promise<void> }

const RETRY_MS = 1000

/** Hears of events that public pages may show when they are committed; the trigger stands in migrations/0004_activity.sql. */
export function followChanges(connectionString: string): ChangeFeed {
	let generation = 0
	let hears = false
	let client: pg.Client | undefined
	let retry: NodeJS.Timeout | undefined

	async function connect(): Promise<void> {
		const next = new pg.Client({ connectionString, application_name: 'torvet-changes', keepAlive: true })
		client = next
		next.on('notification', () => (generation += 1))
		next.on('error', (error) => lost(next, error))
		next.on('end', () => lost(next))
		await next.connect()
		await next.query('listen torvet_changed')
		// What happened while nobody heard it counts as one change.
		generation += 1
		hears = true
	}

	function lost(which: pg.Client, error?: Error): void {
		if (which !== client) return
		client = undefined
		hears = false
		if (error) log.warn('Nobody hears of changes for a moment', { error })
		retry = setTimeout(start, RETRY_MS)
	}

	function start(): void {
		connect().catch((error: unknown) => client && lost(client, error as Error))
	}

	start()
	return {
		generation: () => (hears ? generation : undefined),
		async stop() {
			const last = client
			client = undefined
			hears = false
			clearTimeout(retry)
			await last?.end().catch(() => undefined)
		},
	}
}
