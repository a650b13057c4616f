import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { readConfig } from './config.ts'
import { root } from './root.ts'

const standard = {
	host: '127.0.0.1',
	port: 3000,
	publicUrl: 'http://localhost:3000',
	formerUrls: [],
	data: join(root, 'data'),
	databaseUrl: undefined,
	smtpUrl: undefined,
	mailFrom: 'Torvet <torvet@localhost>',
	publisher: 'Torvet',
	administrator: undefined,
	callableNetworks: [],
	demo: true,
}

test('nothing has to be set', () => {
	expect(readConfig({})).toEqual(standard)
})

test('an empty variable counts as not set', () => {
	expect(readConfig({ PORT: '', DATABASE_URL: ' ', TORVET_DEMO: '' })).toEqual(standard)
})

test('everything can be set', () => {
	const config = readConfig({
		HOST: '0.0.0.0',
		PORT: '8080',
		PUBLIC_URL: 'https://torvet.example.org/',
		FORMER_URLS: 'https://bymidter.example.org/, https://old.example.org',
		TORVET_DATA: '/var/lib/torvet',
		DATABASE_URL: 'postgres://torvet:secret@db/torvet',
		SMTP_URL: 'smtps://user:secret@mail.example.org:465',
		MAIL_FROM: 'Bymidteprogrammet <bymidte@example.org>',
		TORVET_PUBLISHER: 'Bymidtesekretariatet',
		TORVET_ADMINISTRATOR: 'Mette@Example.org',
		TORVET_CALLABLE_NETWORKS: '10.20.0.0/16, fd12:3456::/32',
		TORVET_DEMO: 'on',
	})

	expect(config).toEqual({
		host: '0.0.0.0',
		port: 8080,
		publicUrl: 'https://torvet.example.org',
		formerUrls: ['https://bymidter.example.org', 'https://old.example.org'],
		data: '/var/lib/torvet',
		databaseUrl: 'postgres://torvet:secret@db/torvet',
		smtpUrl: 'smtps://user:secret@mail.example.org:465',
		mailFrom: 'Bymidteprogrammet <bymidte@example.org>',
		publisher: 'Bymidtesekretariatet',
		administrator: 'mette@example.org',
		callableNetworks: ['10.20.0.0/16', 'fd12:3456::/32'],
		demo: true,
	})
})

test.for([
	[
		{ FORMER_URLS: 'old.example.org', PUBLIC_URL: 'https://a.example.org' },
		'FORMER_URLS is "old.example.org": give addresses',
	],
	[{ FORMER_URLS: 'https://old.example.org' }, 'PUBLIC_URL is missing: say where people are to be sent on to'],
	[
		{ FORMER_URLS: 'http://a.example.org', PUBLIC_URL: 'https://a.example.org' },
		'leave out the address that PUBLIC_URL has now',
	],
] as const)('former addresses need a present one, and another', ([environment, message]) => {
	expect(() => readConfig(environment)).toThrow(message)
})

test('the address follows the port', () => {
	expect(readConfig({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100')
})

describe('the demonstration', () => {
	const cases: [NodeJS.ProcessEnv, boolean][] = [
		[{}, true],
		[{ DATABASE_URL: 'postgres://db/torvet' }, false],
		[{ DATABASE_URL: 'postgres://db/torvet', TORVET_DEMO: '1' }, true],
		[{ TORVET_DEMO: 'TRUE' }, true],
		[{ TORVET_DEMO: 'off' }, false],
		[{ TORVET_DEMO: '0' }, false],
		[{ TORVET_DEMO: 'false' }, false],
	]
	test.each(cases)('with %o it is %s', (environment, demo) => {
		expect(readConfig(environment).demo).toBe(demo)
	})
})

describe('a fault', () => {
	const cases: [NodeJS.ProcessEnv, string][] = [
		[{ PORT: 'abc' }, 'PORT is "abc": give a whole number from 1 to 65535, for example PORT=3000.'],
		[{ PORT: '0' }, 'PORT is "0": give a whole number from 1 to 65535, for example PORT=3000.'],
		[{ PORT: '65536' }, 'PORT is "65536": give a whole number from 1 to 65535, for example PORT=3000.'],
		...['torvet.example.org', 'ftp://torvet.example.org', 'https://example.org/torvet'].map(
			(address): [NodeJS.ProcessEnv, string] => [
				{ PUBLIC_URL: address },
				`PUBLIC_URL is "${address}": give the address in the browser, without a path, for example PUBLIC_URL=https://torvet.example.org.`,
			],
		),
		[
			{ DATABASE_URL: 'mysql://root:secret@db/torvet' },
			'DATABASE_URL is not usable: give an address like DATABASE_URL=postgres://torvet:secret@db.example.org:5432/torvet.',
		],
		[
			{ SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'a@example.org' },
			'SMTP_URL is not usable: give an address like SMTP_URL=smtps://user:secret@mail.example.org:465.',
		],
		[
			{ MAIL_FROM: 'Torvet' },
			'MAIL_FROM is "Torvet": give a sender, for example MAIL_FROM="Torvet <torvet@example.org>".',
		],
		[
			{ SMTP_URL: 'smtp://mail.example.org' },
			'MAIL_FROM is missing: say from whom the mails are, for example MAIL_FROM="Torvet <torvet@example.org>": SMTP_URL is set.',
		],
		[
			{ TORVET_CALLABLE_NETWORKS: '10.20.0.0' },
			'TORVET_CALLABLE_NETWORKS is "10.20.0.0": give networks with their length, for example TORVET_CALLABLE_NETWORKS="10.20.0.0/16 fd12:3456::/32".',
		],
		[{ TORVET_DEMO: 'maybe' }, 'TORVET_DEMO is "maybe": give on or off.'],
	]
	test.each(cases)('%o is named', (environment, message) => {
		expect(() => readConfig(environment)).toThrow(new CannotStart(`The environment has a fault:\n  ${message}`))
	})

	test('does not hide another', () => {
		expect(() => readConfig({ PORT: 'abc', TORVET_DEMO: 'maybe' })).toThrow(
			new CannotStart(
				'The environment has 2 faults:\n' +
					'  PORT is "abc": give a whole number from 1 to 65535, for example PORT=3000.\n' +
					'  TORVET_DEMO is "maybe": give on or off.',
			),
		)
	})
})
