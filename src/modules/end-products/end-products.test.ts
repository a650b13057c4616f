import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	aNetwork,
	answerFor,
	aPassage,
	aProduct,
	type Network,
	paragraphsOf,
	takeMarkAway,
} from '../../../tests/support/end-products.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { quotePassages, writeText } from './add-paragraphs.ts'
import { beginProduct } from './begin-product.ts'
import { editParagraph } from './edit-paragraph.ts'
import { editProduct } from './edit-product.ts'
import { heldBack } from './end-product.ts'
import { addChapter, renameChapter } from './name-chapter.ts'
import { moveChapter, removeChapter } from './order-chapters.ts'
import { moveParagraph, removeParagraph } from './order-paragraphs.ts'
import { publishProduct, withdrawProduct } from './publish-product.ts'
import { findProduct, listChapters } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const of = ({ room }: Network) => room.programme.id
const titles = async (tx: Tx, network: Network) => (await listChapters(tx, of(network))).map(({ title }) => title)
const said = async (tx: Tx, network: Network) => (await paragraphsOf(tx, network)).map(({ words }) => words)

/** One after the other: a transaction has one connection. */
async function passagesOf(tx: Tx, network: Network, texts: readonly string[]): Promise<Id<'passageMark'>[]> {
	const ids: Id<'passageMark'>[] = []
	for (const words of texts) ids.push(await aPassage(tx, network, { words }))
	return ids
}

describe('beginning', () => {
	test('is the facilitator’s, once for a programme', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const wish = { programmeId: of(network), title: 'Det lærte vi', foreword: '' }
			await expect(beginProduct(tx, network.member, wish)).rejects.toThrow(Forbidden)

			await beginProduct(tx, network.facilitator, wish)

			expect(await findProduct(tx, of(network))).toMatchObject({ title: 'Det lærte vi', version: 1, publishedAt: null })
			expect(await trailOf(tx, 'end_product.begun')).toMatchObject([
				{ actorId: network.facilitator.id, particulars: {} },
			])
			await expect(beginProduct(tx, network.facilitator, wish)).rejects.toThrow(new Refused('begunAlready'))
		}))

	test('leads to a title and a foreword that nobody overwrites unseen', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			await aProduct(tx, network)
			travelTo('2026-03-11T10:00:00Z')
			const wish = { programmeId: of(network), title: 'Ny titel', foreword: 'Nyt.', version: 1 }
			await expect(editProduct(tx, network.member, wish)).rejects.toThrow(Forbidden)

			await editProduct(tx, network.facilitator, wish)

			expect(await findProduct(tx, of(network))).toMatchObject({
				title: 'Ny titel',
				version: 2,
			})
			expect((await findProduct(tx, of(network)))?.changedAt.toISOString().slice(0, 10)).toBe('2026-03-11')
			expect(await trailOf(tx, 'end_product.edited')).toMatchObject([
				{ actorId: network.facilitator.id, particulars: {} },
			])
			await expect(editProduct(tx, network.facilitator, wish)).rejects.toThrow(Outdated)
		}))
})

