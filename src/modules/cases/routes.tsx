import { type Context, Hono } from 'hono'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound } from '../../platform/errors.ts'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { askReading, canEditLibrary, canReadItem, findItemBySlug, isAskedToPropose } from '../library/index.ts'
import { findTerm, listTerms } from '../taxonomy/index.ts'
import { browsed, facetsOf, matching, narrow, readWish, wishAddress } from './browse.ts'
import type { CaseContent } from './case.ts'
import { CasePage } from './case.page.tsx'
import { CasesPage } from './cases.page.tsx'
import { beginRoutes } from './begin.routes.tsx'
import { editRoutes } from './edit.routes.tsx'
import { listCases, listLinkedMeasures, listSites, listPlaceNames, readContent } from './queries.ts'

export const casesRoutes = new Hono<Web>()

casesRoutes.get('/cases', async (c) => {
	const db = c.get('db')
	const wish = readWish(new URL(c.req.url).searchParams)
	// Addresses that name a term that was merged go on working.
	const theme = await Promise.all(wish.chosen.theme.map(async (key) => (await findTerm(db, key))?.key ?? key))
	if (theme.join() !== wish.chosen.theme.join()) {
		return c.redirect(wishAddress({ ...wish, chosen: { ...wish.chosen, theme } }), 301)
	}
	const listed = await listCases(db, c.get('view').language)
	const sites = await listSites(
		db,
		listed.flatMap(({ places }) => places),
		today(),
	)
	const all = matching(browsed(listed, sites), wish.text)
	const names = { terms: await listTerms(db), places: await listPlaceNames(db) }
	const known = { wish, sites, names, facets: facetsOf(all, wish.chosen), cases: narrow(all, wish.chosen) }
	const mayImport = isSecretariatSomewhere(c.get('actor'))
	const mayPropose = isAskedToPropose(c.get('actor'))
	return publicPage(c, <CasesPage view={c.get('view')} {...{ mayImport, mayPropose }} {...known} />)
})

casesRoutes.route('/', beginRoutes)
casesRoutes.route('/', editRoutes)

casesRoutes.get('/cases/:slug', showCase)
casesRoutes.get('/cases/:slug/editions/:edition', showCase)

async function showCase(c: Context<Web>) {
	const db = c.get('db')
	const actor = c.get('actor')
	const item = found(await findItemBySlug(db, 'case', textParam(c, 'slug')))
	if (!canReadItem(actor, item)) throw new NotFound()
	const read = await askReading(c, item)
	const content = await readContent(db, item, read.reading)
	const known = {
		...read,
		sites: await listSites(db, content.places, today()),
		terms: await listTerms(db),
		measures: await listLinkedMeasures(db, blocksOf(content), c.get('view').language),
	}
	const rights = { canEdit: canEditLibrary(actor, item), hasProposed: c.req.query('told') === 'proposed' }
	const document = <CasePage view={c.get('view')} item={item} content={content} {...rights} {...known} />
	return show(c, document, item.edition > 0)
}

/** Only what everybody may see is kept for everybody. */
function show(c: Context<Web>, document: ReturnType<typeof CasePage>, isPublic: boolean) {
	return isPublic ? publicPage(c, document) : page(c, document)
}

function blocksOf({ blocks }: CaseContent) {
	return blocks as Parameters<typeof listLinkedMeasures>[1]
}

function today(): string {
	return dayAt(now(), HOME_TIME_ZONE)
}
