import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import type { Storage } from '../../platform/storage.ts'
import { storeFile } from '../files/index.ts'
import { draftPage, publishPage, savePage } from '../page-editor/index.ts'
import { type Block, Content, findPage, pageKinds } from '../pages/index.ts'
import { receiveDemoFile } from './demo-uploads.ts'

const folder = join(root, 'templates', 'demo')

/** Everything in it is made up; files are named as they are in `files`. */
const DemoPage = z.object({
	programme: z.string().nullable(),
	kind: z.enum(pageKinds),
	daysAgo: z.number(),
	content: Content.extend({
		language: z.literal('da').default('da'),
		authors: z.string().default(''),
		year: z.string().default(''),
		licence: Content.shape.licence.default('cc-by-4.0'),
		blocks: z.array(
			z.preprocess((block) => ({ decorative: false, ...(block as object) }), Content.shape.blocks.element),
		),
	}),
	/** What its first edition said otherwise. */
	before: z.object({ summary: z.string() }).optional(),
})
type DemoPage = z.infer<typeof DemoPage>

/** News, a publication and a page of the house, published some days before today by the real verbs. */
export async function loadDemoPages(tx: Tx, actor: Actor, storage: Storage): Promise<void> {
	const pages = z.array(DemoPage).parse(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')))
	for (const page of pages.toSorted((a, b) => b.daysAgo - a.daysAgo)) await loadPage(tx, { actor, storage, page })
	moveClock(0)
}

type Ground = { actor: Actor; storage: Storage; page: DemoPage }

async function loadPage(tx: Tx, { actor, storage, page }: Ground): Promise<void> {
	moveClock(-page.daysAgo * DAY)
	const programmeId = await programmeOf(tx, page)
	const { kind, content } = page
	const id = await draftPage(tx, actor, { programmeId, kind, title: content.title, language: 'da' })
	const keep = (name: string) =>
		storeDemoFile(tx, { actor, storage, name, belongsTo: { kind: 'page', id, programmeId } })
	const blocks = await Promise.all(content.blocks.map((block) => withFiles(block, keep)))
	if (page.before) {
		await saveAndPublish(tx, actor, { id, content: { ...content, ...page.before, blocks } })
		moveClock(-page.daysAgo * DAY + HOUR)
	}
	await saveAndPublish(tx, actor, { id, content: { ...content, blocks } })
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

async function programmeOf(tx: Tx, { programme }: DemoPage): Promise<Id<'programme'> | null> {
	if (programme === null) return null
	return found(await tx.selectFrom('programmes').select('id').where('slug', '=', programme).executeTakeFirst()).id
}

async function saveAndPublish(
	tx: Tx,
	actor: Actor,
	{ id, content }: { id: Id<'page'>; content: Content },
): Promise<void> {
	const { slug, version } = found(await findPage(tx, id))
	await savePage(tx, actor, { id, slug, version, content })
	await publishPage(tx, actor, { id, version: version + 1, from: null, until: null })
}

async function withFiles(block: Block, keep: (name: string) => Promise<string>): Promise<Block> {
	if (block.kind === 'picture') return { ...block, file: await keep(block.file) }
	if (block.kind !== 'files') return block
	const files = []
	for (const { file, title } of block.files) files.push({ title, file: await keep(file) })
	return { ...block, files }
}

type DemoFile = Omit<Ground, 'page'> & { name: string; belongsTo: Parameters<typeof storeFile>[2]['belongsTo'] }

export async function storeDemoFile(tx: Tx, { actor, storage, name, belongsTo }: DemoFile): Promise<string> {
	return (await storeFile(tx, actor, { upload: await receiveDemoFile(storage, name), belongsTo })).id
}