describe('chapters', () => {
	test('are added last, renamed, moved and removed', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const { facilitator } = network
			const programmeId = of(network)
			const first = await aProduct(tx, network)
			const second = await addChapter(tx, facilitator, { programmeId, chapterTitle: 'To' })
			const third = await addChapter(tx, facilitator, { programmeId, chapterTitle: 'Tre' })

			await renameChapter(tx, facilitator, { programmeId, id: first, chapterTitle: 'Et' })
			await moveChapter(tx, facilitator, { programmeId, id: third, way: 'earlier' })
			expect(await titles(tx, network)).toEqual(['Et', 'Tre', 'To'])
			await removeChapter(tx, facilitator, { programmeId, id: third })
			await addChapter(tx, facilitator, { programmeId, chapterTitle: 'Fire' })

			expect(await titles(tx, network)).toEqual(['Et', 'To', 'Fire'])
			for (const [verb, chapterId] of [
				['end_product.chapter_renamed', first],
				['end_product.chapter_moved', third],
				['end_product.chapter_removed', third],
			] as const) {
				expect(await trailOf(tx, verb)).toMatchObject([{ actorId: facilitator.id, particulars: { chapterId } }])
			}
			expect((await trailOf(tx, 'end_product.chapter_added')).length).toBe(4)
			await expect(moveChapter(tx, facilitator, { programmeId, id: first, way: 'earlier' })).rejects.toThrow(
				new Refused('nowhere'),
			)
			expect(second).not.toBe(third)
		}))

	test('are removed only when they are empty', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const id = await aProduct(tx, network, [await aPassage(tx, network)])

			await expect(removeChapter(tx, network.facilitator, { programmeId: of(network), id })).rejects.toThrow(
				new Refused('chapterNotEmpty'),
			)
		}))

	test('are the facilitator’s, and those of another programme do not exist', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const id = await aProduct(tx, network)
			const other = await aNetwork(tx)
			await aProduct(tx, other)
			const { facilitator, member } = network
			const programmeId = of(network)
			const chapterTitle = 'X'
			const foreign = { programmeId: of(other), id }

			await expect(addChapter(tx, member, { programmeId, chapterTitle })).rejects.toThrow(Forbidden)
			await expect(renameChapter(tx, member, { programmeId, id, chapterTitle })).rejects.toThrow(Forbidden)
			await expect(moveChapter(tx, member, { programmeId, id, way: 'later' })).rejects.toThrow(Forbidden)
			await expect(removeChapter(tx, member, { programmeId, id })).rejects.toThrow(Forbidden)
			await expect(addChapter(tx, facilitator, { programmeId: of(other), chapterTitle })).rejects.toThrow(Forbidden)
			await expect(renameChapter(tx, other.facilitator, { ...foreign, chapterTitle })).rejects.toThrow(NotFound)
			await expect(removeChapter(tx, other.facilitator, foreign)).rejects.toThrow(NotFound)
		}))
})

describe('passages', () => {
	test('are put in word for word, in the order in which they were said', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const [first, second] = (await passagesOf(tx, network, ['Et', 'To'])) as [Id<'passageMark'>, Id<'passageMark'>]
			const chapterId = await aProduct(tx, network, [second, first])

			const paragraphs = await paragraphsOf(tx, network)

			expect(paragraphs.map(({ words, kind, sources }) => [words, kind, sources.map((one) => one?.id)])).toEqual([
				['Et', 'passage', [first]],
				['To', 'passage', [second]],
			])
			expect(await trailOf(tx, 'end_product.passages_quoted')).toMatchObject([
				{ actorId: network.facilitator.id, particulars: { chapterId, markIds: [second, first] } },
			])
		}))

	test.for(['asked', 'refused', 'elsewhere', 'unheard of'] as const)('are not put in when %s', (why) =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const allowed = await aPassage(tx, network)
			const passage = {
				asked: () => aPassage(tx, network, { saidBy: 'member' }),
				refused: () => aPassage(tx, network, { saidBy: 'member', answer: 'refused' }),
				elsewhere: async () => aPassage(tx, await aNetwork(tx)),
				'unheard of': async () => newId<'passageMark'>(),
			}[why]
			const id = await aProduct(tx, network)

			const wish = { programmeId: of(network), id, passages: [allowed, await passage()] }
			await expect(quotePassages(tx, network.facilitator, wish)).rejects.toThrow(new Refused('notQuotable'))
			expect(await paragraphsOf(tx, network)).toEqual([])
		}),
	)

	test('are put in by nobody but those who edit', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const id = await aProduct(tx, network)
			const wish = { programmeId: of(network), id, passages: [await aPassage(tx, network)] }

			await expect(quotePassages(tx, network.member, wish)).rejects.toThrow(Forbidden)
			const text = { programmeId: of(network), id, text: 'X' }
			await expect(writeText(tx, network.member, text)).rejects.toThrow(Forbidden)
		}))

	test('are held back as soon as a consent is taken back, and come again with it', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const mark = await aPassage(tx, network, { saidBy: 'member', answer: 'given' })
			await aProduct(tx, network, [mark])
			const held = async () => (await listChapters(tx, of(network))).flatMap(heldBack).length
			expect(await held()).toBe(0)

			await answerFor(tx, network, mark, 'refused')
			expect(await held()).toBe(1)
			await answerFor(tx, network, mark, 'given')
			expect(await held()).toBe(0)
			await takeMarkAway(tx, mark)

			expect(await held()).toBe(1)
			expect((await paragraphsOf(tx, network)).map(({ sources }) => sources)).toEqual([[undefined]])
		}))
})

