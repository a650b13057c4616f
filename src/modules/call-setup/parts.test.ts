import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { addPart } from './add-part.ts'
import { editPart } from './edit-part.ts'
import { movePart } from './move-part.ts'
import { listParts, type PartKind, type PartWords, partKinds } from './part.ts'
import { partTables } from './part-rows.ts'
import { removePart } from './remove-part.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const none = { populationFrom: null, populationBelow: null, minCount: null, minDistinct: null }
const news: { [Kind in PartKind]: Extract<PartWords, { kind: Kind }>['words'] } = {
	question: { title: 'Hvorfor?', shortTitle: 'Hvorfor', hint: 'Kort.', wordLimit: 100, required: false },
	criterion: { name: 'Læring', guidance: 'Hvad kan andre bruge?', weight: 12.5 },
	theme: { label: 'Boliger' },
	eligibilityRule: {
		kind: 'region',
		populationMin: null,
		populationMax: null,
		regionCodes: ['DK-1081', 'DK-1082'],
		soft: false,
		note: 'Kun Jylland.',
	},
	spreadRule: { ...none, kind: 'municipality', value: null, maxCount: 1 },
	contact: { topic: 'Teknik', name: 'Support', email: 'hjaelp@example.dk', phone: '12 34 56 78' },
}
const newPart = (kind: PartKind) => ({ kind, words: news[kind] }) as PartWords
const locked = partKinds.filter((kind) => kind !== 'contact')

async function partsOf(tx: Tx, callId: Id<'call'>, kind: PartKind) {
	return listParts((await findCallDetail(tx, callId))!, kind)
}

async function aDraft(tx: Tx) {
	const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
	const call = await aCall(tx, sofie, { spreadRules: [] })
	return { sofie, call, callId: call.id }
}

describe.each(partKinds)('a %s', (kind) => {
	test('is added after the others, and the event keeps its words', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			const before = await partsOf(tx, callId, kind)

			const id = await addPart(tx, sofie, { callId, part: newPart(kind) })

			expect(await partsOf(tx, callId, kind)).toEqual([...before, { id, version: 1, part: newPart(kind) }])
			const [event] = await listEvents(tx, callId)
			expect(event).toMatchObject({ verb: 'call.part_added', actorName: 'Sofie' })
			expect(event?.particulars).toEqual({ kind, id, after: news[kind] })
		}))

	test('is edited, and the event keeps both versions', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			await addPart(tx, sofie, { callId, part: newPart(kind) })
			const [first, ...others] = await partsOf(tx, callId, kind)

			await editPart(tx, sofie, { callId, id: first!.id, version: 1, part: newPart(kind) })

			expect(await partsOf(tx, callId, kind)).toEqual([{ ...first, version: 2, part: newPart(kind) }, ...others])
			const [event] = await listEvents(tx, callId)
			expect(event?.verb).toBe('call.part_edited')
			expect(event?.particulars).toEqual({ kind, id: first!.id, before: first!.part.words, after: news[kind] })
		}))

	test('is not overwritten or removed by somebody who read it earlier', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			const id = await addPart(tx, sofie, { callId, part: newPart(kind) })
			const edit = () => editPart(tx, sofie, { callId, id, version: 1, part: newPart(kind) })
			await edit()

			await expect(edit()).rejects.toThrow(Outdated)
			await expect(removePart(tx, sofie, { callId, kind, id, version: 1 })).rejects.toThrow(Outdated)
		}))

	test('changes places with its neighbour, but not beyond the ends', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			await addPart(tx, sofie, { callId, part: newPart(kind) })
			const last = await addPart(tx, sofie, { callId, part: newPart(kind) })
			const before = (await partsOf(tx, callId, kind)).map(({ id }) => id)

			await movePart(tx, sofie, { callId, kind, id: last, direction: 'down' })
			const unmoved = (await partsOf(tx, callId, kind)).map(({ id }) => id)
			const quiet = (await listEvents(tx, callId))[0]?.verb
			await movePart(tx, sofie, { callId, kind, id: last, direction: 'up' })

			expect([unmoved, quiet]).toEqual([before, 'call.part_added'])
			const after = (await partsOf(tx, callId, kind)).map(({ id }) => id)
			expect(after).toEqual([...before.slice(0, -2), last, before.at(-2)])
			const [event] = await listEvents(tx, callId)
			expect(event).toMatchObject({ verb: 'call.part_moved', particulars: { kind, id: last, direction: 'up' } })
		}))

	test('moves back down as well', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			await addPart(tx, sofie, { callId, part: newPart(kind) })
			await addPart(tx, sofie, { callId, part: newPart(kind) })
			const [first, second, ...rest] = (await partsOf(tx, callId, kind)).map(({ id }) => id)

			await movePart(tx, sofie, { callId, kind, id: first!, direction: 'down' })

			expect((await partsOf(tx, callId, kind)).map(({ id }) => id)).toEqual([second, first, ...rest])
		}))

	test('is removed, and the event keeps what it said', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			const before = await partsOf(tx, callId, kind)
			const id = await addPart(tx, sofie, { callId, part: newPart(kind) })

			await removePart(tx, sofie, { callId, kind, id, version: 1 })

			expect(await partsOf(tx, callId, kind)).toEqual(before)
			const [event] = await listEvents(tx, callId)
			expect(event?.verb).toBe('call.part_removed')
			expect(event?.particulars).toEqual({ kind, id, before: news[kind] })
		}))

	test('is changed by the secretariat only', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			const id = await addPart(tx, sofie, { callId, part: newPart(kind) })
			const otto = await aPerson(tx, 'Otto', { roles: ['committee', 'assessor'] })
			const part = newPart(kind)

			await expect(addPart(tx, otto, { callId, part })).rejects.toThrow(Forbidden)
			await expect(editPart(tx, otto, { callId, id, version: 1, part })).rejects.toThrow(Forbidden)
			await expect(movePart(tx, otto, { callId, kind, id, direction: 'up' })).rejects.toThrow(Forbidden)
			await expect(removePart(tx, otto, { callId, kind, id, version: 1 })).rejects.toThrow(Forbidden)
		}))

	test('of another call cannot be reached through this one', () =>
		inTransaction(db, async (tx) => {
			const { sofie, callId } = await aDraft(tx)
			const other = await aCall(tx, sofie, { themes: [], spreadRules: [] })
			const id = await addPart(tx, sofie, { callId, part: newPart(kind) })
			const there = { callId: other.id, kind, id }

			await expect(editPart(tx, sofie, { ...there, version: 1, part: newPart(kind) })).rejects.toThrow(NotFound)
			await expect(movePart(tx, sofie, { ...there, direction: 'up' })).rejects.toThrow(NotFound)
			await expect(removePart(tx, sofie, { ...there, version: 1 })).rejects.toThrow(NotFound)
		}))
})

