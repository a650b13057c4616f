import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
/** The specification asks for 24 to 64. */
const SECRET_BYTES = 32

export function newSecret(): string {
	return PREFIX + randomBytes(SECRET_BYTES).toString('base64')
}

export type Signed = { id: string; timestamp: number; body: string }

/** `webhook-signature` after Standard Webhooks 1.0: one for each secret that holds, with a space between. */
export function signatureOf({ id, timestamp, body }: Signed, secrets: readonly string[]): string {
	return secrets
		.map((secret) => {
			const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
			return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
		})
		.join(' ')
}
