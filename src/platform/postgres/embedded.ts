import type { ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, codeOf } from '../cannot-start.ts'
import { log } from '../log.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { prepareCluster, type Cluster } from './cluster.ts'
import { spawnGuarded } from './guard.ts'
import { endForerunner, endServer, recordedPid, servesFolder } from './postmaster.ts'

export type DatabaseServer = {
	/** For the application: owner of its database, and of nothing else. */
	url: string
	/** Resolves, with the reason, when the server ends without being asked to. */
	died: Promise<string>
	stop(): Promise<void>
}

export type EmbeddedServer = DatabaseServer & { adminUrl: string }

type Launched = { guard: ChildProcess; port: number }

const ATTEMPTS = 8

/** Starts the built-in PostgreSQL in `data`; nothing else may use that folder meanwhile. */
export async function startEmbedded(data: string, settings: Record<string, string> = {}): Promise<EmbeddedServer> {
	const binaries = findBinaries()
	const cluster = prepareCluster(binaries, data, settings['fsync'] !== 'off')
	await endForerunner(cluster.folder)
	const { guard, port } = await launch({ binaries, cluster, settings, logFile: join(data, 'postgres.log') })
	const urlOf = (user: string, name: string) => `postgres://${user}:${cluster.password}@127.0.0.1:${port}/${name}`
	await prepareDatabase(urlOf('postgres', 'postgres'), cluster.password)
	return { url: urlOf('torvet', 'torvet'), adminUrl: urlOf('postgres', 'postgres'), ...control(guard, cluster) }
}

type Plan = { binaries: Binaries; cluster: Cluster; settings: Record<string, string>; logFile: string }

/** A port may be taken between asking for a free one and using it, and traces of a killed server fade only slowly. */
async function launch(plan: Plan, attempt = 1): Promise<Launched> {
	const port = await freePort()
	const logged = statSync(plan.logFile, { throwIfNoEntry: false })?.size ?? 0
	const network = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
	const zone = { timezone: 'UTC', log_timezone: 'UTC' }
	const guard = spawnGuarded({ ...plan, settings: { ...network, ...zone, ...plan.settings } })
	if (await isReady(guard, port, plan.cluster.password)) return { guard, port }

	const words = readFileSync(plan.logFile, 'utf8').slice(logged)
	const passing = /Address already in use|already exists|still in use/.test(words)
	if (!passing || attempt === ATTEMPTS) throw new CannotStart(failure(plan.logFile, words))
	await wait(500)
	return launch(plan, attempt + 1)
}

function failure(file: string, words: string): string {
	const fatal = words.split('\n').filter((line) => /FATAL|PANIC|HINT|error|cannot/i.test(line))
	return `The built-in database does not start:\n${fatal.slice(-6).join('\n')}\nThe whole story is in ${file}.`
}

async function isReady(guard: ChildProcess, port: number, password: string): Promise<boolean> {
	const started = Date.now()
	let told = false
	while (guard.exitCode === null && guard.signalCode === null) {
		if (await accepts(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`)) return true
		if (!told && Date.now() - started > 5_000) {
			told = true
			log.info('The database is recovering from a sudden stop; this can take a while')
		}
		await wait(20)
	}
	return false
}

async function accepts(url: string): Promise<boolean> {
	const client = new pg.Client(url)
	try {
		await client.connect()
		return true
	} catch (error) {
		// Not listening yet, or still reading its files.
		if (['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(codeOf(error) ?? '')) return false
		throw error
	} finally {
		await client.end()
	}
}

/** The application is no superuser, so a hole in it cannot read the machine's files. */
async function prepareDatabase(adminUrl: string, password: string): Promise<void> {
	const admin = new pg.Client(adminUrl)
	await admin.connect()
	try {
		const role = await admin.query(`select from pg_roles where rolname = 'torvet'`)
		if (role.rowCount === 0) await admin.query(`create role torvet login password ${pg.escapeLiteral(password)}`)
		const database = await admin.query(`select from pg_database where datname = 'torvet'`)
		if (database.rowCount === 0) await admin.query('create database torvet owner torvet')
	} finally {
		await admin.end()
	}
}

function control(guard: ChildProcess, cluster: Cluster): Pick<EmbeddedServer, 'died' | 'stop'> {
	const pid = recordedPid(cluster.folder)
	let asked = false
	const ended = new Promise<string>((resolve) =>
		guard.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)),
	)
	const died = ended.then((how) => (asked ? new Promise<never>(() => undefined) : how))
	const stop = async () => {
		asked = true
		guard.stdin?.destroy()
		await ended
		// Only where somebody killed the guard and not the server.
		if (pid !== undefined && servesFolder(pid, cluster.folder)) await endServer(pid)
	}
	return { died, stop }
}

export async function freePort(): Promise<number> {
	const server = createServer()
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
	const address = server.address()
	await new Promise((resolve) => server.close(resolve))
	if (address === null || typeof address === 'string') throw new Error('No port was given')
	return address.port
}
