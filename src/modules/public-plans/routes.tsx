import { Hono } from 'hono'
import * as z from 'zod'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { listVersions } from '../plans/index.ts'
import { EmbedPage } from './embed.page.tsx'
import { joinRoutes } from './join.routes.tsx'
import { PlanPage } from './plan.page.tsx'
import { PlansPage } from './plans.page.tsx'
import { listPublicPlans, readListedPlan, readPublicPlan } from './queries.ts'
import { VersionsPage } from './versions.page.tsx'

export const publicPlansRoutes = new Hono<Web>()

publicPlansRoutes.get('/plans', async (c) =>
	publicPage(c, <PlansPage view={c.get('view')} plans={await listPublicPlans(c.get('db'))} />),
)

publicPlansRoutes.get('/plans/:slug', async (c) => {
	const data = await readPublicPlan(c.get('db'), c.get('actor'), textParam(c, 'slug'))
	return publicPage(c, <PlanPage {...data} view={c.get('view')} />)
})

/** As every page, but that any site may frame it: it has no form and knows nobody. */
const FRAMED =
	"default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *"

publicPlansRoutes.get('/plans/:slug/embed', async (c) => {
	const data = await readListedPlan(c.get('db'), textParam(c, 'slug'))
	c.header('content-security-policy', FRAMED)
	return page(c, <EmbedPage {...data} view={c.get('view')} />)
})

publicPlansRoutes.route('/', joinRoutes)

publicPlansRoutes.get('/plans/:slug/versions', async (c) => {
	const db = c.get('db')
	const { plan, latest, programme } = await readListedPlan(db, textParam(c, 'slug'))
	const versions = await listVersions(db, plan.id)
	const Asked = z.object({ from: number(Math.max(1, latest.number - 1)), to: number(latest.number) })
	const asked = Asked.parse(c.req.query())
	const data = { view: c.get('view'), plan, versions, asked, timeZone: programme.timeZone }
	return publicPage(c, <VersionsPage {...data} />)
})

/** What is no number of a version asks for the one that is most likely meant. */
function number(usual: number) {
	return z.coerce.number().int().catch(usual)
}
