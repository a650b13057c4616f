import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { listPassageEditions } from '../plans/index.ts'
import { HistoryPage, type HistoryProps } from './history.page.tsx'
import { hindranceOf, inPassage, inText, keysOf, namedIn, PASSAGE, toPassage } from './in-text.routes.tsx'
import { RestorationForm, restorePassage } from './restore-passage.ts'

/** What a passage said before, of one that was taken out, too. */
export const historyRoutes = new Hono<Web>()

historyRoutes.get(`${PASSAGE}/history`, async (c) => page(c, <HistoryPage {...(await inHistory(c))} />))

historyRoutes.post(`${PASSAGE}/restoration`, async (c) => {
	const data = await inPassage(c)
	const form = await readForm(c, RestorationForm, {})
	if (!form.ok) return page(c, <HistoryPage {...(await inHistory(c))} />, 422)
	const wish = { ...form.value, ...keysOf(data) }
	const reason = await hindranceOf(change(c, (tx, actor) => restorePassage(tx, actor, wish)))
	if (reason) return page(c, <HistoryPage {...(await inHistory(c))} reason={reason} />, 409)
	return toPassage(c, data, 'restored')
})

async function inHistory(c: Context<Web>): Promise<HistoryProps> {
	const data = await inText(c)
	const passage = namedIn(c, [...data.passages, ...data.removed])
	const editions = await listPassageEditions(c.get('db'), passage.id)
	const newest = editions[0]?.number ?? 1
	const Asked = z.object({
		from: z.coerce
			.number()
			.int()
			.catch(Math.max(1, newest - 1)),
		to: z.coerce.number().int().catch(newest),
		read: z.coerce.number().int().optional().catch(undefined),
	})
	const { read, ...asked } = Asked.parse(c.req.query())
	return { ...data, passage, editions, isRemoved: data.removed.includes(passage), asked, read }
}
