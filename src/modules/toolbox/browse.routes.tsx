import { Hono } from 'hono'
import { publicPage, type Web } from '../../platform/web.tsx'
import { findTerm, listTerms } from '../taxonomy/index.ts'
import { facetsOf, matching, narrow, readWish, sorted, wishAddress } from './browse.ts'
import { listMeasures } from './queries.ts'
import { ToolboxPage } from './toolbox.page.tsx'

export const browseRoutes = new Hono<Web>()

browseRoutes.get('/toolbox', async (c) => {
	const db = c.get('db')
	const wish = readWish(new URL(c.req.url).searchParams)
	// Addresses that name a term that was merged go on working.
	const challenge = await Promise.all(wish.chosen.challenge.map(async (key) => (await findTerm(db, key))?.key ?? key))
	if (challenge.join() !== wish.chosen.challenge.join()) {
		return c.redirect(wishAddress({ ...wish, chosen: { ...wish.chosen, challenge } }), 301)
	}
	const terms = await listTerms(db, 'challenge')
	const found = matching(await listMeasures(db), wish.text, await listTerms(db))
	const facets = facetsOf(
		found,
		wish.chosen,
		terms.map(({ key }) => key),
	)
	const measures = sorted(narrow(found, wish.chosen), wish.sort)
	return publicPage(c, <ToolboxPage view={c.get('view')} {...{ wish, facets, measures, terms }} />)
})
