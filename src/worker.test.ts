import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../tests/support/database.ts'
import { deliverMail, sendMail } from './modules/messages/index.ts'
import { readConfig } from './platform/config.ts'
import type { Mail } from './platform/mail.ts'
import { workbench } from './worker.ts'

const db = await freshDatabase()
const received: string[] = []
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData: (stream, _, done) => {
		stream.setEncoding('utf8')
		let raw = ''
		stream.on('data', (chunk: string) => (raw += chunk))
		stream.on('end', () => {
			received.push(raw)
			done()
		})
	},
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
afterAll(async () => {
	await new Promise<void>((done) => server.close(() => done()))
	await db[Symbol.asyncDispose]()
})

const { port } = server.server.address() as AddressInfo
const MAIL_FROM = 'Torvet <torvet@torvet.example>'
const bench = workbench(db, readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM, TORVET_DEMO: 'off' }))

async function delivered(mail: Mail): Promise<string> {
	const mailId = await db.transaction().execute((tx) => sendMail(tx, mail))
	await deliverMail.run(bench, { mailId })
	return received.at(-1) ?? ''
}

/** Each part by its type as the mail names it, with its words. */
function partsOf(raw: string): [type: string, body: string][] {
	const found = raw.matchAll(
		/content-type: ((?:text|application)\/[^\r\n]*(?:\r\n[ \t][^\r\n]*)*)\r\n([^]*?)\r\n\r\n([^]*?)\r\n--/gi,
	)
	return [...found].map(([, type = '', headers = '', body = '']) => {
		const encoding = /encoding: (\S+)/i.exec(headers)?.[1] ?? ''
		return [type.replace(/\s+/g, ' '), decoded(encoding, body)]
	})
}

function decoded(encoding: string, body: string): string {
	if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
	if (encoding !== 'quoted-printable') return body
	const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
	return decodeURIComponent(bytes)
}

const mail = { to: 'mette@ellekoebing.example', subject: 'Indkaldelse', text: 'Kom.' }

test.for(['REQUEST', 'CANCEL'] as const)(
	'a mail server gets words, their HTML, and what mail programs act on by the method %s',
	async (method) => {
		const text = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nSUMMARY:Møde i Assø\r\nEND:VCALENDAR`

		const parts = partsOf(await delivered({ ...mail, calendar: { method, text } }))

		expect(parts.map(([type]) => type)).toEqual([
			'text/plain; charset=utf-8',
			'text/html; charset=utf-8',
			`text/calendar; charset=utf-8; method=${method}`,
			'application/ics; name=invitation.ics',
		])
		expect(parts.slice(2).map(([, body]) => body)).toEqual([text, text])
	},
)

test('a mail without a calendar has words only', async () => {
	const parts = partsOf(await delivered(mail))

	expect(parts.map(([type]) => type)).toEqual(['text/plain; charset=utf-8', 'text/html; charset=utf-8'])
})
