import { sql } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { moveClock, now } from '../../platform/clock.ts'
import { sendMail } from '../messages/index.ts'
import { schedules } from '../../schedules.ts'
import { restoreClock } from './clock-setting.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
afterEach(() => moveClock(0))
const browser = testApp(db, { TORVET_DEMO: 'on' })

test('anybody becomes any person of the demonstration', async () => {
	const lise = await db.transaction().execute((tx) => aPerson(tx, 'Lise Test', { roles: ['assessor'] }))

	const answer = await browser.post('/demo/sessions', { person: lise.id })

	expect(answer.headers.get('location')).toBe('/desk')
	const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
	expect(await (await browser.app.request('/account', { headers: { cookie } })).text()).toContain(
		'lise.test@people.example',
	)
})

test('the page lists people with their roles and for whom they act', async () => {
	await db.transaction().execute(async (tx) => {
		const place = await aMunicipality(tx, { name: 'Ellekøbing' })
		await aPerson(tx, 'Anton Ansøger', { actsFor: [place] })
	})

	const html = await (await browser.get('/demo')).text()

	expect(html).toContain('Anton Ansøger')
	expect(html).toContain('Ansøger, Ellekøbing Kommune')
})

test('the clock moves by days, for other processes and after a restart too, and back', async () => {
	const before = now().getTime()

	await browser.post('/demo/clock', { days: '14' })

	expect(Math.round((now().getTime() - before) / 86_400_000)).toBe(14)
	moveClock(0)
	await restoreClock(db)
	expect(Math.round((now().getTime() - before) / 86_400_000)).toBe(14)

	await browser.post('/demo/clock', { days: '0' })
	expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5)
})

test('jobs that wait for a moment come forward with the clock', async () => {
	await sql`select graphile_worker.add_job('later', '{}'::json, run_at => now() + interval '10 days')`.execute(db)

	await browser.post('/demo/clock', { days: '3' })

	const { rows } = await sql<{
		days: number
	}>`select round(extract(epoch from run_at - now()) / 86400)::int as days from graphile_worker.jobs where task_identifier = 'later'`.execute(
		db,
	)
	expect(rows).toEqual([{ days: 7 }])
})

test('whatever is done by the clock is done at once when the clock jumps', async () => {
	const names = new Set(schedules.map(({ task }) => task))
	const queued = async () => {
		const { rows } = await sql<{ task: string }>`select task_identifier as task from graphile_worker.jobs`.execute(db)
		return rows.map(({ task }) => task).filter((task) => names.has(task))
	}
	const before = await queued()

	await browser.post('/demo/clock', { days: '1' })

	const after = await queued()
	expect(names.size).toBeGreaterThan(5)
	expect(after.toSorted()).toEqual([...before, ...names].toSorted())
})

test('what is no number of days comes back with what was typed', async () => {
	const answer = await browser.post('/demo/clock', { days: 'en uge' })

	expect(answer.status).toBe(422)
	expect(await answer.text()).toContain('value="en uge"')
})

test('the mailbox shows every mail as it was written', async () => {
	await db
		.transaction()
		.execute((tx) =>
			sendMail(tx, { to: 'a@b.example', subject: 'Kvittering', text: 'Tak.\n\nSvar her: http://x.example/1.' }),
		)

	const list = await (await browser.get('/demo/mails')).text()
	const path = /\/demo\/mails\/[0-9a-f-]{36}/.exec(list)![0]
	const mail = await (await browser.get(path)).text()

	expect(list).toContain('Kvittering')
	expect(mail).toContain('Svar her: <a href="http://x.example/1">http://x.example/1</a>.')
})
