import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aRound } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

test('the secretariat sets a day, with the right weekday, and sees who is late after it', async () => {
	const round = await db.transaction().execute((tx) => aRound(tx))
	const { secretariat, committee, call } = round
	const list = `/calls/${call.slug}/assessments`
	const address = `${list}/deadline`
	const read = async (as: Actor | undefined) => (await browser.get(list, as)).text()
	const post = (day: string, version: string, as = secretariat) => browser.post(address, { day, version }, as)

	// The call closes on 31 March 2026, a Tuesday.
	expect((await post('fredag 9. april 2026', '0')).status).toBe(422)
	expect(await (await post('30.3.2026', '0')).text()).toContain('Vælg en dag efter ansøgningsfristen')
	expect((await post('torsdag den 9. april 2026', '0')).status).toBe(303)
	const stale = await post('10.4.2026', '0')
	expect([stale.status, (await stale.text()).includes('Nu står der 9. april 2026')]).toEqual([409, true])
	expect((await post('10.4.2026', '1', committee)).status).toBe(403)

	expect(await read(round.assessors[0])).toContain('Bedøm senest 9. april 2026')
	expect(await read(committee)).not.toContain('Forsinket')
	travelTo('2026-04-09T22:00:00Z')
	expect(await read(committee)).toContain('Forsinket')
	const events = db.selectFrom('events').select(['verb', 'particulars']).where('subject_id', '=', call.id)
	expect((await events.where('verb', '=', 'assessment.due').execute()).map(({ particulars }) => particulars)).toEqual([
		{ dueAt: '2026-04-09T22:00:00.000Z', before: null },
	])
})
