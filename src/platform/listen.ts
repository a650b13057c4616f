import type { Server } from 'node:http'
import { createServer, type Server as TcpServer } from 'node:net'
import { CannotStart, codeOf } from './cannot-start.ts'

type Place = { host: string; port: number }

/** Asked before anything is started, so that a busy port costs nobody a minute. */
export async function refuseBusyPort(place: Place): Promise<void> {
	const probe = createServer()
	await listen(probe, place)
	await new Promise((resolve) => probe.close(resolve))
}

export async function listen(server: TcpServer, { host, port }: Place): Promise<void> {
	try {
		await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
	} catch (error) {
		throw new CannotStart(reasonNotToListen(error, { host, port }))
	}
}

function reasonNotToListen(error: unknown, { host, port }: Place): string {
	const code = codeOf(error)
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
	if (code === 'EACCES')
		return `Port ${port} needs rights that Torvet does not have. Choose a port above 1023: PORT=3000 npm start`
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return `This machine has no address "${host}". Set HOST to one that it has: 127.0.0.1, or 0.0.0.0 for all.`
	return `Nothing can listen on port ${port} of ${host} (${code}). Set PORT or HOST.`
}

/** Takes no new requests, finishes those that run, and cuts off what is not done after `patience` milliseconds. */
export async function closeGently(server: Server, patience = 8_000): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve))
	// A browser keeps its connection open after its request has been answered.
	const idle = setInterval(() => server.closeIdleConnections(), 50)
	const late = setTimeout(() => server.closeAllConnections(), patience)
	await closed
	clearInterval(idle)
	clearTimeout(late)
}
