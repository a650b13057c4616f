import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { findBrowser } from '../tests/support/browser.ts'

/** Sees to it that there is a browser for the journeys; answers with what the reader must do where that failed. */
export function installBrowser(): string | undefined {
	if (findBrowser()) return undefined
	if (isDebian() && process.getuid?.() === 0) {
		run('apt-get', 'update')
		run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium')
	}
	if (findBrowser()) return undefined
	const libraries = process.getuid?.() === 0 ? ['--with-deps'] : []
	run(join(root, 'node_modules/.bin/playwright-core'), 'install', ...libraries, 'chromium')
	if (findBrowser()) return undefined
	return 'There is no browser for the journeys and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.'
}

/** Ubuntu's package of that name is only a pointer to a snap, which containers cannot run. */
function isDebian(): boolean {
	const release = '/etc/os-release'
	return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function run(program: string, ...args: string[]): void {
	console.log(`   ${program.replace(/.*\//, '')} ${args.join(' ')}`)
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: environment, timeout: 600_000 })
	if (status !== 0) console.log(error?.message ?? stderr)
}
