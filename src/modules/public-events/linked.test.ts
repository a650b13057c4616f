import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { eventWords } from '../../../tests/support/public-events.ts'
import { travelTo } from '../../platform/clock.ts'
import { planEvent } from './plan-event.ts'
import { publishEvent } from './publish-event.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

test('a call leads to its events and a programme to all of its own, with day and sign-up, as long as they are published and to come', async () => {
	travelTo('2026-03-10T10:00:00Z')
	const { call, of } = await db.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const call = await anOpenCall(tx, secretariat)
		const { programmeId } = call
		const plan = async (title: string, ofCall: '' | typeof call.id) =>
			planEvent(tx, secretariat, { programmeId, ...eventWords({ title, closesOn: '2026-05-10' }), call: ofCall })
		const of = {
			call: await plan('Webinar', call.id),
			programme: await plan('Seminar', ''),
			draft: await plan('Kladde', ''),
		}
		await publishEvent(tx, secretariat, of.call)
		await publishEvent(tx, secretariat, of.programme)
		return { call, of }
	})
	const linked = async (address: string) => {
		const html = await (await browser.get(address)).text()
		return Object.entries(of).flatMap(([name, id]) => (html.includes(`/events/${id}`) ? [name] : []))
	}
	const [callPage, programmePage] = [`/calls/${call.slug}`, `/programmes/${call.programme.slug}`]

	expect([await linked(callPage), await linked(programmePage)]).toEqual([['call'], ['call', 'programme']])
	const html = await (await browser.get(callPage)).text()
	expect(html).toContain('torsdag 14. maj 2026 kl. 10.00')
	expect(html).toContain('Tilmelding senest 10. maj 2026 kl. 23.59')
	expect(html).not.toContain('moede.example')

	travelTo('2026-05-12T10:00:00Z')
	expect(await (await browser.get(callPage)).text()).toContain('Tilmeldingen er lukket')
	travelTo('2026-05-14T13:00:00Z')
	expect([await linked(callPage), await linked(programmePage)]).toEqual([[], []])
})
