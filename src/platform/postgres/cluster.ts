import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
	chmodSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { log } from '../log.ts'
import { accountFor, handOver, NAMED, runAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** A folder of PostgreSQL and who owns it. */
export type Cluster = { folder: string; account: Account | undefined; password: string }

const PASSWORD = 'torvet-password'
const UNFINISHED = 'postgres.new-'

export function prepareCluster(binaries: Binaries, data: string, durable: boolean): Cluster {
	const folder = join(data, 'postgres')
	const account = accountFor(folder)
	// Refuses, before anything is made, where the account could not reach it.
	runAs(account, binaries.postgres, [], pathsToReach(binaries, data))
	removeUnfinished(data)
	if (!existsSync(folder)) createCluster(binaries, data, folder, { account, durable })
	refuseOtherVersion(folder, binaries.major)
	takeOver(folder, account)
	return { folder, account, password: readFileSync(join(folder, PASSWORD), 'utf8') }
}

type Creation = { account: Account | undefined; durable: boolean }

/** Made beside its place and moved there when it is complete: a start that is killed leaves nothing half made. */
function createCluster(binaries: Binaries, data: string, folder: string, { account, durable }: Creation): void {
	log.info('Creating the database', { folder })
	const workshop = mkdtempSync(join(data, UNFINISHED))
	const unfinished = join(workshop, 'cluster')
	const password = randomBytes(24).toString('base64url')
	writeFileSync(join(workshop, 'password'), password, { mode: 0o600 })
	if (account) handOver(workshop, NAMED)
	initialise(binaries, workshop, { account, durable })
	writeFileSync(join(unfinished, PASSWORD), password, { mode: 0o600, flush: true })
	if (account) handOver(unfinished, account)
	renameSync(unfinished, folder)
	rmSync(workshop, { recursive: true })
}

function initialise(binaries: Binaries, workshop: string, { account, durable }: Creation): void {
	const place = ['--pgdata', join(workshop, 'cluster'), '--no-instructions', ...(durable ? [] : ['--no-sync'])]
	const access = ['--username', 'postgres', '--pwfile', join(workshop, 'password'), '--auth', 'scram-sha-256']
	const language = ['--encoding', 'UTF8', '--locale', unicodeLocale(), '--locale-provider', 'icu', '--icu-locale', 'da']
	const args = [...place, ...access, ...language]
	const command = runAs(account && NAMED, binaries.initdb, args, pathsToReach(binaries, workshop))
	const surroundings = { ...command.identity, cwd: '/', env: serverEnvironment() }
	const { status, stderr, error } = spawnSync(command.file, command.args, { ...surroundings, encoding: 'utf8' })
	if (status === 0) return
	throw new CannotStart(
		`The built-in database could not be created in ${workshop}:\n${error?.message ?? stderr.trim()}\n` +
			'Set DATABASE_URL to a PostgreSQL server, version 15 or newer, if this machine cannot run the built-in one.',
	)
}

/** Of all that must be readable, these are the ones that tell. */
export function pathsToReach(binaries: Binaries, folder: string): string[] {
	return [binaries.postgres, join(binaries.folder, 'share', 'postgresql', 'postgres.bki'), folder]
}

export function serverEnvironment(): NodeJS.ProcessEnv {
	return { PATH: process.env['PATH'], LC_ALL: unicodeLocale(), TZ: 'UTC' }
}

function unicodeLocale(): string {
	return process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
}

function removeUnfinished(data: string): void {
	for (const name of readdirSync(data)) {
		if (name.startsWith(UNFINISHED)) rmSync(join(data, name), { recursive: true, force: true, maxRetries: 5 })
	}
}

function refuseOtherVersion(folder: string, major: string): void {
	const version = join(folder, 'PG_VERSION')
	if (!existsSync(version)) {
		throw new CannotStart(`${folder} holds no database of Torvet. Move it away, or set TORVET_DATA to another folder.`)
	}
	const found = readFileSync(version, 'utf8').trim()
	if (found === major) return
	throw new CannotStart(
		`The data in ${folder} was written by PostgreSQL ${found}; this version of Torvet carries PostgreSQL ${major}.\n` +
			'Start the version of Torvet that wrote it, or set TORVET_DATA to another folder. Nothing was changed.',
	)
}

/** A copied folder belongs to whoever copied it, and is often readable by all; PostgreSQL accepts neither. */
function takeOver(folder: string, account: Account | undefined): void {
	const us = account?.uid ?? process.getuid?.()
	const owner = statSync(folder).uid
	if (account && owner !== us) handOver(folder, account)
	if (!account && owner !== us) {
		throw new CannotStart(
			`The data in ${folder} belongs to user ${owner}, and Torvet runs as user ${us}.\n` +
				`Start it as the user who started it before, or hand the folder over: sudo chown -R ${us} ${folder}`,
		)
	}
	chmodSync(folder, 0o700)
}
