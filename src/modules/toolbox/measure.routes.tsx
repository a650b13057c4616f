import { type Context, Hono } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { askReading, canReadItem, findItemBySlug, type Item } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { MeasurePage } from './measure.page.tsx'
import { canEditMeasure } from './policy.ts'
import { listMeasures, listRelated, readContent } from './queries.ts'
import type { ListStories } from './story.ts'
import { listUses, listVerdicts } from './verdict.queries.ts'

export function measureRoutes(listStories: ListStories): Hono<Web> {
	const routes = new Hono<Web>()
	const show = async (c: Context<Web>) => {
		const item = await readMeasure(c)
		const told = (['proposed', 'verdict', 'use'] as const).find((done) => c.req.query('told') === done)
		const stories = await listStories(c.get('db'), item.id, c.get('view').language)
		const document = <MeasurePage view={c.get('view')} {...(await gather(c, item))} stories={stories} told={told} />
		return item.edition > 0 ? publicPage(c, document) : page(c, document)
	}
	routes.get('/toolbox/:slug', show)
	routes.get('/toolbox/:slug/editions/:edition', show)
	return routes
}

/** The measure of the address, for those who may read it. */
export async function readMeasure(c: Context<Web>): Promise<Item> {
	const item = found(await findItemBySlug(c.get('db'), 'measure', textParam(c, 'slug')))
	if (!canReadItem(c.get('actor'), item)) throw new NotFound()
	return item
}

async function gather(c: Context<Web>, item: Item) {
	const db = c.get('db')
	const actor = c.get('actor')
	const read = await askReading(c, item)
	const related = await listRelated(db, item.id)
	const mayEdit = canEditMeasure(actor, item)
	return {
		...read,
		item,
		content: await readContent(db, item, read.reading),
		terms: await listTerms(db),
		verdicts: await listVerdicts(db, item.id),
		uses: await listUses(db, item.id),
		related: (await listMeasures(db, c.get('view').language)).filter(({ id }) => related.includes(id)),
		mayEdit,
		maySpeak: item.edition > 0,
	}
}
