import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newSecret, signatureOf } from './signature.ts'

const body = JSON.stringify({ type: 'call.published', data: { title: 'Æblø søger byer' } })

function headersOf(secrets: string[]) {
	const timestamp = Math.floor(Date.now() / 1000)
	const signature = signatureOf({ id: 'msg', timestamp, body }, secrets)
	return { 'webhook-id': 'msg', 'webhook-timestamp': String(timestamp), 'webhook-signature': signature }
}

test('the example of the specification gives its signature', () => {
	const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }

	expect(signatureOf(signed, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
		'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
	)
})

test('an independent implementation believes either secret, and no third', () => {
	const [renewed, old, stranger] = [newSecret(), newSecret(), newSecret()]
	const headers = headersOf([renewed, old])

	expect(new Webhook(renewed).verify(body, headers)).toEqual(JSON.parse(body))
	expect(new Webhook(old).verify(body, headers)).toEqual(JSON.parse(body))
	expect(() => new Webhook(stranger).verify(body, headers)).toThrow('No matching signature found')
	expect(() => new Webhook(old).verify(`${body} `, headers)).toThrow('No matching signature found')
})

test('a secret has as many random bytes as the specification asks for', () => {
	const secrets = Array.from({ length: 20 }, newSecret)

	expect(new Set(secrets).size).toBe(20)
	expect(secrets.map((secret) => Buffer.from(secret.replace('whsec_', ''), 'base64').length)).toEqual(
		secrets.map(() => 32),
	)
})