describe.each(locked)('of a published call, a %s', (kind) => {
	test('is neither added, edited, moved nor removed', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await anOpenCall(tx, sofie)
			const [first] = listParts(call, kind)
			const address = { callId: call.id, kind, id: first!.id }
			const no = new Refused('termsLocked')

			await expect(addPart(tx, sofie, { callId: call.id, part: newPart(kind) })).rejects.toThrow(no)
			await expect(editPart(tx, sofie, { ...address, version: 1, part: newPart(kind) })).rejects.toThrow(no)
			await expect(movePart(tx, sofie, { ...address, direction: 'down' })).rejects.toThrow(no)
			await expect(removePart(tx, sofie, { ...address, version: 1 })).rejects.toThrow(no)
			expect(listParts((await findCallDetail(tx, call.id))!, kind)).toEqual(listParts(call, kind))
		}))

	test.each(['update', 'delete'])('resists a direct %s in the database', (change) =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await anOpenCall(tx, sofie)
			const table = sql.table(partTables[kind])
			const statement =
				change === 'update'
					? sql`update ${table} set position = position + 1 where call_id = ${call.id}`
					: sql`delete from ${table} where call_id = ${call.id}`

			await expect(statement.execute(tx)).rejects.toThrow('the terms of a published call are locked')
		}),
	)
})

test('a contact of a published call may change', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await anOpenCall(tx, sofie)
		const [first] = listParts(call, 'contact')

		await editPart(tx, sofie, { callId: call.id, id: first!.id, version: 1, part: newPart('contact') })
		await removePart(tx, sofie, { callId: call.id, kind: 'contact', id: first!.id, version: 2 })
		const id = await addPart(tx, sofie, { callId: call.id, part: newPart('contact') })

		expect(await partsOf(tx, call.id, 'contact')).toEqual([{ id, version: 1, part: newPart('contact') }])
	}))

test('a published call resists a direct change of its seats, its opening or an earlier deadline', async () => {
	for (const [change, message] of [
		[sql`seats_max = seats_max + 1`, 'the terms of a published call are locked'],
		[sql`draw_seed = 'other'`, 'the terms of a published call are locked'],
		[sql`opens_at = opens_at - interval '1 day'`, 'the terms of a published call are locked'],
		[sql`state = 'draft'`, 'the terms of a published call are locked'],
		[sql`deadline_at = deadline_at - interval '1 second'`, 'a published deadline moves later only'],
	] as const) {
		await inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await anOpenCall(tx, sofie)

			await expect(sql`update calls set ${change} where id = ${call.id}`.execute(tx)).rejects.toThrow(message)
		})
	}
})

test('a theme that a rule asks for is not removed', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId } = await aCall(tx, sofie)
		const removal = { callId, kind: 'theme' as const, version: 1 }

		await expect(removePart(tx, sofie, { ...removal, id: 'moedesteder' })).rejects.toThrow(new Refused('themeInUse'))
		await removePart(tx, sofie, { ...removal, id: 'groent' })
		expect((await partsOf(tx, callId, 'theme')).map(({ id }) => id)).toEqual(['tomme-lokaler', 'moedesteder'])
	}))
