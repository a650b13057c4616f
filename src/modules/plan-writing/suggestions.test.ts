import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
	aWritingPlan,
	body,
	historyOf,
	lastEventOf,
	mailsTo,
	type WritingScene,
	writingDesk,
} from '../../../tests/support/plan-writing.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { listSuggestions } from './queries.ts'
import { withdrawSuggestion } from './withdraw-suggestion.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const { inOne, outsider, suggest, write } = writingDesk(db)
const publicUrl = 'https://torvet.example'

describe('a suggestion', () => {
	const answer = (
		scene: WritingScene,
		suggestionId: Id<'planSuggestion'>,
		wish: { answer: 'accepted' | 'declined'; word?: string; text?: string; edition?: number; by?: Actor },
	) =>
		inOne((tx) =>
			answerSuggestion(tx, wish.by ?? scene.planner, {
				planId: scene.plan.id,
				suggestionId,
				answer: wish.answer,
				word: wish.word ?? '',
				edition: wish.edition ?? 2,
				words: body(wish.text ?? ''),
				publicUrl,
			}),
		)

	test('of a party is taken in, and its author is told', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await suggest(scene, 'Torvet er tit tomt.', { reason: 'Om onsdagen er det fuldt' })
		expect(await listSuggestions(db, scene.plan.id)).toMatchObject([
			{
				before: body('Torvet er tomt.'),
				words: body('Torvet er tit tomt.'),
				reason: 'Om onsdagen er det fuldt',
				partyName: 'Ellekøbing Handel',
				answer: null,
			},
		])
		expect(await lastEventOf(db, 'plan.suggested')).toMatchObject({ subjectId: id, actorId: scene.shopkeeper.id })

		await answer(scene, id, { answer: 'accepted', text: 'Torvet er ofte tomt.', word: 'Tak' })

		expect((await historyOf(db, scene.vision)).at(-1)).toEqual(['Torvet er ofte tomt.', scene.planner.name])
		expect(await listSuggestions(db, scene.plan.id)).toMatchObject([
			{ answer: 'accepted', word: 'Tak', answererName: scene.planner.name },
		])
		expect(await lastEventOf(db, 'plan.suggestion_answered')).toMatchObject({ particulars: { answer: 'accepted' } })
		const [mail] = await mailsTo(db, scene.shopkeeper)
		expect(mail?.subject).toBe(`Svar på dit forslag: ${scene.plan.title}`)
		expect(mail?.text).toContain('Det er taget ind i planen.\n\nTak')
		expect(mail?.text).toContain(`${publicUrl}${scene.address}/suggestions/${id}`)
		expect(mail?.text).not.toContain('Torvet er')
	})

	test('is declined with a reason, and the text stays', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await suggest(scene, 'Luk torvet.')

		await answer(scene, id, { answer: 'declined', word: 'Det kan vi ikke' })

		expect(await historyOf(db, scene.vision)).toHaveLength(2)
		expect((await mailsTo(db, scene.shopkeeper))[0]?.text).toContain('Det kan vi ikke')
		expect(await lastEventOf(db, 'plan.suggestion_answered')).toMatchObject({ particulars: { answer: 'declined' } })
		await expect(answer(scene, id, { answer: 'declined', word: 'Nej' })).rejects.toEqual(new Refused('alreadyAnswered'))
	})

	test('of one’s own is answered without a mail', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await suggest(scene, 'Torvet er åbent.', { by: scene.planner })

		await answer(scene, id, { answer: 'accepted', text: 'Torvet er åbent.' })

		expect(await mailsTo(db, scene.planner)).toEqual([])
		expect((await listSuggestions(db, scene.plan.id))[0]?.partyName).toBeNull()
	})

	test('is answered by the team alone, and upon what stands there now', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await suggest(scene, 'Torvet er åbent.')
		await write(scene, 'Noget andet.')

		await expect(answer(scene, id, { answer: 'accepted', text: 'x', by: scene.shopkeeper })).rejects.toThrow(Forbidden)
		await expect(answer(scene, id, { answer: 'accepted', text: 'x' })).rejects.toThrow(Outdated)
		await answer(scene, id, { answer: 'accepted', text: 'Begge dele.', edition: 3 })

		expect((await historyOf(db, scene.vision)).at(-1)).toEqual(['Begge dele.', scene.planner.name])
	})

	test('says something new, and comes from those who take part', async () => {
		const scene = await inOne(aWritingPlan)

		await expect(suggest(scene, 'Torvet er tomt.')).rejects.toEqual(new Refused('sameWords'))
		await expect(suggest(scene, 'x', { by: await outsider() })).rejects.toThrow(Forbidden)
		await expect(suggest(scene, 'x', { edition: 7 })).rejects.toThrow(NotFound)
	})

	test('is taken back by its author as long as nobody has answered', async () => {
		const scene = await inOne(aWritingPlan)
		const id = await suggest(scene, 'Torvet er åbent.')
		const withdraw = (by: Actor) =>
			inOne((tx) => withdrawSuggestion(tx, by, { planId: scene.plan.id, suggestionId: id }))

		await expect(withdraw(scene.planner)).rejects.toThrow(Forbidden)
		await withdraw(scene.shopkeeper)
		await expect(withdraw(scene.shopkeeper)).rejects.toEqual(new Refused('alreadyAnswered'))

		expect((await listSuggestions(db, scene.plan.id))[0]?.answer).toBe('withdrawn')
		expect(await lastEventOf(db, 'plan.suggestion_withdrawn')).toMatchObject({ subjectId: id })
		await expect(answer(scene, id, { answer: 'declined', word: 'x' })).rejects.toEqual(new Refused('alreadyAnswered'))
	})
})
