import { join } from 'node:path'
import { freePort } from '../../src/platform/postgres/embedded.ts'
import { root } from '../../src/platform/root.ts'
import { type Program, run, temporaryFolder } from './processes.ts'

export const MAIN = join(root, 'dist/main.js')

export type TestServer = AsyncDisposable & { url: string; port: number; data: string; program: Program }

/**
 * A real Torvet with its own database in a folder of its own, ready to be visited; killed at the end of the scope. The
 * folder is empty, or has what `fill` puts there.
 */
export async function startServer(
	environment: NodeJS.ProcessEnv = {},
	fill: (path: string) => void = () => undefined,
): Promise<TestServer> {
	const folder = temporaryFolder()
	fill(folder.path)
	const server = await startServerIn(folder.path, environment)
	const stop = async () => {
		await server[Symbol.asyncDispose]()
		await folder[Symbol.asyncDispose]()
	}
	return { ...server, [Symbol.asyncDispose]: stop }
}

/** The same in a folder that stays, so that it can be started again on its data. */
export async function startServerIn(data: string, environment: NodeJS.ProcessEnv = {}): Promise<TestServer> {
	const port = await freePort()
	const program = run([MAIN], serverEnvironment(data, port, environment))
	const url = await program.says('    Open')
	return { url, port, data, program, [Symbol.asyncDispose]: () => program[Symbol.asyncDispose]() }
}

/** Nothing of the machine's own settings reaches the server under test. */
export function serverEnvironment(data: string, port: number, environment: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const { PATH, HOME } = process.env
	// Dozens are started; what one has compiled the next need not.
	const compiled = join(root, '.test', 'compiled')
	return { PATH, HOME, PORT: String(port), TORVET_DATA: data, NODE_COMPILE_CACHE: compiled, ...environment }
}
