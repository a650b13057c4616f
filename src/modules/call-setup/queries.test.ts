import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { addPart } from './add-part.ts'
import { publishCall } from './publish-call.ts'
import { listHistory } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('the history tells who changed which kind of part', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId } = await aCall(tx, sofie)
		await addPart(tx, sofie, { callId, part: { kind: 'theme', words: { label: 'Handel' } } })
		await publishCall(tx, sofie, callId)

		const history = await listHistory(tx, callId)

		expect(history.map(({ actorName, verb, part }) => [actorName, verb, part])).toEqual([
			['Sofie', 'call.published', undefined],
			['Sofie', 'call.part_added', 'theme'],
			['Sofie', 'call.imported', undefined],
		])
	}))
