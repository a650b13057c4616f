import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect, type Db, type Tx } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { isAlive } from '../../src/platform/postgres/postmaster.ts'
import { root } from '../../src/platform/root.ts'

const PREFIX = 'torvet-test-'

/** Nothing here has to survive a power cut, or grows so much that it must be tidied up while it is dropped. */
const FAST = {
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	autovacuum: 'off',
	max_connections: '200',
}

/** Runs once, before all test files: one server, and in it one migrated database that every test file copies. */
export async function setup(): Promise<() => Promise<void>> {
	const given = process.env['TEST_DATABASE_URL']
	const server = given ? { url: given, stop: async () => undefined } : await startServer()
	const template = `torvet_template_${process.pid}`
	process.env['TORVET_TEST_SERVER'] = server.url
	process.env['TORVET_TEST_TEMPLATE'] = template
	await admin(`drop database if exists ${template}`)
	await admin(`create database ${template}`)
	await migrate(urlOf(template), join(root, 'migrations'))
	return async () => {
		if (given) await admin(`drop database ${template}`)
		await server.stop()
	}
}

/** For scripts: a server for the length of `work`, which gets the address of a migrated, empty database. */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
	const teardown = await setup()
	try {
		await work(urlOf(process.env['TORVET_TEST_TEMPLATE'] ?? ''))
	} finally {
		await teardown()
	}
}

async function startServer() {
	removeForgotten()
	const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
	const server = await startEmbedded(folder, FAST)
	const client = new pg.Client(server.adminUrl)
	await client.connect()
	await client.query('alter role torvet createdb')
	await client.end()
	return {
		url: server.url,
		stop: async () => {
			await server.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** Left by runs that were killed; their servers have stopped by themselves. */
function removeForgotten(): void {
	for (const name of readdirSync(tmpdir())) {
		const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
		if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 })
	}
}

/** An empty, migrated database of one's own, gone at the end of the scope: `await using db = await freshDatabase()`. */
export async function freshDatabase(): Promise<Db & AsyncDisposable & { url: string }> {
	const name = `torvet_${randomUUID().replaceAll('-', '')}`
	await admin(`create database ${name} template ${process.env['TORVET_TEST_TEMPLATE'] ?? ''}`)
	const url = urlOf(name)
	const db = connect(url)
	return Object.assign(db, {
		url,
		async [Symbol.asyncDispose]() {
			await db.destroy()
			await admin(`drop database ${name} with (force)`)
		},
	})
}

class Rollback extends Error {}

/** Runs a test inside a transaction that never commits. */
export async function inTransaction(db: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
	try {
		await db.transaction().execute(async (tx) => {
			await work(tx)
			throw new Rollback()
		})
	} catch (error) {
		if (!(error instanceof Rollback)) throw error
	}
}

async function admin(sql: string): Promise<void> {
	const client = new pg.Client(process.env['TORVET_TEST_SERVER'])
	await client.connect()
	try {
		await client.query(sql)
	} finally {
		await client.end()
	}
}

function urlOf(database: string): string {
	const url = new URL(process.env['TORVET_TEST_SERVER'] ?? '')
	url.pathname = `/${database}`
	return url.href
}
