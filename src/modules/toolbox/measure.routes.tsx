import { type Context, Hono } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { canReadItem, findItemBySlug, type Item, listEditions } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { contentOf } from './measure.ts'
import { MeasurePage } from './measure.page.tsx'
import { canEditMeasure } from './policy.ts'
import { findPublished, findWords, listMeasures, listRelated } from './queries.ts'
import { listUses, listVerdicts } from './verdict.queries.ts'

export const measureRoutes = new Hono<Web>()

measureRoutes.get('/toolbox/:slug', async (c) => {
	const item = await readMeasure(c)
	const told = (['proposed', 'verdict', 'use'] as const).find((done) => c.req.query('told') === done)
	const document = <MeasurePage view={c.get('view')} {...(await gather(c, item))} told={told} />
	return item.edition > 0 ? publicPage(c, document) : page(c, document)
})

/** The measure of the address, for those who may read it. */
export async function readMeasure(c: Context<Web>): Promise<Item> {
	const item = found(await findItemBySlug(c.get('db'), 'measure', textParam(c, 'slug')))
	if (!canReadItem(c.get('actor'), item)) throw new NotFound()
	return item
}

/** What is published; before that, what has been written so far. */
async function gather(c: Context<Web>, item: Item) {
	const db = c.get('db')
	const actor = c.get('actor')
	const content = (await findPublished(db, item.id)) ?? contentOf(item, found(await findWords(db, item.id)))
	const related = await listRelated(db, item.id)
	const mayEdit = canEditMeasure(actor, item)
	return {
		item,
		content,
		terms: await listTerms(db),
		verdicts: await listVerdicts(db, item.id),
		uses: await listUses(db, item.id),
		related: (await listMeasures(db)).filter(({ id }) => related.includes(id)),
		changes: (await listEditions(db, item.id))[0]?.changes ?? '',
		mayEdit,
		maySpeak: item.edition > 0,
	}
}
