import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart, codeOf } from '../cannot-start.ts'
import { log } from '../log.ts'

const PATIENCE = 60_000

/** Ends the server that an earlier Torvet left running in this folder, so that the next one has a guard of its own. */
export async function endForerunner(folder: string): Promise<void> {
	const pid = recordedPid(folder)
	if (pid === undefined || !isAlive(pid)) return
	// Numbers of processes are given out again: a stale record may point at somebody else's.
	if (!servesFolder(pid, folder)) return rmSync(join(folder, 'postmaster.pid'), { force: true })
	log.info('Waiting for the database of an earlier start to stop', { pid })
	await endServer(pid)
}

export async function endServer(pid: number): Promise<void> {
	signal(pid, 'SIGINT')
	const deadline = Date.now() + PATIENCE
	while (isRunning(pid)) {
		if (Date.now() > deadline)
			throw new CannotStart(`The database process ${pid} does not stop. End it with: kill -QUIT ${pid}`)
		await wait(20)
	}
}

export function recordedPid(folder: string): number | undefined {
	const pid = Number.parseInt(textOf(join(folder, 'postmaster.pid')), 10)
	return pid > 0 ? pid : undefined
}

export function servesFolder(pid: number, folder: string): boolean {
	const command = commandOf(pid)
	return command.includes('postgres') && command.includes(folder)
}

/** A process that has ended but was not yet reaped has no command any more. */
function isRunning(pid: number): boolean {
	return isAlive(pid) && commandOf(pid) !== ''
}

function commandOf(pid: number): string {
	if (process.platform !== 'linux')
		return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
	return textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

/** A server that is just ending takes its files with it: what is gone says nothing. */
function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8')
	} catch (error) {
		if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return ''
		throw error
	}
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return codeOf(error) === 'EPERM'
	}
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name)
	} catch (error) {
		if (codeOf(error) !== 'ESRCH') throw error
	}
}
