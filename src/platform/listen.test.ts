import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { CannotStart } from './cannot-start.ts'
import { closeGently, listen, refuseBusyPort } from './listen.ts'

const host = '127.0.0.1'

async function serve(answerAfter: number) {
	const server = createServer((_, response) => {
		setTimeout(() => response.end('done'), answerAfter)
	})
	await new Promise<void>((resolve) => server.listen(0, host, resolve))
	return { server, port: (server.address() as AddressInfo).port }
}

test('a busy port is refused with what to do about it', async () => {
	const { server, port } = await serve(0)
	const words = `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`

	await expect(refuseBusyPort({ host, port })).rejects.toThrow(new CannotStart(words))
	await expect(listen(createServer(), { host, port })).rejects.toThrow(new CannotStart(words))

	await closeGently(server)
	await expect(refuseBusyPort({ host, port })).resolves.toBeUndefined()
})

test('an address of another machine is refused', async () => {
	await expect(refuseBusyPort({ host: '192.0.2.1', port: 3000 })).rejects.toThrow(
		new CannotStart(
			'This machine has no address "192.0.2.1". Set HOST to one that it has: 127.0.0.1, or 0.0.0.0 for all.',
		),
	)
})

test('closing finishes what runs, takes nothing new, and does not wait for idle connections', async () => {
	const { server, port } = await serve(300)
	const address = `http://${host}:${port}/`
	const running = fetch(address).then((response) => response.text())
	await wait(100)

	const started = Date.now()
	const closed = closeGently(server)
	await expect(fetch(address)).rejects.toThrow('fetch failed')
	await closed

	expect(await running).toBe('done')
	expect(Date.now() - started).toBeLessThan(2_000)
})

test('closing cuts off what takes too long', async () => {
	const { server, port } = await serve(60_000)
	const running = fetch(`http://${host}:${port}/`)
	const refused = expect(running).rejects.toThrow('fetch failed')
	await wait(100)

	await closeGently(server, 200)

	await refused
})
