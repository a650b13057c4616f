import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { idParam, page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listPassages } from '../meeting-summaries/index.ts'
import { readRoom } from '../participation/index.ts'
import { quotePassages, QuoteForm, TextForm, writeText } from './add-paragraphs.ts'
import { chapterAddress, editAddress, paragraphAddress } from './addresses.ts'
import { answerForm } from './answer-form.routes.tsx'
import { beginProduct, ProductForm } from './begin-product.ts'
import { ChapterPage } from './chapter.page.tsx'
import { EditPage } from './edit.page.tsx'
import { editParagraph, ParagraphForm } from './edit-paragraph.ts'
import { editProduct } from './edit-product.ts'
import { chapterIn, paragraphIn } from './lock-for-change.ts'
import { addChapter, ChapterForm, renameChapter } from './name-chapter.ts'
import { moveChapter, PlaceForm, removeChapter } from './order-chapters.ts'
import { moveParagraph, removeParagraph } from './order-paragraphs.ts'
import { ParagraphPage } from './paragraph.page.tsx'
import { canEditProduct } from './policy.ts'
import { publishProduct, withdrawProduct } from './publish-product.ts'
import { findProduct, listChapters } from './queries.ts'

export const editProductRoutes = new Hono<Web>()

const PRODUCT = '/programmes/:slug/end-product'
const CHAPTER = `${PRODUCT}/chapters/:id`
const PARAGRAPH = `${PRODUCT}/paragraphs/:id`
const Nothing = z.object({})

const onEdit = answerForm(editing, EditPage, ({ room }) => editAddress(room))
const onChapter = answerForm(atChapter, ChapterPage, ({ room, chapter }) => chapterAddress(room, chapter))
const onParagraph = answerForm(atParagraph, ParagraphPage, ({ room, paragraph }) => paragraphAddress(room, paragraph))

editProductRoutes.get(`${PRODUCT}/edit`, async (c) => page(c, <EditPage {...(await editing(c))} {...saved(c)} />))

editProductRoutes.post(
	PRODUCT,
	onEdit(ProductForm, (tx, actor, { programmeId }, form) => beginProduct(tx, actor, { programmeId, ...form })),
)

const VersionedProduct = ProductForm.extend({ version: z.coerce.number().int() })
editProductRoutes.post(
	`${PRODUCT}/facts`,
	onEdit(VersionedProduct, (tx, actor, { programmeId }, form) => editProduct(tx, actor, { programmeId, ...form })),
)

editProductRoutes.post(
	`${PRODUCT}/chapters`,
	onEdit(ChapterForm, async (tx, actor, { programmeId }, form) => {
		await addChapter(tx, actor, { programmeId, ...form })
	}),
)

editProductRoutes.post(
	`${PRODUCT}/publication`,
	onEdit(Nothing, (tx, actor, { programmeId }) => publishProduct(tx, actor, programmeId)),
)

editProductRoutes.post(
	`${PRODUCT}/withdrawal`,
	onEdit(Nothing, (tx, actor, { programmeId }) => withdrawProduct(tx, actor, programmeId)),
)

editProductRoutes.get(CHAPTER, async (c) => page(c, <ChapterPage {...(await atChapter(c))} {...saved(c)} />))

editProductRoutes.post(
	`${CHAPTER}/title`,
	onChapter(ChapterForm, (tx, actor, { programmeId, chapter: { id } }, form) =>
		renameChapter(tx, actor, { programmeId, id, ...form }),
	),
)

editProductRoutes.post(
	`${CHAPTER}/passages`,
	onChapter(QuoteForm, (tx, actor, { programmeId, chapter: { id } }, form) =>
		quotePassages(tx, actor, { programmeId, id, ...form }),
	),
)

editProductRoutes.post(
	`${CHAPTER}/texts`,
	onChapter(TextForm, (tx, actor, { programmeId, chapter: { id } }, form) =>
		writeText(tx, actor, { programmeId, id, ...form }),
	),
)

/** Moved where all chapters are seen, and back there. */
editProductRoutes.post(
	`${CHAPTER}/place`,
	onEdit(PlaceForm, (tx, actor, { programmeId, c }, form) =>
		moveChapter(tx, actor, { programmeId, id: idParam(c, 'id'), ...form }),
	),
)

const toEdit = answerForm(atChapter, ChapterPage, ({ room }) => editAddress(room))
editProductRoutes.post(
	`${CHAPTER}/removal`,
	toEdit(Nothing, (tx, actor, { programmeId, chapter: { id } }) => removeChapter(tx, actor, { programmeId, id })),
)

editProductRoutes.get(PARAGRAPH, async (c) => page(c, <ParagraphPage {...(await atParagraph(c))} {...saved(c)} />))

editProductRoutes.post(
	PARAGRAPH,
	onParagraph(ParagraphForm, (tx, actor, { programmeId, paragraph: { id } }, form) =>
		editParagraph(tx, actor, { programmeId, id, ...form }),
	),
)

const toChapter = answerForm(atParagraph, ParagraphPage, ({ room, chapter }) => chapterAddress(room, chapter))
editProductRoutes.post(
	`${PARAGRAPH}/place`,
	toChapter(PlaceForm, (tx, actor, { programmeId, paragraph: { id } }, form) =>
		moveParagraph(tx, actor, { programmeId, id, ...form }),
	),
)

editProductRoutes.post(
	`${PARAGRAPH}/removal`,
	toChapter(Nothing, (tx, actor, { programmeId, paragraph: { id } }) =>
		removeParagraph(tx, actor, { programmeId, id }),
	),
)

/** The way into every page and form of the editors: only through the door of the room, and only for those who edit. */
async function editing(c: Context<Web>) {
	const db = c.get('db')
	const actor = signedIn(c)
	const room = await readRoom(db, actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE))
	allow(canEditProduct(actor, room))
	const programmeId = room.programme.id
	const [product, chapters, passages] = await Promise.all([
		findProduct(db, programmeId),
		listChapters(db, programmeId),
		listPassages(db, programmeId),
	])
	return { c, view: c.get('view'), actor, room, programmeId, product, chapters, passages }
}

async function atChapter(c: Context<Web>) {
	const data = await editing(c)
	return { ...data, chapter: chapterIn(data.chapters, idParam(c, 'id')) }
}

async function atParagraph(c: Context<Web>) {
	const data = await editing(c)
	const paragraph = paragraphIn(data.chapters, idParam(c, 'id'))
	return { ...data, paragraph, chapter: found(data.chapters.find(({ id }) => id === paragraph.chapterId)) }
}

function saved(c: Context<Web>) {
	return { isSaved: c.req.query('saved') === 'yes' }
}
