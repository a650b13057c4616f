import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { found } from '../../../tests/support/search.ts'
import { travelTo } from '../../platform/clock.ts'
import { editCallText } from './edit-call-text.ts'
import { publishCall } from './publish-call.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a draft is found by its secretariat only, a published call by everybody, and by what it says now', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId, slug } = await aCall(tx, sofie, { title: 'Vindmøllebyer' })

		expect([await found(tx, 'vindmølle'), await found(tx, 'vindmølle', { as: sofie })]).toEqual([[], ['Vindmøllebyer']])

		await publishCall(tx, sofie, callId)
		expect(await found(tx, 'vindmølle')).toEqual(['Vindmøllebyer'])

		const text = { title: 'Xylofonbyer', slug, summary: '', body: '' }
		await editCallText(tx, sofie, { callId, version: 2, text })
		expect([await found(tx, 'vindmølle'), await found(tx, 'xylofon')]).toEqual([[], ['Xylofonbyer']])
	}))
