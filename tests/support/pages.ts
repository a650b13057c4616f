import { draftPage, publishPage, savePage } from '../../src/modules/page-editor/index.ts'
import { type Content, findPage, type Page, type PageKind } from '../../src/modules/pages/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'

type Wish = { programmeId: Id<'programme'> | null; kind?: PageKind; title?: string; content?: Partial<Content> }

/** A draft with everything that a publication needs, made by the real verbs. */
export async function aDraft(tx: Tx, actor: Actor, wish: Wish): Promise<Page> {
	const { programmeId, kind = 'news', title = 'Torvet åbner', content = {} } = wish
	const id = await draftPage(tx, actor, { programmeId, kind, title, language: 'da' })
	const { slug, draft } = found(await findPage(tx, id))
	const blocks: Content['blocks'] = [{ kind: 'text', text: 'Kom forbi på lørdag.' }]
	const written = { ...draft, summary: 'Kort fortalt.', blocks, ...content }
	await savePage(tx, actor, { id, version: 1, slug, content: written })
	return found(await findPage(tx, id))
}

export async function aPublishedPage(tx: Tx, actor: Actor, wish: Wish): Promise<Page> {
	const { id, version } = await aDraft(tx, actor, wish)
	await publishPage(tx, actor, { id, version, from: null, until: null })
	return found(await findPage(tx, id))
}
