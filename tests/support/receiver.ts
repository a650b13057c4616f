import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }
type Answer = number | ((response: ServerResponse) => void)

export type Receiver = AsyncDisposable & { url: string; port: number; received: Received[]; connections(): number }

/** A real HTTP server that keeps what it gets and answers in turn; the last answer holds for the rest. */
export async function aReceiver(...answers: Answer[]): Promise<Receiver> {
	const received: Received[] = []
	let connections = 0
	const server = createServer((request, response) => void take(request, response))
	server.on('connection', () => (connections += 1))

	async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		let body = ''
		for await (const piece of request) body += String(piece)
		const answer = answers[Math.min(received.length, answers.length - 1)] ?? 200
		received.push({ path: request.url ?? '', headers: request.headers, body })
		if (typeof answer === 'function') return answer(response)
		response.writeHead(answer).end(`Svar ${answer}`)
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	return {
		url: `http://127.0.0.1:${port}/torvet`,
		port,
		received,
		connections: () => connections,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}
