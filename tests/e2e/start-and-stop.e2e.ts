import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { freePort, startEmbedded } from '../../src/platform/postgres/embedded.ts'
import { root, version } from '../../src/platform/root.ts'
import { fillFolder } from '../support/filled-folder.ts'
import { postgresOf, run, temporaryFolder, until } from '../support/processes.ts'
import { MAIN, serverEnvironment, startServer, startServerIn } from '../support/server.ts'

type Health = { status: string; version: string; database: string; worker: string }

/** Loading the demonstration takes a moment and is not what most of these are about. */
const PLAIN = { TORVET_DEMO: 'off' }

const WELL = { status: 'ok', version, database: 'ok', worker: 'ok' }

async function healthOf(url: string): Promise<{ code: number; health: Health }> {
	const response = await fetch(`${url}/health`)
	return { code: response.status, health: (await response.json()) as Health }
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
	const client = new pg.Client(adminUrl)
	await client.connect()
	await client.query(sql)
	await client.end()
}

/** Runs until it ends by itself, which it must do with a message. */
async function refusal(data: string, environment: NodeJS.ProcessEnv, part: string[] = []) {
	await using program = run([MAIN, ...part], serverEnvironment(data, await freePort(), environment))
	const { code } = await program.ended
	return { code, words: program.output().trim() }
}

