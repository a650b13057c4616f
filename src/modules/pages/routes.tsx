import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { publicPage, textParam, type Web } from '../../platform/web.tsx'
import { listFiles } from '../files/index.ts'
import { type Programme, readProgramme } from '../programmes/index.ts'
import { ArticlePage } from './article.page.tsx'
import { filesIn } from './content.ts'
import { type PageKind, pageKinds, rooms } from './page.ts'
import { canEdit } from './policy.ts'
import { listShownPages, readShownPage } from './queries.ts'
import { RoomPage } from './room.page.tsx'

/** What everybody reads. */
export const pagesRoutes = new Hono<Web>()

for (const kind of ['news', 'publication'] as const) {
	pagesRoutes.get(`/programmes/:slug/${rooms[kind]}`, async (c) => {
		const programme = await readOwner(c)
		const pages = await listShownPages(c.get('db'), { programmeId: programme.id, kind }, now())
		return publicPage(c, <RoomPage view={c.get('view')} {...{ programme, kind, pages }} />)
	})
}

for (const kind of pageKinds) {
	pagesRoutes.get(`/programmes/:slug/${rooms[kind]}/:page`, async (c) => showArticle(c, kind, await readOwner(c)))
}

pagesRoutes.get('/pages/:page', (c) => showArticle(c, 'page', null))

function readOwner(c: Context<Web>): Promise<Programme> {
	return readProgramme(c.get('db'), c.get('actor'), textParam(c, 'slug'))
}

async function showArticle(c: Context<Web>, kind: PageKind, programme: Programme | null) {
	const programmeId = programme?.id ?? null
	const place = { programmeId, kind, slug: textParam(c, 'page') }
	const { id, content, firstAt, sinceAt } = await readShownPage(c.get('db'), place, now())
	const files = filesIn(content).length > 0 ? await listFiles(c.get('db'), { kind: 'page', id }) : []
	const editHref = canEdit(c.get('actor'), { programmeId }) ? `/content/${id}` : undefined
	const article = { kind, content, files, shown: { firstAt, sinceAt } }
	return publicPage(c, <ArticlePage view={c.get('view')} {...{ programme, article, editHref }} />)
}
