import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found, NotFound, unlessOutdated } from '../../platform/errors.ts'
import { slugField } from '../../platform/slug.ts'
import { localStorage } from '../../platform/storage.ts'
import { change, idParam, page, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { listFiles } from '../files/index.ts'
import { canEditPage, findPage, type Page } from '../pages/index.ts'
import { listCallLinks } from '../programmes/index.ts'
import type { Room } from '../roles/index.ts'
import { EditorPage, type EditorPageProps } from './editor.page.tsx'
import { editBlocks, readWish } from './edit-blocks.ts'
import { words } from './messages.ts'
import { findOwner, whyNotAt } from './queries.ts'
import { receiveChosen } from './receive-chosen.ts'
import { savePage } from './save-page.ts'
import { chosenFiles, readTyped, tooLong, type TypedPage } from './typed-page.ts'

export const editorRoutes = new Hono<Web>()

/** Several files of the largest size, and the text. More is not even read. */
const MOST_AT_ONCE = 80 * 1024 * 1024

const outcomes = ['saved', 'restored'] as const

editorRoutes.get('/content/:id', async (c) => {
	const own = await readOwnPage(c)
	return showEditor(c, own, { outcome: outcomes.find((outcome) => c.req.query(outcome) !== undefined) })
})

editorRoutes.post('/content/:id', async (c) => {
	const own = await readOwnPage(c)
	const { faults: texts } = words(c.get('view').language)
	if (Number(c.req.header('content-length') ?? 0) > MOST_AT_ONCE) {
		return showEditor(c, own, { faults: { 'main-fields': texts.tooMuch } }, 422)
	}
	const form = await c.req.formData()
	const pressed = form.get('do')
	const wish = readWish(typeof pressed === 'string' ? pressed : '')
	const { typed, faults: uploadFaults } = await receive(c, own.page, form)
	const content = { ...typed.content, blocks: editBlocks(typed.content.blocks, wish) }
	const state = { typed: { slug: typed.slug, content } }
	const isBlockWish = !['save', 'preview', 'publish'].includes(wish.do)
	const faults = { ...uploadFaults, ...(isBlockWish ? {} : await faultsOf(c, own.page, typed)) }
	if (Object.keys(faults).length > 0) return showEditor(c, own, { ...state, faults }, 422)
	if (isBlockWish) return showEditor(c, own, { ...state, outcome: 'unsaved' })

	const edit = { ...typed, id: own.page.id }
	const saved = await unlessOutdated(change(c, (tx, actor) => savePage(tx, actor, edit)))
	if (!saved) return showEditor(c, await readOwnPage(c), { ...state, outcome: 'outdated' }, 409)
	const next = { save: '?saved', preview: '/preview', publish: '/publication' } as const
	return c.redirect(`/content/${own.page.id}${next[wish.do as keyof typeof next]}`, 303)
})

/** What was typed, with what was uploaded in its place. */
async function receive(c: Context<Web>, own: Page, form: FormData) {
	const typed = readTyped(form)
	const { language } = c.get('view')
	const storage = localStorage(c.get('config').data)
	const ground = { db: c.get('db'), storage, actor: signedIn(c), page: own, language }
	const { content, faults } = await receiveChosen(ground, typed.content, chosenFiles(form, typed.content))
	return { typed: { ...typed, content }, faults }
}

async function faultsOf(c: Context<Web>, own: Page, { slug, content }: TypedPage): Promise<Record<string, string>> {
	const { faults: texts } = words(c.get('view').language)
	const long = Object.fromEntries(tooLong(content).map((field) => [field, texts.tooLong]))
	const title = content.title === '' ? { title: texts.titleMissing } : {}
	const read = slugField.safeParse(slug)
	if (!read.success) {
		const key = read.error.issues[0]?.message as 'slugMissing' | 'slugLong' | 'slugWrong'
		return { ...title, slug: texts[key], ...long }
	}
	const taken = slug === own.slug ? undefined : await whyNotAt(c.get('db'), { ...own, slug, own })
	return { ...title, ...(taken && { slug: texts[taken] }), ...long }
}

/** The page of the address, for those who may write it; for everybody else it does not exist. */
export async function readOwnPage(c: Context<Web>): Promise<{ page: Page; room: Room }> {
	const actor = signedIn(c)
	const own = found(await findPage(c.get('db'), idParam(c, 'id')))
	if (!canEditPage(actor, own)) throw new NotFound()
	const programme = await findOwner(c.get('db'), own)
	const calls = programme === null ? [] : await listCallLinks(c.get('db'), programme.id)
	return { page: own, room: { programme, calls } }
}

type Own = Awaited<ReturnType<typeof readOwnPage>>
type State = Pick<EditorPageProps, 'typed' | 'faults' | 'outcome'>

async function showEditor(c: Context<Web>, own: Own, state: State, status: Status = 200) {
	const files = await listFiles(c.get('db'), { kind: 'page', id: own.page.id })
	return page(c, <EditorPage view={c.get('view')} {...own} files={files} at={now()} {...state} />, status)
}
