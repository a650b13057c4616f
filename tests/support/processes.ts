import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { recordedPid, servesFolder } from '../../src/platform/postgres/postmaster.ts'

/** A folder of one's own, gone at the end of the scope. Others may enter it only if `mode` says so. */
export function temporaryFolder(mode = 0o700): AsyncDisposable & { path: string } {
	const path = mkdtempSync(join(tmpdir(), `torvet-test-${process.pid}-`))
	chmodSync(path, mode)
	const remove = async () => {
		await until(() => postgresOf(path) === undefined, 'PostgreSQL to stop')
		rmSync(path, { recursive: true, force: true, maxRetries: 10 })
	}
	return { path, [Symbol.asyncDispose]: remove }
}

/** Some program of ours, its words so far, and its end. */
export type Program = AsyncDisposable & {
	child: ChildProcess
	pid: number
	output(): string
	/** Resolves with the line's rest as soon as a line begins with `start`. */
	says(start: string): Promise<string>
	ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

export function run(args: string[], environment: NodeJS.ProcessEnv = process.env): Program {
	// In a group of its own, so that a test can do to it what Ctrl-C does.
	const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
	const kill = () => child.kill('SIGKILL')
	process.once('exit', kill)
	child.once('close', () => process.off('exit', kill))
	let words = ''
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (words += text))
	const ended: Program['ended'] = new Promise((resolve) =>
		child.once('close', (code, signal) => resolve({ code, signal })),
	)
	const says = async (start: string) => {
		const line = () => words.split('\n').find((candidate) => candidate.startsWith(start))
		await until(() => line() !== undefined || child.exitCode !== null, `"${start}" to be said`, 90_000)
		const said = line()
		if (said === undefined) throw new Error(`It ended (${child.exitCode}) without saying "${start}":\n${words}`)
		return said.slice(start.length).trim()
	}
	const stop = async () => {
		kill()
		await ended
	}
	return { child, pid: child.pid ?? 0, output: () => words, says, ended, [Symbol.asyncDispose]: stop }
}

export async function until(holds: () => boolean, what: string, patience = 30_000): Promise<void> {
	const deadline = Date.now() + patience
	while (!holds()) {
		if (Date.now() > deadline) throw new Error(`Waited ${patience} ms in vain for ${what}`)
		await wait(20)
	}
}

/** The number of the PostgreSQL that serves this data folder, if one does. */
export function postgresOf(data: string): number | undefined {
	const folder = join(data, 'postgres')
	const pid = recordedPid(folder)
	return pid !== undefined && servesFolder(pid, folder) ? pid : undefined
}
