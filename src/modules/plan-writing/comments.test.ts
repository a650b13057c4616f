import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aWritingPlan,
	keysOf,
	lastEventOf,
	mailsTo,
	type WritingScene,
	writingDesk,
} from '../../../tests/support/plan-writing.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { deleteComment } from './delete-comment.ts'
import { listComments } from './queries.ts'
import { reopenComment, resolveComment } from './settle-comment.ts'
import { replyToComment, writeComment } from './write-comment.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const { inOne, outsider } = writingDesk(db)
const publicUrl = 'https://torvet.example'

describe('a comment', () => {
	const comment = (scene: WritingScene, words: string, { by = scene.shopkeeper, quote = '' } = {}) =>
		inOne((tx) => writeComment(tx, by, { ...keysOf(scene), comment: words, quote }))
	const reply = (scene: WritingScene, threadId: Id<'planComment'>, by = scene.planner) =>
		inOne((tx) => replyToComment(tx, by, { planId: scene.plan.id, threadId, comment: 'Svar', publicUrl }))

	test('is said of words that stand there, and answered; those who spoke before are told', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await comment(scene, 'Hvornår?', { quote: 'er\ntomt' })
		await reply(scene, id)
		await reply(scene, id, scene.secretariat)

		expect(await listComments(db, scene.plan.id)).toMatchObject([
			{ id, words: 'Hvornår?', quote: 'er\ntomt', partyName: 'Ellekøbing Handel', threadId: null, resolvedAt: null },
			{ words: 'Svar', threadId: id, writerName: scene.planner.name, partyName: null },
			{ words: 'Svar', threadId: id, writerName: scene.secretariat.name },
		])
		expect((await mailsTo(db, scene.shopkeeper)).map(({ subject }) => subject)).toEqual([
			`Svar i samtalen: ${scene.plan.title}`,
			`Svar i samtalen: ${scene.plan.title}`,
		])
		expect(await mailsTo(db, scene.planner)).toHaveLength(1)
		expect(await mailsTo(db, scene.secretariat)).toEqual([])
		expect(await lastEventOf(db, 'plan.commented')).toMatchObject({ particulars: { passageId: scene.vision.id } })
	})

	test('quotes what is there, and comes from those who take part', async () => {
		const scene = await inOne(aWritingPlan)

		await expect(comment(scene, 'x', { quote: 'Havnen' })).rejects.toEqual(new Refused('quoteUnknown'))
		await expect(comment(scene, 'x', { by: await outsider() })).rejects.toThrow(Forbidden)
		const id = await comment(scene, 'x')
		await expect(reply(scene, id, await outsider())).rejects.toThrow(Forbidden)
	})

	test('is settled by the team or who began it, and taken up again', async () => {
		const scene = await inOne(aWritingPlan)
		const commentId = await comment(scene, 'Hvornår?')
		const keys = { planId: scene.plan.id, commentId }
		await expect(inOne(async (tx) => resolveComment(tx, await outsider(), keys))).rejects.toThrow(Forbidden)

		await inOne((tx) => resolveComment(tx, scene.planner, keys))
		await expect(inOne((tx) => resolveComment(tx, scene.planner, keys))).rejects.toEqual(new Refused('alreadyResolved'))
		await expect(reply(scene, commentId)).rejects.toEqual(new Refused('alreadyResolved'))
		expect((await listComments(db, scene.plan.id))[0]?.resolvedAt).toEqual(expect.any(Date))
		expect(await lastEventOf(db, 'plan.comment_resolved')).toMatchObject({ subjectId: commentId })

		await inOne((tx) => reopenComment(tx, scene.shopkeeper, keys))
		await expect(inOne((tx) => reopenComment(tx, scene.planner, keys))).rejects.toEqual(new Refused('notResolved'))
		expect((await listComments(db, scene.plan.id))[0]?.resolvedAt).toBeNull()
		expect(await lastEventOf(db, 'plan.comment_reopened')).toMatchObject({ subjectId: commentId })
	})

	test('is deleted by who wrote it; that there was one stays', async () => {
		const scene = await inOne(aWritingPlan)
		const commentId = await comment(scene, 'Forkert', { quote: 'Torvet' })
		const keys = { planId: scene.plan.id, commentId }

		await expect(inOne((tx) => deleteComment(tx, scene.planner, keys))).rejects.toThrow(Forbidden)
		await inOne((tx) => deleteComment(tx, scene.shopkeeper, keys))

		expect(await listComments(db, scene.plan.id)).toMatchObject([{ words: '', quote: '', state: 'deleted' }])
		expect(await lastEventOf(db, 'plan.comment_deleted')).toMatchObject({ subjectId: commentId })
	})
})
