import { Hono } from 'hono'
import { publicPage, type Web } from '../../platform/web.tsx'
import { isAskedToPropose } from '../library/index.ts'
import { findTerm, listTerms } from '../taxonomy/index.ts'
import { facetsOf, foundBy, narrow, readWish, sorted, wishAddress } from './browse.ts'
import { listMeasures } from './queries.ts'
import { searchMeasures } from './search-measures.ts'
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
	const all = await listMeasures(db, c.get('view').language)
	const search = wish.text === '' ? undefined : await searchMeasures(db, wish.text, c.get('view').language)
	const found = search ? foundBy(all, search.ids) : all
	const facets = facetsOf(
		found,
		wish.chosen,
		terms.map(({ key }) => key),
	)
	const measures = sorted(narrow(found, wish.chosen), wish.sort)
	const known = { wish, facets, measures, terms, corrections: search?.corrections ?? [] }
	return publicPage(c, <ToolboxPage view={c.get('view')} {...known} mayPropose={isAskedToPropose(c.get('actor'))} />)
})
