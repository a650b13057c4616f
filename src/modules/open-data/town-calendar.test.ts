import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

let inside: Municipality
let large: Municipality

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		inside = await aMunicipality(tx, { name: 'Ellekøbing', population: 8000 })
		large = await aMunicipality(tx, { name: 'Storby', population: 90_000 })
		const rule = { kind: 'population' as const, populationMin: 4000, populationMax: 20_000, regionCodes: [], note: '' }
		const dates = { opensAt: new Date('2026-02-01T10:00:00Z'), deadlineAt: new Date('2026-04-01T22:00:00Z') }
		await anOpenCall(tx, sofie, { ...dates, title: 'For små byer', eligibilityRules: [{ ...rule, soft: false }] })
		await anOpenCall(tx, sofie, { ...dates, title: 'For alle byer', eligibilityRules: [] })
		for (const state of ['published', 'draft'] as const) {
			const { id } = await aProgramme(tx, sofie, { state })
			const meeting = { title: `Møde i ${state}`, on_date: '2026-05-04', at_time: '10:00', precision: 'day' as const }
			await tx.updateTable('milestones').set(meeting).where('programme_id', '=', id).where('position', '=', 1).execute()
			const part = { name: 'Ellekøbing', municipality_code: inside.municipalityCode, town_id: inside.townId }
			const rest = { id: newId<'participation'>(), programme_id: id, state: 'chosen' as const, outcome: '', source: '' }
			await tx
				.insertInto('participations')
				.values({ ...part, ...rest })
				.execute()
		}
	})
})

async function titlesOf({ townId }: Municipality): Promise<string[]> {
	const text = await (
		await app.request(`/towns/${townId}/calendar.ics`, { headers: { 'accept-language': 'da' } })
	).text()
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
	return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary)
}

test('a town has the dates of its programmes and of the calls to which it may apply', async () => {
	const titles = await titlesOf(inside)

	expect(titles).toContain('Møde i published')
	expect(titles).not.toContain('Møde i draft')
	expect(titles).toEqual(expect.arrayContaining(['Frist: For små byer', 'Frist: For alle byer']))
})

test('a town that is shut out by a rule, and takes no part, has the other call only', async () => {
	expect(await titlesOf(large)).toEqual(['Åbner: For alle byer', 'Frist: For alle byer'])
})

test('a town that is none has no calendar', async () => {
	expect((await app.request('/towns/DK-0000-ingen/calendar.ics')).status).toBe(404)
})
