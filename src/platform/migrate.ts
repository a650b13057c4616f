import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Two processes that start together: the second waits until the first has migrated. */
const MIGRATION_LOCK = 7_046_381

export class SchemaTooNew extends Error {
	override name = 'SchemaTooNew'
}

type Migration = { name: string; sql: string; sha256: string }

/** Brings the database to this version's schema; forward only, each file once, in one transaction each. */
export async function migrate(connectionString: string, folder: string): Promise<void> {
	const client = new pg.Client(connectionString)
	await client.connect()
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
		await applyMissing(client, readMigrations(folder))
		await runMigrations({ connectionString })
	} finally {
		await client.end()
	}
}

function readMigrations(folder: string): Migration[] {
	const names = readdirSync(folder).filter((name) => /^\d{4}_.+\.sql$/.test(name))
	return names.sort().map((name) => {
		const sql = readFileSync(join(folder, name), 'utf8')
		return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
	})
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<void> {
	await client.query(
		'create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
	)
	const applied = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
	const known = new Map(applied.rows.map((row) => [row.name, row.sha256]))
	refuseUnknown(known, migrations)
	for (const migration of migrations) if (!known.has(migration.name)) await apply(client, migration)
}

function refuseUnknown(known: Map<string, string>, migrations: Migration[]): void {
	const files = new Map(migrations.map((m) => [m.name, m.sha256]))
	for (const [name, sha256] of known) {
		if (!files.has(name))
			throw new SchemaTooNew(`The database has migration ${name}, which this version does not know.`)
		if (files.get(name) !== sha256) throw new SchemaTooNew(`Migration ${name} was changed after it was applied.`)
	}
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
	await client.query('begin')
	try {
		await client.query(sql)
		await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
		await client.query('commit')
	} catch (error) {
		await client.query('rollback')
		throw new Error(`Migration ${name} failed`, { cause: error })
	}
}
