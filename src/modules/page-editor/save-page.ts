import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listFiles } from '../files/index.ts'
import { canEditPage, type Content, hasBeenPublic, lockPage, type Page, pagePath } from '../pages/index.ts'
import { movePath } from '../redirects/index.ts'
import { indexPage } from './index-page.ts'
import { findOwner, whyNotAt } from './queries.ts'
import { withOwnFiles } from './typed-page.ts'

type Edit = { id: Id<'page'>; version: number; slug: string; content: Content }

/** Keeps the draft; what is public stays as it is until it is published again. Only the address changes at once. */
export async function savePage(tx: Tx, actor: Actor, { id, version, slug, content }: Edit): Promise<void> {
	const page = await lockPage(tx, id)
	allow(canEditPage(actor, page))
	sameVersion(version, page.version)
	if (slug !== page.slug) await move(tx, page, slug)

	const draft = withOwnFiles(content, await listFiles(tx, { kind: 'page', id }))
	await tx
		.updateTable('pages')
		.set({ slug, draft: JSON.stringify(draft), version: version + 1 })
		.where('id', '=', id)
		.execute()
	if (slug !== page.slug) await indexPage(tx, id)
	await recordEvent(tx, actor, {
		verb: 'page.edited',
		subjectId: id,
		...(page.programmeId !== null && { programmeId: page.programmeId }),
		particulars: { title: content.title, before: { slug: page.slug }, after: { slug } },
	})
}

async function move(tx: Tx, page: Page, slug: string): Promise<void> {
	refuse(await whyNotAt(tx, { ...page, slug, own: page }))
	if (!hasBeenPublic(page, now())) return
	const programme = await findOwner(tx, page)
	await movePath(tx, pagePath(page, programme), pagePath({ ...page, slug }, programme))
}
