import { type Context, Hono } from 'hono'
import { publicPage, textParam, type Web } from '../../platform/web.tsx'
import { isAskedToPropose } from '../library/index.ts'
import { listProgrammes, readProgramme } from '../programmes/index.ts'
import { findTerm, listTerms } from '../taxonomy/index.ts'
import { type Browsed, facetsOf, narrow, readWish } from './browse.ts'
import { MatrixPage } from './matrix.page.tsx'
import { canRecordTrial } from './policy.ts'
import { listRecommendations } from './queries.ts'
import { RecommendationsPage } from './recommendations.page.tsx'
import { matrixOf } from './trial.ts'
import { listTrials, listTrialTowns } from './trial.queries.ts'

export const browseRoutes = new Hono<Web>()

browseRoutes.get('/recommendations', async (c) => {
	const db = c.get('db')
	const asked = readWish(new URL(c.req.url).searchParams)
	// Addresses that name a term that was merged go on working.
	const wish = { ...asked, theme: (await findTerm(db, asked.theme))?.key ?? asked.theme }
	const programmes = await listProgrammes(db, c.get('actor'))
	const all = (await listRecommendations(db, c.get('view').language)).map(
		(one): Browsed => ({ ...one, programme: programmes.find(({ id }) => id === one.programmeId) }),
	)
	const themes = await listTerms(db, 'theme')
	const shown = { recommendations: narrow(all, wish), facets: facetsOf(all, wish), programmes, themes }
	const mayPropose = isAskedToPropose(c.get('actor'))
	return publicPage(c, <RecommendationsPage view={c.get('view')} wish={wish} mayPropose={mayPropose} {...shown} />)
})

browseRoutes.get('/programmes/:slug/recommendations', async (c) => publicPage(c, await matrixPage(c)))

async function matrixPage(c: Context<Web>) {
	const db = c.get('db')
	const programme = await readProgramme(db, c.get('actor'), textParam(c, 'slug'))
	const recommendations = (await listRecommendations(db, c.get('view').language)).filter(
		({ programmeId }) => programmeId === programme.id,
	)
	const towns = await listTrialTowns(db, programme.id)
	const ids = recommendations.map(({ id }) => id)
	return (
		<MatrixPage
			view={c.get('view')}
			programme={programme}
			towns={towns}
			matrix={matrixOf(recommendations, towns, await listTrials(db, ids))}
			mayRecord={(town) => canRecordTrial(c.get('actor'), { programmeId: programme.id }, town)}
			told={c.req.query('told') === 'trial'}
		/>
	)
}
