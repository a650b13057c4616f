import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import type { Transport } from '../../platform/mail.ts'
import { deliverMail } from './deliver-mail.job.ts'
import { forgetMails } from './forget-mails.ts'
import { mailHtml } from './mail-html.ts'
import { findUnsentMail } from './queries.ts'
import { sendMail } from './send-mail.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const mail = {
	to: 'mette@ellekoebing.example',
	subject: 'Kvittering <1>',
	text: 'Tak.\n\nSe https://torvet.example/a?b=1&c=2.',
}

test('a mail is kept as written and queued in the same transaction', () =>
	inTransaction(db, async (tx) => {
		const id = (await sendMail(tx, mail))!

		expect(await findUnsentMail(tx, id)).toEqual({
			to: mail.to,
			subject: mail.subject,
			text: mail.text,
			html: mailHtml(mail.subject, mail.text),
			stopUrl: null,
			replyTo: null,
			calendar: null,
			calendarMethod: null,
		})
		const jobs = await sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs`.execute(tx)
		expect(jobs.rows).toEqual([{ task: 'messages.deliver' }])
	}))

test('a delivery sends once, however often the job runs', async () => {
	const id = (await db.transaction().execute((tx) => sendMail(tx, mail)))!
	const sent: unknown[] = []
	const send: Transport = async (m) => void sent.push(m)
	const bench = aWorkbench(db, { send })

	await deliverMail.run(bench, { mailId: id })
	await deliverMail.run(bench, { mailId: id })

	expect(sent).toEqual([
		{ from: 'Torvet <t@t.example>', ...mail, html: mailHtml(mail.subject, mail.text), headers: {} },
	])
})

test('a mail that can be stopped says where, for a program that does it by one POST', async () => {
	const stopUrl = 'https://torvet.example/follows/x/end'
	const id = (await db.transaction().execute((tx) => sendMail(tx, { ...mail, stopUrl })))!
	const sent: unknown[] = []
	const send: Transport = async ({ headers }) => void sent.push(headers)

	await deliverMail.run(aWorkbench(db, { send }), { mailId: id })

	expect(sent).toEqual([{ 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }])
})

test('a mail that is answered to a program says where, and that a program wrote it', async () => {
	const replyTo = 'svar+x@torvet.example'
	const id = (await db.transaction().execute((tx) => sendMail(tx, { ...mail, replyTo })))!
	const sent: unknown[] = []
	const send: Transport = async ({ headers, replyTo: answer }) => void sent.push({ headers, answer })

	await deliverMail.run(aWorkbench(db, { send }), { mailId: id })

	expect(sent).toEqual([{ headers: { 'Auto-Submitted': 'auto-generated' }, answer: replyTo }])
})

test('mails about something are forgotten, and no others', () =>
	inTransaction(db, async (tx) => {
		const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
		await sendMail(tx, { ...mail, to: 'a@b.example', aboutId: one })
		await sendMail(tx, { ...mail, to: 'a@b.example', aboutId: other })

		await forgetMails(tx, [one])

		const left = tx.selectFrom('mails').select('about_id as about').where('recipient', '=', 'a@b.example')
		expect(await left.execute()).toEqual([{ about: other }])
	}))

test('a delivery that fails says so, and is tried again', async () => {
	const id = (await db.transaction().execute((tx) => sendMail(tx, mail)))!
	const broken: Transport = async () => {
		throw new Error('451 try later')
	}

	await expect(deliverMail.run(aWorkbench(db, { send: broken }), { mailId: id })).rejects.toThrow('451')
	const failed = await db.selectFrom('mails').select(['failure', 'sent_at']).where('id', '=', id).execute()
	await deliverMail.run(aWorkbench(db), { mailId: id })

	expect(failed).toEqual([{ failure: 'Error: 451 try later', sent_at: null }])
	expect(await findUnsentMail(db, id)).toBeUndefined()
})

test('the words of a mail cannot become markup', () => {
	const html = mailHtml('Hej <b>', 'x <script>alert(1)</script>\n\nSe https://torvet.example/a?b=1&c=2.')

	expect(html).not.toContain('<script')
	expect(html).toContain('<a href="https://torvet.example/a?b=1&amp;c=2"')
})

test('what has been told once is not told again', () =>
	inTransaction(db, async (tx) => {
		const first = await sendMail(tx, { ...mail, onceKey: 'a' })
		const other = await sendMail(tx, { ...mail, onceKey: 'b' })

		expect(await sendMail(tx, { ...mail, onceKey: 'a' })).toBeUndefined()
		const { rows } = await sql<{ id: string }>`
			select payload ->> 'mailId' as id from graphile_worker._private_jobs
			where payload ->> 'mailId' in (select id::text from mails where once_key is not null) order by 1`.execute(tx)
		expect(rows).toEqual([{ id: first }, { id: other }])
	}))
