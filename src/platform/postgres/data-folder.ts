import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotStart, codeOf } from '../cannot-start.ts'

/** Without a reference, the garbage collector would open them again. */
const locks = new Set<DatabaseSync>()

export type DataFolder = { path: string; release(): void }

/** Makes the folder where there is none, and keeps every other Torvet out of it for as long as this process lives. */
export function openDataFolder(path: string): DataFolder {
	makeUsable(path)
	const lock = lockFolder(path)
	writeFileSync(join(path, 'torvet.pid'), `${process.pid}\n`)
	locks.add(lock)
	return { path, release: () => release(lock) }
}

function makeUsable(path: string): void {
	const files = ['lock', 'torvet.pid', 'postgres.log'].map((name) => join(path, name))
	try {
		mkdirSync(path, { recursive: true })
		accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
		for (const file of files.filter(existsSync)) accessSync(file, constants.R_OK | constants.W_OK)
	} catch (error) {
		throw new CannotStart(unusable(path, codeOf(error)))
	}
}

function unusable(path: string, code: string | undefined): string {
	const advice = 'or set TORVET_DATA to another folder.'
	if (code === 'EEXIST' || code === 'ENOTDIR') return `The data folder ${path} is a file. Move it away, ${advice}`
	const us = process.getuid?.() ?? ''
	return (
		`The data folder ${path} cannot be read and written by user ${us} (${code}).\n` +
		`Give it to that user (sudo chown -R ${us} ${path}), start Torvet as the user who started it before, ${advice}`
	)
}

/** A lock that dies with its holder, `kill -9` included. Node itself cannot lock files; the SQLite inside it can. */
function lockFolder(path: string): DatabaseSync {
	const lock = new DatabaseSync(join(path, 'lock'))
	try {
		lock.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
		return lock
	} catch (error) {
		lock.close()
		if (!(error instanceof Error) || !error.message.includes('locked')) throw error
		throw new CannotStart(inUse(path))
	}
}

function release(lock: DatabaseSync): void {
	locks.delete(lock)
	lock.close()
}

function inUse(path: string): string {
	const pid = readFileSync(join(path, 'torvet.pid'), 'utf8').trim()
	return (
		`Another Torvet (process ${pid}) already uses the data folder ${path}.\n` +
		`Use that one, or stop it first (kill ${pid}), or set TORVET_DATA to another folder.`
	)
}
