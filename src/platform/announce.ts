import { CannotStart } from './cannot-start.ts'
import type { Config } from './config.ts'
import { log } from './log.ts'
import { SchemaTooNew } from './migrate.ts'
import { version } from './root.ts'

/** The one thing that whoever starts us wants to read. */
export function announce(name: 'Torvet' | "Torvet's worker", { publicUrl, demo, data, databaseUrl }: Config): void {
	const lines = [
		name === 'Torvet' ? `Open     ${publicUrl}` : [],
		name === 'Torvet' && demo ? `Sign in  ${publicUrl}/demo  (a demonstration: choose any of its people)` : [],
		databaseUrl === undefined ? `Data     ${data}` : [],
		process.stdin.isTTY ? 'Stop     Ctrl-C' : `Stop     kill ${process.pid}`,
	].flat()
	process.stdout.write(`\n  ${name} ${version} is running.\n\n${lines.map((line) => `    ${line}\n`).join('')}\n`)
}

/** Why we end: words for the operator where they can do something about it, else everything there is. */
export function tell(error: unknown): void {
	if (error instanceof CannotStart) process.stderr.write(`\n${error.message}\n\n`)
	else if (error instanceof SchemaTooNew) process.stderr.write(`\n${error.message}\n${NEWER}\n\n`)
	else log.error('Torvet stops', { error })
}

const NEWER = 'Start the version of Torvet that this database was last used with, or a newer one.'
