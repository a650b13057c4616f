import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { runAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { pathsToReach, serverEnvironment, type Cluster } from './cluster.ts'

/**
 * Stands between us and the server, in a session of its own: Ctrl-C in the terminal does not reach it, and when our end of
 * its standard input closes, for whatever reason, `kill -9` included, it stops the server.
 */
const GUARD = `
trap '' INT TERM HUP
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -INT "$server") 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"
status=$?
kill -KILL "$watch" 2>/dev/null
exit "$status"
`

const LOG_LIMIT = 10_000_000

export type Launch = { binaries: Binaries; cluster: Cluster; settings: Record<string, string>; logFile: string }

export function spawnGuarded({ binaries, cluster, settings, logFile }: Launch): ChildProcess {
	const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	const args = ['-D', cluster.folder, ...options]
	const server = runAs(cluster.account, binaries.postgres, args, pathsToReach(binaries, cluster.folder))
	const log = openLog(logFile)
	const guard = spawn('/bin/sh', ['-c', GUARD, 'torvet-guard', server.file, ...server.args], {
		...server.identity,
		cwd: '/',
		env: serverEnvironment(),
		stdio: ['pipe', log, log],
		detached: true,
	})
	closeSync(log)
	return guard
}

function openLog(file: string): number {
	if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.1`)
	return openSync(file, 'a', 0o600)
}
