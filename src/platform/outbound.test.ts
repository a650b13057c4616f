import { once } from 'node:events'
import type { lookup } from 'node:dns'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { aReceiver } from '../../tests/support/receiver.ts'
import { post } from './outbound.ts'
import type { Reach } from './reach.ts'

const nearby: Reach = { networks: [], loopback: true }
const outside: Reach = { networks: [], loopback: false }
const patienceMs = 5000
const letter = (address: string) => ({ address, headers: { 'x-kind': 'test' }, body: 'Goddag æøå' })

/** A name server that says for every name that it is one of these machines. */
const saying = (...addresses: string[]) =>
	((_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
		done(
			null,
			addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
		)) as unknown as typeof lookup

test('it sends the body and the headers, and reads the answer', async () => {
	await using receiver = await aReceiver((response) =>
		response.writeHead(503, { 'retry-after': '120' }).end('Vent lidt'),
	)

	const reply = await post(letter(receiver.url), nearby, { patienceMs })

	expect(reply).toEqual({ status: 503, answer: 'Vent lidt', retryAfter: '120', durationMs: expect.any(Number) })
	expect(receiver.received).toMatchObject([{ path: '/torvet', body: 'Goddag æøå', headers: { 'x-kind': 'test' } }])
})

test('of a long answer only the beginning is kept, and nothing that the database cannot keep', async () => {
	await using receiver = await aReceiver((response) => response.end(`\0${'a'.repeat(500_000)}`))

	expect(await post(letter(receiver.url), nearby, { patienceMs })).toMatchObject({
		status: 200,
		answer: `\uFFFD${'a'.repeat(1999)}`,
	})
})

test('no redirect is followed', async () => {
	await using inner = await aReceiver(200)
	await using receiver = await aReceiver((response) => response.writeHead(302, { location: inner.url }).end())

	expect(await post(letter(receiver.url), nearby, { patienceMs })).toMatchObject({ status: 302 })
	expect(inner.connections()).toBe(0)
})

test('who never answers is not waited for', async () => {
	await using receiver = await aReceiver(() => undefined)

	expect(await post(letter(receiver.url), nearby, { patienceMs: 200 })).toMatchObject({ fault: 'timeout' })
})

test('who answers and does not end has answered', async () => {
	await using receiver = await aReceiver((response) => void response.writeHead(200).write('Så langt'))

	expect(await post(letter(receiver.url), nearby, { patienceMs: 300 })).toMatchObject({
		status: 200,
		answer: 'Så langt',
	})
})

test('nobody there', async () => {
	const receiver = await aReceiver(200)
	await receiver[Symbol.asyncDispose]()

	expect(await post(letter(receiver.url), nearby, { patienceMs })).toMatchObject({ fault: 'connection' })
})

test('a certificate that proves nothing is not believed', async () => {
	const server = new SMTPServer({ secure: true, logger: false })
	server.on('error', () => undefined)
	await once(server.listen(0, '127.0.0.1'), 'listening')
	const { port } = server.server.address() as AddressInfo

	const reply = await post(letter(`https://127.0.0.1:${port}/`), nearby, { patienceMs })
	await new Promise<void>((resolve) => server.close(resolve))

	expect(reply).toMatchObject({ fault: 'certificate' })
})

describe('inside', () => {
	test('an address in figures is not connected to', async () => {
		await using receiver = await aReceiver(200)

		const reply = await post(letter(`https://127.0.0.1:${receiver.port}/`), outside, { patienceMs })

		expect(reply).toMatchObject({ fault: 'forbidden' })
		expect(receiver.connections()).toBe(0)
	})

	test('http outside of a demonstration goes nowhere', async () => {
		await using receiver = await aReceiver(200)

		expect(await post(letter(receiver.url), outside, { patienceMs })).toMatchObject({ fault: 'address' })
		expect(receiver.connections()).toBe(0)
	})

	test('a name that leads inside when it is connected to gains nothing, whatever it meant before', async () => {
		await using receiver = await aReceiver(200)
		const address = `https://esdh.example:${receiver.port}/`

		for (const inside of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'])
			expect(await post(letter(address), outside, { patienceMs, resolve: saying(inside) })).toMatchObject({
				fault: 'forbidden',
			})
		expect(receiver.connections()).toBe(0)
	})

	test('of several addresses only those outside are tried', async () => {
		const tried = await portTriedBy((port) =>
			post(
				letter(`https://esdh.example:${port}/`),
				{ networks: ['127.0.0.0/8'], loopback: false },
				{
					patienceMs,
					resolve: saying('10.0.0.1', '127.0.0.1'),
				},
			),
		)

		expect(tried).toBe(1)
	})
})

/** How many connections a machine of the operator's sees, which hangs up at once. */
async function portTriedBy(work: (port: number) => Promise<unknown>): Promise<number> {
	let connections = 0
	const server = createServer((socket) => {
		connections += 1
		socket.destroy()
	})
	await once(server.listen(0, '127.0.0.1'), 'listening')
	await work((server.address() as AddressInfo).port)
	server.close()
	return connections
}
