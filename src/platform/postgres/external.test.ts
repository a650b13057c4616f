import { expect, test } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { checkExternal, refuseOld } from './external.ts'

const server = process.env['TORVET_TEST_SERVER'] ?? ''

test('a server that answers and is new enough is taken', async () => {
	await expect(checkExternal(server)).resolves.toBeUndefined()
})

test('a server that does not answer is named, without its password', async () => {
	await expect(checkExternal('postgres://torvet:secret@127.0.0.1:1/torvet')).rejects.toThrow(
		new CannotStart(
			'The database that DATABASE_URL names (127.0.0.1:1/torvet) cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n' +
				'Check that the server runs, and the host, port, name, user and password in DATABASE_URL;\n' +
				'or leave DATABASE_URL out to use the built-in database.',
		),
	)
})

test('a database that does not exist is named', async () => {
	const url = new URL(server)
	url.pathname = '/nowhere'

	await expect(checkExternal(url.href)).rejects.toThrow(
		`(127.0.0.1:${url.port}/nowhere) cannot be used: database "nowhere" does not exist.`,
	)
})

test.each([9, 14])('PostgreSQL %i is too old', (version) => {
	expect(() => refuseOld(version)).toThrow(
		new CannotStart(
			`DATABASE_URL names a PostgreSQL ${version}; Torvet needs 15 or newer.\n` +
				'Upgrade that server, or name another one, or leave DATABASE_URL out to use the built-in database.',
		),
	)
})

test.each([15, 18])('PostgreSQL %i is new enough', (version) => {
	expect(refuseOld(version)).toBeUndefined()
})
