import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
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
import { EditForm, editProduct } from './edit-product.ts'
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

editProductRoutes.get(`${PRODUCT}/edit`, async (c) => page(c, <EditPage {...(await editing(c))} {...saved(c)} />))

const onEdit = answerForm(editing, EditPage, ({ room }) => editAddress(room))
editProductRoutes.post(PRODUCT, onEdit(ProductForm, beginProduct))
editProductRoutes.post(`${PRODUCT}/facts`, onEdit(EditForm, editProduct))
editProductRoutes.post(`${PRODUCT}/chapters`, onEdit(ChapterForm, addChapter))
editProductRoutes.post(`${PRODUCT}/publication`, onEdit(Nothing, publishProduct))
editProductRoutes.post(`${PRODUCT}/withdrawal`, onEdit(Nothing, withdrawProduct))

editProductRoutes.get(CHAPTER, async (c) => page(c, <ChapterPage {...(await atChapter(c))} {...saved(c)} />))

const onChapter = answerForm(atChapter, ChapterPage, ({ room, chapter }) => chapterAddress(room, chapter))
editProductRoutes.post(`${CHAPTER}/title`, onChapter(ChapterForm, renameChapter))
editProductRoutes.post(`${CHAPTER}/passages`, onChapter(QuoteForm, quotePassages))
editProductRoutes.post(`${CHAPTER}/texts`, onChapter(TextForm, writeText))

/** A chapter is moved where all of them are seen. */
const fromChapter = answerForm(atChapter, ChapterPage, ({ room }) => editAddress(room))
editProductRoutes.post(`${CHAPTER}/place`, fromChapter(PlaceForm, moveChapter))
editProductRoutes.post(`${CHAPTER}/removal`, fromChapter(Nothing, removeChapter))

editProductRoutes.get(PARAGRAPH, async (c) => page(c, <ParagraphPage {...(await atParagraph(c))} {...saved(c)} />))

const onParagraph = answerForm(atParagraph, ParagraphPage, ({ room, paragraph }) => paragraphAddress(room, paragraph))
editProductRoutes.post(PARAGRAPH, onParagraph(ParagraphForm, editParagraph))

/** And a paragraph where all of its chapter are. */
const fromParagraph = answerForm(atParagraph, ParagraphPage, ({ room, chapter }) => chapterAddress(room, chapter))
editProductRoutes.post(`${PARAGRAPH}/place`, fromParagraph(PlaceForm, moveParagraph))
editProductRoutes.post(`${PARAGRAPH}/removal`, fromParagraph(Nothing, removeParagraph))

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
	return { view: c.get('view'), actor, room, product, chapters, passages, at: { programmeId } }
}

async function atChapter(c: Context<Web>) {
	const data = await editing(c)
	const chapter = chapterIn(data.chapters, idParam(c, 'id'))
	return { ...data, chapter, at: { ...data.at, id: chapter.id } }
}

async function atParagraph(c: Context<Web>) {
	const data = await editing(c)
	const paragraph = paragraphIn(data.chapters, idParam(c, 'id'))
	const chapter = chapterIn(data.chapters, paragraph.chapterId)
	return { ...data, paragraph, chapter, at: { ...data.at, id: paragraph.id } }
}

function saved(c: Context<Web>) {
	return { isSaved: c.req.query('saved') === 'yes' }
}
