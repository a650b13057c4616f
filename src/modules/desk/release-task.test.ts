import { afterAll, expect, test } from 'vitest'
import { aProposedCase, PUBLIC_URL, say, TEXTS } from '../../../tests/support/case-releases.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { roomNow } from '../../../tests/support/rooms.ts'
import type { Actor } from '../../platform/actor.ts'
import {
	answerQuote,
	askGiver,
	editRelease,
	findWhole,
	listAwaited,
	publishRelease,
	quoteNote,
} from '../case-releases/index.ts'
import { tasksOfReleases } from './release-task.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('what waits of a release is on the desk of whoever it waits for, without a word of the case', () =>
	inTransaction(db, async (tx) => {
		const told = await aProposedCase(tx)
		const { caseId, noteId, facilitator, giver, member } = told
		const room = await roomNow(tx, told.room.programme)
		const desk = async (actor: Actor) => tasksOfReleases(await listAwaited(tx, actor, [room]))
		const all = async () => {
			const desks = await Promise.all([giver, member, facilitator].map(desk))
			return desks.map((tasks) => tasks.map(({ kind, title }) => `${kind} ${title}`))
		}
		const { name } = room.programme
		const asked = { caseId, publicUrl: PUBLIC_URL }

		await editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS })
		expect(await all()).toEqual([[], [], []])
		await quoteNote(tx, facilitator, { ...asked, noteId })
		expect(await all()).toEqual([[], [`answerQuote ${name}`], []])
		const quoteId = (await findWhole(tx, caseId))!.quotes[0]!.id
		await answerQuote(tx, member, { ...asked, quoteId, answer: 'given' })
		await askGiver(tx, facilitator, asked)
		expect(await all()).toEqual([[`answerRelease ${name}`], [], []])
		await say(tx, told, 'given')
		expect(await all()).toEqual([[], [], [`publishRelease ${name}`]])
		await publishRelease(tx, facilitator, asked)
		expect(await all()).toEqual([[], [], []])
	}))
