import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparedClient } from './prepared.ts'
import type { DB } from './schema.ts'

/** Enough to read. A `Tx` is also a `Db`. */
export type Db = Kysely<DB>

/** Enough to write: every function that changes data takes a `Tx`, so no change can happen outside a transaction. */
export type Tx = Transaction<DB>

const { builtins } = pg.types
// A date has no zone: read as a Date it would move by a day in half the world.
pg.types.setTypeParser(builtins.DATE, (text) => text)
pg.types.setTypeParser(builtins.INT8, Number)

export function connect(connectionString: string, options: { connections?: number } = {}): Db {
	const pool = new pg.Pool({
		connectionString,
		max: options.connections ?? 10,
		application_name: 'torvet',
		Client: PreparedClient,
	})
	// Without a listener, a connection that dies while idle would take the whole process with it.
	pool.on('error', () => undefined)
	// So would one that dies between two questions of a transaction; the next question fails by itself.
	pool.on('connect', (client) => client.on('error', () => undefined))
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
