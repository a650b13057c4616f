import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEditPage, listPages } from '../pages/index.ts'
import { listCallLinks, readProgramme } from '../programmes/index.ts'
import type { Room } from '../roles/index.ts'
import { draftPage, NewPageForm } from './draft-page.ts'
import { ListPage, type ListPageProps } from './list.page.tsx'
import { words } from './messages.ts'

export const listRoutes = new Hono<Web>()

for (const path of ['/content', '/programmes/:slug/content']) {
	listRoutes.get(path, async (c) => showList(c, await readRoom(c), {}))
	listRoutes.post(path, async (c) => {
		const room = await readRoom(c)
		const form = await readForm(c, NewPageForm, words(c.get('view').language).faults)
		if (!form.ok) return showList(c, room, { draft: form.draft, faults: form.faults }, 422)
		const programmeId = room.programme?.id ?? null
		const language = room.programme?.language ?? c.get('view').language
		const id = await change(c, (tx, actor) => draftPage(tx, actor, { ...form.value, programmeId, language }))
		return c.redirect(`/content/${id}`, 303)
	})
}

/** The room of the address, for those who may write in it. */
async function readRoom(c: Context<Web>): Promise<Room> {
	const actor = signedIn(c)
	const slug = textParam(c, 'slug')
	const programme = slug === '' ? null : await readProgramme(c.get('db'), actor, slug)
	allow(canEditPage(actor, { programmeId: programme?.id ?? null }))
	return { programme, calls: programme === null ? [] : await listCallLinks(c.get('db'), programme.id) }
}

type State = Pick<ListPageProps, 'draft' | 'faults'>

async function showList(c: Context<Web>, room: Room, state: State, status: 200 | 422 = 200) {
	const pages = await listPages(c.get('db'), room.programme?.id ?? null)
	return page(c, <ListPage view={c.get('view')} room={room} pages={pages} at={now()} {...state} />, status)
}
