import { execFileSync } from 'node:child_process'
import { temporaryFolder } from './processes.ts'
import { startServerIn } from './server.ts'

/** Runs once, before all journeys: a first start, which loads the demonstration. */
export async function setup(): Promise<() => Promise<void>> {
	const folder = temporaryFolder()
	const server = await startServerIn(folder.path)
	process.kill(server.program.pid, 'SIGTERM')
	await server.program.ended
	process.env['TORVET_TEST_FILLED'] = folder.path
	return async () => folder[Symbol.asyncDispose]()
}

/** Puts into an empty folder what that start has left, so that the next one is short. */
export function fillFolder(path: string): void {
	// Of a cluster every file has to keep its owner and its mode.
	execFileSync('cp', ['-a', `${process.env['TORVET_TEST_FILLED'] ?? ''}/.`, path])
}