describe('a paragraph', () => {
	test('is reworded and made of several passages, beside what was said', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const [first, second] = (await passagesOf(tx, network, ['Et', 'To'])) as [Id<'passageMark'>, Id<'passageMark'>]
			const chapter = await aProduct(tx, network, [first])
			const { id } = (await paragraphsOf(tx, network))[0]!
			const wish = { programmeId: of(network), id, chapter, sources: [first, second], version: 1 }

			await editParagraph(tx, network.facilitator, { ...wish, words: 'Et og to' })

			const [paragraph] = await paragraphsOf(tx, network)
			expect(paragraph).toMatchObject({ words: 'Et og to', version: 2 })
			expect(paragraph!.sources.map((one) => one?.words)).toEqual(['Et', 'To'])
			expect(await trailOf(tx, 'end_product.paragraph_edited')).toMatchObject([
				{ particulars: { paragraphId: id, chapterId: chapter, markIds: [first, second] } },
			])
			await expect(editParagraph(tx, network.facilitator, { ...wish, words: 'X' })).rejects.toThrow(Outdated)
		}))

	test('never loses its last source, nor gets one that may not be used', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const chapter = await aProduct(tx, network, [await aPassage(tx, network)])
			const refused = await aPassage(tx, network, { saidBy: 'member', answer: 'refused' })
			const { id } = (await paragraphsOf(tx, network))[0]!
			const wish = { programmeId: of(network), id, chapter, words: 'X', version: 1 }

			const edit = (sources: Id<'passageMark'>[]) => editParagraph(tx, network.facilitator, { ...wish, sources })
			await expect(edit([])).rejects.toThrow(new Refused('sourceMissing'))
			await expect(edit([refused])).rejects.toThrow(new Refused('notQuotable'))
			await expect(editParagraph(tx, network.member, { ...wish, sources: [] })).rejects.toThrow(Forbidden)
			await expect(edit([newId()])).rejects.toThrow(new Refused('notQuotable'))
		}))

	test('of the editors has no source, whatever is sent', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const chapter = await aProduct(tx, network)
			const mark = await aPassage(tx, network)
			const programmeId = of(network)
			await writeText(tx, network.facilitator, { programmeId, id: chapter, text: 'Vi begynder.' })
			const { id } = (await paragraphsOf(tx, network))[0]!

			await editParagraph(tx, network.facilitator, {
				programmeId,
				id,
				chapter,
				words: 'Nu.',
				sources: [mark],
				version: 1,
			})

			expect(await paragraphsOf(tx, network)).toMatchObject([{ kind: 'text', words: 'Nu.', sources: [] }])
			expect(await trailOf(tx, 'end_product.text_written')).toMatchObject([{ particulars: { paragraphId: id } }])
		}))

	test('is moved within its chapter and into another, and removed', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const { facilitator } = network
			const programmeId = of(network)
			const marks = await passagesOf(tx, network, ['Et', 'To', 'Tre'])
			const chapter = await aProduct(tx, network, marks)
			const other = await addChapter(tx, facilitator, { programmeId, chapterTitle: 'Andet' })
			const [first, second, third] = (await paragraphsOf(tx, network)).map(({ id }) => id) as [
				Id<'endProductParagraph'>,
				Id<'endProductParagraph'>,
				Id<'endProductParagraph'>,
			]

			await moveParagraph(tx, facilitator, { programmeId, id: third, way: 'earlier' })
			expect(await said(tx, network)).toEqual(['Et', 'Tre', 'To'])
			const wish = { programmeId, id: second, words: 'To', sources: [marks[1]!], version: 1 }
			await editParagraph(tx, facilitator, { ...wish, chapter: other })
			expect(await said(tx, network)).toEqual(['Et', 'Tre'])
			await removeParagraph(tx, facilitator, { programmeId, id: first })
			await quotePassages(tx, facilitator, { programmeId, id: chapter, passages: [marks[0]!] })

			expect(await said(tx, network)).toEqual(['Tre', 'Et'])
			expect((await listChapters(tx, programmeId))[1]?.paragraphs).toMatchObject([{ words: 'To' }])
			expect(await trailOf(tx, 'end_product.paragraph_moved')).toMatchObject([{ particulars: { paragraphId: third } }])
			expect(await trailOf(tx, 'end_product.paragraph_removed')).toMatchObject([
				{ particulars: { paragraphId: first, markIds: [marks[0]] } },
			])
			await expect(moveParagraph(tx, facilitator, { programmeId, id: third, way: 'earlier' })).rejects.toThrow(
				new Refused('nowhere'),
			)
			const member = network.member
			await expect(moveParagraph(tx, member, { programmeId, id: third, way: 'later' })).rejects.toThrow(Forbidden)
			await expect(removeParagraph(tx, member, { programmeId, id: third })).rejects.toThrow(Forbidden)
		}))
})

