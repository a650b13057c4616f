import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { newId } from '../../platform/id.ts'
import { signerWith } from '../../platform/signed-link.ts'
import { ownWords, readReply } from './reply.ts'
import { readReplyTo, replyTo } from './reply-address.ts'

const mail = (head: string, body: string) =>
	new TextEncoder().encode(`${head.trim().replaceAll('\n', '\r\n')}\r\n\r\n${body}`)

const MARKED = '=== Skriv dit svar over denne linje ==='

test.for<[program: string, text: string, own: string]>([
	['ours', `Ja tak.\n\n${MARKED}\n\nGitte har skrevet`, 'Ja tak.'],
	[
		'Outlook',
		`Ja tak.\n\nFra: Torvet <torvet@x.example>\nSendt: 3. maj\nTil: Mette\nEmne: Re\n\n${MARKED}\nord`,
		'Ja tak.',
	],
	[
		'Gmail in Danish',
		`Ja tak.\n\nDen man. 4. maj 2026 kl. 10.00 skrev Torvet <t@x.example>:\n> ${MARKED}\n> ord`,
		'Ja tak.',
	],
	[
		'Gmail in Dutch',
		`Ja, graag.\n\nOp ma 4 mei 2026 om 10:00 schreef Torvet <t@x.example>:\n> ${MARKED}\n> ord`,
		'Ja, graag.',
	],
	['Apple Mail in English', `Yes.\n\nOn 4 May 2026, at 10:00, Torvet <t@x.example> wrote:\n\n> ${MARKED}`, 'Yes.'],
	[
		'two paragraphs',
		'Første afsnit.\n\nAndet afsnit med == tegn ==.',
		'Første afsnit.\n\nAndet afsnit med == tegn ==.',
	],
	['only quotation', `> ${MARKED}\n> ord`, ''],
])('of an answer from %s only the own words stay', ([, text, own]) => {
	expect(ownWords(text)).toBe(own)
})

test('a mail is read with its letters, whatever they are sent as', async () => {
	const head = `
From: =?utf-8?Q?Mette_S=C3=B8?= <Mette@People.example>
To: Torvet <svar+abc@torvet.example>
Delivered-To: <other@torvet.example>
Message-ID: <1@people.example>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable`

	expect(await readReply(mail(head, 'Bl=E5b=E6r p=E5 torvet'))).toEqual({
		from: 'mette@people.example',
		recipients: ['svar+abc@torvet.example', 'other@torvet.example'],
		mailId: '<1@people.example>',
		text: 'Blåbær på torvet',
		isAutomatic: false,
	})
})

test('a mail in HTML only is read too', async () => {
	const head = 'From: m@x.example\nTo: s@x.example\nContent-Type: text/html; charset=utf-8'
	const { text } = await readReply(mail(head, '<p>Ja tak.</p><script>x()</script>'))

	expect(text).toBe('Ja tak.')
})

test.for<[header: string, isAutomatic: boolean]>([
	['Auto-Submitted: auto-replied', true],
	['Auto-Submitted: auto-generated; x=1', true],
	['Auto-Submitted: no', false],
	['Precedence: bulk', true],
	['Precedence: first-class', false],
	['List-Id: <x.example>', true],
	['X-Autoreply: yes', true],
	['Return-Path: <>', true],
	['Return-Path: <m@x.example>', false],
	['X-Auto-Response-Suppress: All', false],
])('%s: by a program %s', async ([header, isAutomatic]) => {
	expect((await readReply(mail(`From: m@x.example\nTo: s@x.example\n${header}`, 'x'))).isAutomatic).toBe(isAutomatic)
})

test('an address of ours is read back in any case of letters, and one that was made up is not', () => {
	const signer = signerWith('secret')
	const id = newId<'channelInlet'>()
	const address = replyTo('svar@torvet.example', signer, id)
	const [local = ''] = address.split('@')
	const read = (given: string, by = signer) => readReplyTo('svar@torvet.example', by, ['x@y.example', given])

	expect(local.length).toBeLessThanOrEqual(64)
	expect(read(address.toUpperCase())).toBe(id)
	expect(
		read(replyTo('svar@torvet.example', signer, '00000000-0000-7000-8000-000000000001' as Id<'channelInlet'>)),
	).toBe('00000000-0000-7000-8000-000000000001')
	expect(read(address, signerWith('other'))).toBeUndefined()
	expect(read(address.replace('@torvet', '@elsewhere'))).toBeUndefined()
	expect(read(address.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')))).toBeUndefined()
	expect(read('svar+x@torvet.example')).toBeUndefined()
})
