import { type Context, Hono } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { askReading, canReadItem, findItemBySlug, type Item } from '../library/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { canEditRecommendation } from './policy.ts'
import { listFollowUps, listResponses, readContent } from './queries.ts'
import { RecommendationPage } from './recommendation.page.tsx'
import { listTrials, listTrialTowns } from './trial.queries.ts'

export const recommendationRoutes = new Hono<Web>()

recommendationRoutes.get('/recommendations/:slug', showRecommendation)
recommendationRoutes.get('/recommendations/:slug/editions/:edition', showRecommendation)

async function showRecommendation(c: Context<Web>) {
	const item = await readRecommendation(c)
	const told = (['proposed', 'response', 'followUp'] as const).find((done) => c.req.query('told') === done)
	const document = <RecommendationPage view={c.get('view')} {...(await gather(c, item))} told={told} />
	return item.edition > 0 ? publicPage(c, document) : page(c, document)
}

/** The recommendation of the address, for those who may read it. */
export async function readRecommendation(c: Context<Web>): Promise<Item> {
	const item = found(await findItemBySlug(c.get('db'), 'recommendation', textParam(c, 'slug')))
	if (!canReadItem(c.get('actor'), item)) throw new NotFound()
	return item
}

async function gather(c: Context<Web>, item: Item) {
	const db = c.get('db')
	const actor = c.get('actor')
	const read = await askReading(c, item)
	// Those of a programme that is not public yet stay with its secretariat.
	const programme = (await listProgrammes(db, actor)).find(({ id }) => id === item.programmeId)
	return {
		...read,
		item,
		content: await readContent(db, item, read.reading),
		programme,
		responses: await listResponses(db, item.id),
		followUps: await listFollowUps(db, item.id),
		towns: programme === undefined ? [] : await listTrialTowns(db, programme.id),
		trials: await listTrials(db, [item.id]),
		mayEdit: canEditRecommendation(actor, item),
	}
}
