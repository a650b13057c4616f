import { CannotStart } from '../../src/platform/cannot-start.ts'
import { openDataFolder } from '../../src/platform/postgres/data-folder.ts'
import { startEmbedded } from '../../src/platform/postgres/embedded.ts'

// A program for tests to kill: starts the embedded database in a folder, says where it is, and waits.
const [folder = '', uid] = process.argv.slice(2)

try {
	if (uid) process.setgid?.(Number(uid))
	if (uid) process.setuid?.(Number(uid))
	openDataFolder(folder)
	const server = await startEmbedded(folder)
	process.stdout.write(`ready ${server.url}\n`)
	setInterval(() => undefined, 60_000)
	process.stdout.write(`died ${await server.died}\n`)
	process.exit(3)
} catch (error) {
	if (!(error instanceof CannotStart)) throw error
	process.stderr.write(`${error.message}\n`)
	process.exit(1)
}