describe('publishing', () => {
	test('is the secretariat’s, and taken back by it', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const { secretariat, facilitator } = network
			const programmeId = of(network)
			await aProduct(tx, network, [await aPassage(tx, network)])
			await expect(publishProduct(tx, facilitator, { programmeId })).rejects.toThrow(Forbidden)
			await expect(withdrawProduct(tx, secretariat, { programmeId })).rejects.toThrow(new Refused('notPublished'))

			await publishProduct(tx, secretariat, { programmeId })

			expect((await findProduct(tx, programmeId))?.publishedAt?.toISOString().slice(0, 10)).toBe('2026-03-10')
			expect(await trailOf(tx, 'end_product.published')).toMatchObject([{ actorId: secretariat.id }])
			await expect(publishProduct(tx, secretariat, { programmeId })).rejects.toThrow(new Refused('publishedAlready'))
			await expect(withdrawProduct(tx, facilitator, { programmeId })).rejects.toThrow(Forbidden)

			await withdrawProduct(tx, secretariat, { programmeId })

			expect((await findProduct(tx, programmeId))?.publishedAt).toBe(null)
			expect(await trailOf(tx, 'end_product.withdrawn')).toMatchObject([{ actorId: secretariat.id }])
		}))

	test('needs something that may be quoted', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const mark = await aPassage(tx, network, { saidBy: 'member', answer: 'given' })
			await aProduct(tx, network, [mark])
			await answerFor(tx, network, mark, 'refused')

			await expect(publishProduct(tx, network.secretariat, { programmeId: of(network) })).rejects.toThrow(
				new Refused('nothingPrinted'),
			)
		}))

	test('puts the editors’ words into the search, and never those of a meeting', () =>
		inTransaction(db, async (tx) => {
			const network = await aNetwork(tx)
			const programmeId = of(network)
			await aProduct(tx, network, [await aPassage(tx, network, { words: 'Kvintskildpadde' })])
			const indexed = () =>
				tx
					.selectFrom('search_documents')
					.select(['title', 'path'])
					.where('key', '=', programmeId)
					.where('kind', '=', 'publication')
					.execute()
			const holding = () =>
				tx.selectFrom('search_documents').select('key').where('body', 'like', '%Kvintskildpadde%').execute()
			expect(await indexed()).toEqual([])

			await publishProduct(tx, network.secretariat, { programmeId })
			const path = `/programmes/${network.room.programme.slug}/end-product`
			expect(await indexed()).toEqual([{ title: 'Det lærte vi', path }])
			expect(await holding()).toEqual([])
			await withdrawProduct(tx, network.secretariat, { programmeId })
			expect(await indexed()).toEqual([])
			await tx.updateTable('programmes').set({ state: 'draft' }).where('id', '=', programmeId).execute()
			await publishProduct(tx, network.secretariat, { programmeId })

			expect(await indexed()).toEqual([])
		}))
})

test('two who add a chapter at once get two places', async () => {
	const network = await db.transaction().execute(async (tx) => {
		const made = await aNetwork(tx)
		await aProduct(tx, made)
		return made
	})
	const add = (chapterTitle: string) =>
		db.transaction().execute((tx) => addChapter(tx, network.facilitator, { programmeId: of(network), chapterTitle }))

	await Promise.all([add('A'), add('B'), add('C')])

	expect((await db.transaction().execute((tx) => titles(tx, network))).sort()).toEqual(['A', 'B', 'C', 'Tomme lokaler'])
})
