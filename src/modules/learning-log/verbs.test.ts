import { afterAll, expect, test } from 'vitest'
import { aChannel } from '../../../tests/support/channel.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { editEntry } from './edit-entry.ts'
import { findEntry } from './queries.ts'
import { withdrawEntry } from './withdraw-entry.ts'
import { writeEntry } from './write-entry.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const WORDS = { tried: 'Stole', happened: 'Brugt', otherwise: '', photoAlt: '', reach: 'room' as const }

async function anEntry(tx: Tx) {
	const own = await aChannel(tx)
	const id = await writeEntry(tx, own.writer, { programmeId: own.programmeId, seatId: '', ...WORDS })
	return { own, id, elsewhere: await aChannel(tx) }
}

test('only who uses a seat writes, and only for that seat', () =>
	inTransaction(db, async (tx) => {
		const { own, id, elsewhere } = await anEntry(tx)
		for (const who of [own.facilitator, own.secretariat, own.follower, elsewhere.member]) {
			const wish = { programmeId: own.programmeId, seatId: own.room.seats[0]!.id, ...WORDS }
			await expect(writeEntry(tx, who, wish)).rejects.toThrow(Forbidden)
		}
		const entry = (await findEntry(tx, id))!
		const others = own.room.seats.find((seat) => seat.id !== entry.seatId)!
		const forOthers = { programmeId: own.programmeId, seatId: others.id, ...WORDS }
		const brought = (await findEntry(tx, await writeEntry(tx, own.writer, forOthers)))!

		expect(brought.seatId).toBe(entry.seatId)
	}))

test('only who uses the seat corrects it and takes it out, and each step is told without words', () =>
	inTransaction(db, async (tx) => {
		const { own, id } = await anEntry(tx)
		const edit = { id, version: 1, ...WORDS, tried: 'Bænke', reach: 'public' as const }
		for (const who of [own.member, own.facilitator, own.secretariat, own.follower]) {
			await expect(editEntry(tx, who, edit)).rejects.toThrow(Forbidden)
			await expect(withdrawEntry(tx, who, id)).rejects.toThrow(Forbidden)
		}
		await editEntry(tx, own.writer, edit)
		expect(await findEntry(tx, id)).toMatchObject({ tried: 'Bænke', reach: 'public', version: 2 })
		expect(await found(tx)).toEqual([id])
		await withdrawEntry(tx, own.writer, id)
		expect(await findEntry(tx, id)).toMatchObject({ tried: '', happened: '', state: 'withdrawn', version: 3 })
		expect(await found(tx)).toEqual([])
		await expect(editEntry(tx, own.writer, { ...edit, version: 3 })).rejects.toThrow(Forbidden)

		const events = await listEvents(tx, id)
		expect(events.map(({ verb }) => verb).sort()).toEqual(['learning.edited', 'learning.withdrawn', 'learning.written'])
		expect(JSON.stringify(events)).not.toMatch(/Stole|Bænke/)
	}))

test('everybody finds an entry as long as its town lets everybody read it', () =>
	inTransaction(db, async (tx) => {
		const own = await aChannel(tx)
		const wish = { programmeId: own.programmeId, seatId: '', ...WORDS }
		const id = await writeEntry(tx, own.writer, { ...wish, reach: 'public' })
		await writeEntry(tx, own.writer, { ...wish, reach: 'followers' })

		expect(await found(tx)).toEqual([id])
		await editEntry(tx, own.writer, { id, version: 1, ...WORDS, reach: 'followers' })
		expect(await found(tx)).toEqual([])
	}))

async function found(tx: Tx): Promise<string[]> {
	const documents = tx.selectFrom('search_documents').select('key').where('kind', '=', 'learning')
	return (await documents.execute()).map(({ key }) => key)
}

test('of two corrections, the one that comes second is outdated', async () => {
	const { own, id } = await db.transaction().execute(anEntry)
	const edit = (tx: Tx, tried: string) => editEntry(tx, own.writer, { id, version: 1, ...WORDS, tried })
	let second: Promise<unknown> | undefined
	await db.transaction().execute(async (tx) => {
		await edit(tx, 'Bænke')
		second = db
			.transaction()
			.execute((other) => edit(other, 'Borde'))
			.catch((error: Error) => error.name)
		await new Promise((resolve) => setTimeout(resolve, 100))
	})

	expect(await second).toBe('Outdated')
	expect((await findEntry(db, id))?.tried).toBe('Bænke')
})
