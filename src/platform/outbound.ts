import { lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { addressFault, hostOf, mayReach, type Reach } from './reach.ts'

export type Letter = { address: string; headers: Record<string, string>; body: string }

export type Fault = 'address' | 'forbidden' | 'timeout' | 'connection' | 'certificate'

/** What came back: an answer, whatever it says, or why there is none. */
export type Reply = { durationMs: number } & (
	| { status: number; answer: string; retryAfter: string | undefined }
	| { fault: Fault }
)

type Manner = {
	patienceMs: number
	/** Asks what a name means; the machine's own way unless a test has another. */
	resolve?: typeof lookup
}

/** So much of an answer is read; the rest is nobody's business. */
const ANSWER_BYTES = 2000

/**
 * Sends one POST to an address that somebody wished for. No redirect is followed, no connection is kept, and nothing is sent
 * to where `reach` does not lead: names are judged by the address that is really connected to, so a name that resolves
 * differently a moment later gains nothing.
 */
export async function post(letter: Letter, reach: Reach, { patienceMs, resolve = lookup }: Manner): Promise<Reply> {
	const started = performance.now()
	const how = { signal: AbortSignal.timeout(patienceMs), lookup: lookupWithin(reach, resolve) }
	const reply = await exchange(letter, reach, how).catch((error: unknown) => ({ fault: faultOf(error) }))
	return { ...reply, durationMs: Math.round(performance.now() - started) }
}

class OutOfReach extends Error {}

type How = { signal: AbortSignal; lookup: LookupFunction }

async function exchange({ address, headers, body }: Letter, reach: Reach, how: How) {
	const fault = addressFault(reach, address)
	if (fault !== undefined && fault !== 'addressInside') return { fault: 'address' as const }
	const url = new URL(address)
	// An address in figures is connected to without a look-up.
	if (fault === 'addressInside' || (isIP(hostOf(url)) && !mayReach(reach, hostOf(url)))) throw new OutOfReach()

	const request = url.protocol === 'https:' ? overHttps : overHttp
	const response = await new Promise<IncomingMessage>((resolved, rejected) => {
		request(url, { method: 'POST', headers, agent: false, ...how })
			.once('response', resolved)
			.on('error', rejected)
			.end(body)
	})
	const { statusCode = 0 } = response
	return { status: statusCode, answer: await readStart(response), retryAfter: response.headers['retry-after'] }
}

function lookupWithin(reach: Reach, resolve: typeof lookup): LookupFunction {
	return (hostname, options, done) => {
		resolve(hostname, { ...options, all: true }, (error, found) => {
			if (error) return done(error, '', 0)
			const [first, ...more] = found.filter(({ address }) => mayReach(reach, address))
			if (first === undefined) return done(new OutOfReach(hostname), '', 0)
			if (options.all) return done(null, [first, ...more])
			done(null, first.address, first.family)
		})
	}
}

/** The receiver has answered by its status; an end that does not come takes nothing of it back. */
async function readStart(response: IncomingMessage): Promise<string> {
	const pieces: Buffer[] = []
	let length = 0
	try {
		for await (const piece of response as AsyncIterable<Buffer>) {
			pieces.push(piece)
			length += piece.length
			if (length >= ANSWER_BYTES) break
		}
	} catch {
		response.destroy()
	}
	// PostgreSQL keeps no NUL in a text.
	return Buffer.concat(pieces).subarray(0, ANSWER_BYTES).toString('utf8').replaceAll('\0', '\uFFFD')
}

function faultOf(error: unknown): Fault {
	if (error instanceof OutOfReach) return 'forbidden'
	const { name, code = '' } = error as Error & { code?: string }
	if (name === 'AbortError' || name === 'TimeoutError') return 'timeout'
	return CERTIFICATE.test(code) ? 'certificate' : 'connection'
}

/** OpenSSL's and Node's names for a certificate that does not prove what it should. */
const CERTIFICATE = /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_/
