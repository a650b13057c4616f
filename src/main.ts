import { Server } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import { loadDemonstration, loadReferenceData } from './load.ts'
import { readAssets } from './platform/assets.ts'
import { announce, tell } from './platform/announce.ts'
import { warmSolver } from './methods/cohort-selection.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { followChanges } from './platform/change-feed.ts'
import { readConfig, type Config } from './platform/config.ts'
import { connect, type Db } from './platform/database.ts'
import { closeGently, listen, refuseBusyPort } from './platform/listen.ts'
import { log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { oneAtATime } from './platform/one-at-a-time.ts'
import { openDataFolder } from './platform/postgres/data-folder.ts'
import { startEmbedded, type DatabaseServer } from './platform/postgres/embedded.ts'
import { checkExternal } from './platform/postgres/external.ts'
import { root } from './platform/root.ts'
import { reindex } from './reindex.ts'
import { startWorker } from './worker.ts'

const PARTS = ['all', 'web', 'worker', 'migrate', 'reindex'] as const
type Part = (typeof PARTS)[number]

/** What was started, to be stopped in the opposite order. */
type Running = AsyncDisposableStack

process.on('unhandledRejection', endSoon)

try {
	await run(process.argv[2] ?? 'all')
	process.exit(0)
} catch (error) {
	tell(error)
	process.exit(1)
}

/** A signal before everything runs simply ends the process: each step below can be cut short and repeated. */
async function run(wanted: string): Promise<void> {
	const part = PARTS.find((name) => name === wanted)
	if (!part) throw new CannotStart(`There is no part "${wanted}". Choose one of: ${PARTS.join(', ')}.`)
	const config = readConfig(process.env)

	await using running = new AsyncDisposableStack()
	const server = await openDatabase(config, part, running)
	await migrate(server.url, join(root, 'migrations'))
	if (part === 'migrate') return log.info('The database is up to date')

	const db = connect(server.url)
	running.defer(() => db.destroy())
	if (part === 'reindex') return reindex(db)
	await start(part, { db, config, connectionString: server.url }, running)
	announce(part === 'worker' ? "Torvet's worker" : 'Torvet', config)
	const died = await Promise.race([untilAsked(), server.died])
	setTimeout(() => process.exit(1), 20_000).unref()
	if (died !== undefined) await endWithout(server, died)
}

async function openDatabase(config: Config, part: Part, running: Running): Promise<DatabaseServer> {
	const folder = config.databaseUrl === undefined ? openOwnFolder(config, part) : undefined
	if (folder) running.defer(() => folder.release())
	if (part === 'all' || part === 'web') await refuseBusyPort(config)
	if (config.databaseUrl !== undefined) {
		await checkExternal(config.databaseUrl)
		return { url: config.databaseUrl, died: new Promise(() => undefined), stop: async () => undefined }
	}
	const server = await startEmbedded(config.data)
	running.defer(() => server.stop())
	return server
}

function openOwnFolder(config: Config, part: Part) {
	if (part === 'all' || part === 'migrate' || part === 'reindex') return openDataFolder(config.data)
	throw new CannotStart(
		`"${part}" alone needs a database that it can share: set DATABASE_URL to a PostgreSQL server, version 15 or newer.\n` +
			'Without arguments, web and worker run together on the built-in database.',
	)
}

type Ground = { db: Db; config: Config; connectionString: string }

async function start(part: Part, ground: Ground, running: Running): Promise<void> {
	const { db, config } = ground
	await oneAtATime(db, () => load(ground))
	const worker = part === 'web' ? undefined : await startWorker(ground)
	if (worker) running.defer(() => worker.stop())
	if (part === 'worker') return

	const changes = followChanges(ground.connectionString)
	running.defer(() => changes.stop())
	const server = createAdaptorServer({ fetch: createApp({ db, config, assets: readAssets(), changes }).fetch })
	if (!(server instanceof Server)) throw new TypeError('An HTTP/1 server was expected')
	await listen(server, config)
	running.defer(() => closeGently(server))
	// The first cohort need not wait for the solver to be compiled.
	warmSolver().catch((error: unknown) => log.error('The solver does not start', { error }))
}

async function load({ db, config }: Ground): Promise<void> {
	await loadReferenceData(db, config.administrator)
	if (config.demo) await loadDemonstration(db, config.data)
}

async function untilAsked(): Promise<undefined> {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
	await new Promise<void>((resolve) => {
		// npm passes Ctrl-C on to us although the terminal has already done so: the second one changes nothing.
		for (const signal of signals) process.on(signal, () => resolve())
		if (process.env['npm_lifecycle_event'] === 'start') watchParent(resolve)
	})
	log.info('Stopping')
}

/** Whoever kills npm means us, but npm cannot pass on the signals that cannot be caught. */
function watchParent(gone: () => void): void {
	const parent = process.ppid
	setInterval(() => process.ppid === parent || gone(), 500).unref()
}

/** Without its database nothing can be finished. What is left of the database is stopped, should only its guard be gone. */
async function endWithout(server: DatabaseServer, how: string): Promise<never> {
	log.error('The database stopped by itself', { how })
	tell(
		new CannotStart(
			'Torvet stopped because its database did. Start it again: everything that was saved is still there.',
		),
	)
	await server.stop()
	process.exit(1)
}

/** A dying database breaks much at once. Its guard tells of it a moment later, and that is what the reader needs to know. */
function endSoon(error: unknown): void {
	setTimeout(() => {
		log.error('Torvet stops', { error })
		process.exit(1)
	}, 1_000)
}
