import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresOf, run, temporaryFolder, until } from '../../../tests/support/processes.ts'
import { CannotStart } from '../cannot-start.ts'
import { root } from '../root.ts'
import { accountFor } from './account.ts'
import { startEmbedded } from './embedded.ts'

const HOLDER = join(root, 'tests/support/hold-database.ts')
const asRoot = process.getuid?.() === 0

/** One empty database for all, because making it takes longer than most of the tests. */
const original = temporaryFolder()

beforeAll(async () => {
	const server = await startEmbedded(original.path, { fsync: 'off' })
	await server.stop()
})

afterAll(() => original[Symbol.asyncDispose]())

function dataFolder() {
	const folder = temporaryFolder()
	cpSync(original.path, folder.path, { recursive: true })
	return folder
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
	const client = new pg.Client(url)
	await client.connect()
	try {
		return (await client.query<Row>(sql)).rows
	} finally {
		await client.end()
	}
}

async function end(pid: number | undefined): Promise<void> {
	process.kill(pid!, 'SIGKILL')
	await until(() => !isThere(pid!), `process ${pid} to end`)
}

function isThere(pid: number): boolean {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
	} catch {
		return false
	}
}

function guardOf(postgres: number): number {
	return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${postgres}/status`, 'utf8'))?.[1])
}

describe('the embedded database', () => {
	test.each([0o700, 0o755])('starts, keeps what was saved and stops, in a folder of mode %o', async (mode) => {
		await using folder = temporaryFolder(mode)

		const first = await startEmbedded(folder.path)
		await query(first.url, 'create table towns (name text); insert into towns values ($$Ærøskøbing$$)')
		await first.stop()
		expect(postgresOf(folder.path)).toBeUndefined()

		const second = await startEmbedded(folder.path)
		expect(await query(second.url, 'select name from towns')).toEqual([{ name: 'Ærøskøbing' }])
		await second.stop()
		expect(postgresOf(folder.path)).toBeUndefined()
	})

	test('speaks Danish, is durable, and trusts nobody without the password', async () => {
		await using folder = dataFolder()
		const server = await startEmbedded(folder.path)

		const sorted = await query(
			server.url,
			`select * from unnest(array['Århus','Ærø','Zorn','Ølgod']) as name order by name`,
		)
		expect(sorted).toEqual([{ name: 'Zorn' }, { name: 'Ærø' }, { name: 'Ølgod' }, { name: 'Århus' }])
		expect(
			await query(
				server.url,
				`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
					current_setting('full_page_writes') as pages, current_setting('is_superuser') as superuser,
					current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding`,
			),
		).toEqual([{ fsync: 'on', commit: 'on', pages: 'on', superuser: 'off', zone: 'UTC', encoding: 'UTF8' }])
		await expect(query(server.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(
			'password authentication failed',
		)
		expect(statSync(join(folder.path, 'postgres/torvet-password')).mode & 0o777).toBe(0o600)
		await server.stop()
	})

	test('tells when it was killed', async () => {
		await using folder = dataFolder()
		const server = await startEmbedded(folder.path)

		process.kill(postgresOf(folder.path)!, 'SIGKILL')

		expect(await server.died).toMatch(/^code \d+$/)
	})

	test('is stopped even when its guard was killed', async () => {
		await using folder = dataFolder()
		const server = await startEmbedded(folder.path)

		process.kill(guardOf(postgresOf(folder.path)!), 'SIGKILL')
		expect(await server.died).toBe('SIGKILL')
		await server.stop()

		expect(postgresOf(folder.path)).toBeUndefined()
	})

	test('forgets a half-made database', async () => {
		await using folder = dataFolder()
		const server = await startEmbedded(folder.path)
		await server.stop()
		rmSync(join(folder.path, 'postgres'), { recursive: true })
		writeFileSync(join(folder.path, 'postgres.new-rest'), 'x')

		const again = await startEmbedded(folder.path)
		await again.stop()

		expect(statSync(join(folder.path, 'postgres.new-rest'), { throwIfNoEntry: false })).toBeUndefined()
	})

	test('is not put off by a record that names somebody else’s process', async () => {
		await using folder = dataFolder()
		const first = await startEmbedded(folder.path)
		const record = join(folder.path, 'postgres/postmaster.pid')
		const words = readFileSync(record, 'utf8')
		await first.stop()
		writeFileSync(record, words.replace(/^\d+/, String(process.pid)))

		const second = await startEmbedded(folder.path)

		expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
		await second.stop()
	})

	test('of another version is left alone', async () => {
		await using folder = dataFolder()
		const server = await startEmbedded(folder.path)
		await server.stop()
		writeFileSync(join(folder.path, 'postgres/PG_VERSION'), '17\n')

		await expect(startEmbedded(folder.path)).rejects.toThrow(
			new CannotStart(
				`The data in ${folder.path}/postgres was written by PostgreSQL 17; this version of Torvet carries PostgreSQL 18.\n` +
					'Start the version of Torvet that wrote it, or set TORVET_DATA to another folder. Nothing was changed.',
			),
		)
	})
})

describe('when the program that holds it', () => {
	test('is killed, the database stops within seconds and loses nothing', async () => {
		await using folder = dataFolder()
		await using holder = run([HOLDER, folder.path])
		await query(
			await holder.says('ready '),
			'create table towns (name text); insert into towns values ($$Ellekøbing$$)',
		)

		await end(holder.pid)
		await until(() => postgresOf(folder.path) === undefined, 'PostgreSQL to stop', 5_000)

		const server = await startEmbedded(folder.path)
		expect(await query(server.url, 'select name from towns')).toEqual([{ name: 'Ellekøbing' }])
		await server.stop()
	})

	test('is killed together with everything else, committed rows survive', async () => {
		await using folder = dataFolder()
		await using holder = run([HOLDER, folder.path])
		await query(await holder.says('ready '), 'create table towns (name text); insert into towns values ($$Bredsund$$)')
		const postgres = postgresOf(folder.path)!

		for (const pid of [guardOf(postgres), holder.pid, postgres]) process.kill(pid, 'SIGKILL')

		const server = await startEmbedded(folder.path)
		expect(await query(server.url, 'select name from towns')).toEqual([{ name: 'Bredsund' }])
		await server.stop()
	})

	test('is killed together with the guard, the next start ends what they left running', async () => {
		await using folder = dataFolder()
		await using holder = run([HOLDER, folder.path])
		await holder.says('ready ')
		const orphan = postgresOf(folder.path)!
		for (const pid of [guardOf(orphan), holder.pid]) process.kill(pid, 'SIGKILL')
		await holder.ended
		expect(postgresOf(folder.path)).toBe(orphan)

		await using next = run([HOLDER, folder.path])
		await next.says('ready ')

		expect(isThere(orphan)).toBe(false)
		expect(postgresOf(folder.path)).not.toBe(orphan)
	})

	test('lives, another one is refused and told who it is', async () => {
		await using folder = dataFolder()
		await using holder = run([HOLDER, folder.path])
		await holder.says('ready ')

		await using second = run([HOLDER, folder.path])

		expect(await second.ended).toEqual({ code: 1, signal: null })
		expect(second.output()).toBe(
			`Another Torvet (process ${holder.pid}) already uses the data folder ${folder.path}.\n` +
				`Use that one, or stop it first (kill ${holder.pid}), or set TORVET_DATA to another folder.\n`,
		)
	})
})

describe.runIf(asRoot)('the account', () => {
	test('is never root, and keeps the folder of whoever started it before', async () => {
		await using folder = temporaryFolder()

		expect(accountFor(join(folder.path, 'postgres'))).toEqual({ uid: 54_318, gid: 54_318 })
		expect(accountFor('/')).toEqual({ uid: 54_318, gid: 54_318 })
	})

	test('that may not use the data folder is told so', async () => {
		await using folder = temporaryFolder()

		await using holder = run([HOLDER, folder.path, '1'])

		expect(await holder.ended).toEqual({ code: 1, signal: null })
		expect(holder.output()).toBe(
			`The data folder ${folder.path} cannot be read and written by user 1 (EACCES).\n` +
				`Give it to that user (sudo chown -R 1 ${folder.path}), start Torvet as the user who started it before, ` +
				'or set TORVET_DATA to another folder.\n',
		)
	})
})