describe('Torvet', () => {
	test.each(['SIGINT', 'SIGTERM'] as const)('answers, and stops cleanly on %s to the whole group', async (signal) => {
		await using server = await startServer({}, fillFolder)
		expect(await healthOf(server.url)).toEqual({ code: 200, health: WELL })

		process.kill(-server.program.pid, signal)

		expect(await server.program.ended, server.program.output()).toEqual({ code: 0, signal: null })
		expect(postgresOf(server.data)).toBeUndefined()
		expect(readFileSync(join(server.data, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/)
	})

	test('is killed, leaves no database behind, and starts again', async () => {
		await using folder = temporaryFolder()
		await using first = await startServerIn(folder.path, PLAIN)

		process.kill(first.program.pid, 'SIGKILL')
		await first.program.ended
		await until(() => postgresOf(folder.path) === undefined, 'PostgreSQL to stop')

		await using second = await startServerIn(folder.path, PLAIN)
		expect(await healthOf(second.url)).toEqual({ code: 200, health: WELL })
	})

	test('stops when the npm that started it is killed', async () => {
		await using folder = temporaryFolder()
		const start = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(MAIN)}], { stdio: 'inherit' })`
		const environment = { ...PLAIN, npm_lifecycle_event: 'start' }
		await using npm = run(['-e', start], serverEnvironment(folder.path, await freePort(), environment))
		await npm.says('    Open')

		process.kill(npm.pid, 'SIGKILL')

		await until(() => postgresOf(folder.path) === undefined, 'PostgreSQL to stop')
		await npm.ended
	})

	test('stops and says so when its database is killed', async () => {
		await using server = await startServer(PLAIN)

		process.kill(postgresOf(server.data)!, 'SIGKILL')

		expect(await server.program.ended).toEqual({ code: 1, signal: null })
		expect(server.program.output()).toContain(
			'Torvet stopped because its database did. Start it again: everything that was saved is still there.',
		)
	})

	test('is not started twice on the same data, and the first one goes on', async () => {
		await using server = await startServer(PLAIN)

		expect(await refusal(server.data, {})).toEqual({
			code: 1,
			words:
				`Another Torvet (process ${server.program.pid}) already uses the data folder ${server.data}.\n` +
				`Use that one, or stop it first (kill ${server.program.pid}), or set TORVET_DATA to another folder.`,
		})
		expect(await healthOf(server.url)).toEqual({ code: 200, health: WELL })
	})
})

describe('a start that cannot succeed ends with what to do', () => {
	test('when the port is busy', async () => {
		await using folder = temporaryFolder()
		const port = await freePort()
		const other = createServer().listen(port, '127.0.0.1')

		expect(await refusal(folder.path, { PORT: String(port) })).toEqual({
			code: 1,
			words: `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
		})
		other.close()
	})

	test('when the environment has faults', async () => {
		await using folder = temporaryFolder()

		expect(await refusal(folder.path, { PORT: 'abc', TORVET_DEMO: 'maybe' })).toEqual({
			code: 1,
			words:
				'The environment has 2 faults:\n' +
				'  PORT is "abc": give a whole number from 1 to 65535, for example PORT=3000.\n' +
				'  TORVET_DEMO is "maybe": give on or off.',
		})
	})

	test('when the database was used by a newer version', async () => {
		await using folder = temporaryFolder()
		const server = await startEmbedded(folder.path)
		const table = 'create table migrations (name text primary key, sha256 text not null, applied_at timestamptz)'
		const own = server.adminUrl.replace(/postgres$/, 'torvet')
		await asAdmin(
			own,
			`${table}; insert into migrations values ('9999_future.sql', 'x'); alter table migrations owner to torvet`,
		)
		await server.stop()

		expect(await refusal(folder.path, {})).toEqual({
			code: 1,
			words:
				'The database has migration 9999_future.sql, which this version does not know.\n' +
				'Start the version of Torvet that this database was last used with, or a newer one.',
		})
	})

	test('when the data folder is a file', async () => {
		expect(await refusal(join(root, 'package.json'), {})).toEqual({
			code: 1,
			words: `The data folder ${root}/package.json is a file. Move it away, or set TORVET_DATA to another folder.`,
		})
	})

	test('when DATABASE_URL leads nowhere', async () => {
		await using folder = temporaryFolder()

		expect(await refusal(folder.path, { DATABASE_URL: 'postgres://torvet:secret@127.0.0.1:1/torvet' })).toEqual({
			code: 1,
			words:
				'The database that DATABASE_URL names (127.0.0.1:1/torvet) cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n' +
				'Check that the server runs, and the host, port, name, user and password in DATABASE_URL;\n' +
				'or leave DATABASE_URL out to use the built-in database.',
		})
	})

	test.each(['web', 'worker'])('when %s is alone with the built-in database', async (part) => {
		await using folder = temporaryFolder()

		expect(await refusal(folder.path, {}, [part])).toEqual({
			code: 1,
			words:
				`"${part}" alone needs a database that it can share: set DATABASE_URL to a PostgreSQL server, version 15 or newer.\n` +
				'Without arguments, web and worker run together on the built-in database.',
		})
	})

	test('when the part does not exist', async () => {
		await using folder = temporaryFolder()

		expect(await refusal(folder.path, {}, ['wroker'])).toEqual({
			code: 1,
			words: 'There is no part "wroker". Choose one of: all, web, worker, migrate, reindex.',
		})
	})
})

describe('on a database of its own', () => {
	let url: string

	beforeAll(async () => {
		const folder = temporaryFolder()
		const server = await startEmbedded(folder.path)
		url = server.url
		return async () => {
			await server.stop()
			await folder[Symbol.asyncDispose]()
		}
	})

	test('migrate, web and worker run apart, and health tells which of them is there', async () => {
		await using folder = temporaryFolder()
		const port = await freePort()
		const environment = serverEnvironment(folder.path, port, { DATABASE_URL: url })
		await using migration = run([MAIN, 'migrate'], environment)
		expect(await migration.ended).toEqual({ code: 0, signal: null })

		await using web = run([MAIN, 'web'], environment)
		const address = await web.says('    Open')
		expect(await healthOf(address)).toEqual({ code: 503, health: { ...WELL, status: 'down', worker: 'down' } })

		await using worker = run([MAIN, 'worker'], environment)
		await worker.says("  Torvet's worker")
		expect(await healthOf(address)).toEqual({ code: 200, health: WELL })

		for (const program of [web, worker]) process.kill(program.pid, 'SIGTERM')
		expect(await Promise.all([web.ended, worker.ended])).toEqual([
			{ code: 0, signal: null },
			{ code: 0, signal: null },
		])
	})
})
