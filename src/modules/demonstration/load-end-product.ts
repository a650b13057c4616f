import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import {
	addChapter,
	beginProduct,
	editParagraph,
	listChapters,
	quotePassages,
	writeText,
} from '../end-products/index.ts'
import { isQuotable, listPassages } from '../meeting-summaries/index.ts'

const DemoProduct = z.object({
	title: z.string(),
	foreword: z.string(),
	chapters: z.array(
		z.object({
			title: z.string(),
			paragraphs: z.array(
				z.union([
					z.object({ text: z.string() }),
					/** The passages that begin like this; `words` is what the editors made of them. */
					z.object({ passages: z.array(z.string()).min(1), words: z.string().optional() }),
				]),
			),
		}),
	),
})
type DemoParagraph = z.infer<typeof DemoProduct>['chapters'][number]['paragraphs'][number]

type Network = { programmeId: Id<'programme'>; facilitator: Actor }

/** What the network has made so far of what it may quote. */
export async function loadEndProduct(tx: Tx, { programmeId, facilitator }: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'end-product.json'), 'utf8')
	const { title, foreword, chapters } = DemoProduct.parse(JSON.parse(file))
	await beginProduct(tx, facilitator, { programmeId, title, foreword })
	for (const { title: chapterTitle, paragraphs } of chapters) {
		const id = await addChapter(tx, facilitator, { programmeId, chapterTitle })
		for (const paragraph of paragraphs) await loadParagraph(tx, facilitator, { programmeId, id, paragraph })
	}
}

type Placed = { programmeId: Id<'programme'>; id: Id<'endProductChapter'>; paragraph: DemoParagraph }

async function loadParagraph(tx: Tx, facilitator: Actor, { paragraph, ...chapter }: Placed): Promise<void> {
	if ('text' in paragraph) return writeText(tx, facilitator, { ...chapter, text: paragraph.text })
	const { programmeId, id } = chapter
	const quotable = (await listPassages(tx, programmeId)).filter(isQuotable)
	const marks = paragraph.passages.map(
		(beginning) => found(quotable.find(({ words }) => words.startsWith(beginning))).id,
	) as [Id<'passageMark'>]
	await quotePassages(tx, facilitator, { ...chapter, passages: marks.slice(0, 1) })
	if (paragraph.words === undefined) return
	const own = found((await listChapters(tx, programmeId)).find((other) => other.id === id)?.paragraphs.at(-1))
	const { words } = paragraph
	await editParagraph(tx, facilitator, { programmeId, id: own.id, chapter: id, words, sources: marks, version: 1 })
}
