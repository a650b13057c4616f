import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, refusalOf } from '../../platform/errors.ts'
import { change, page, publicPage, readForm, signedIn, type Status, textParam, type Web } from '../../platform/web.tsx'
import { listUnreachable } from '../partnerships/index.ts'
import { findPublished, readPlan } from '../plans/index.ts'
import { adoptionAddress } from './adoption-address.ts'
import { answerRoutes } from './answer.routes.tsx'
import { askParties, requestForm } from './ask-parties.ts'
import { words } from './messages.ts'
import { OverviewPage, type OverviewProps } from './overview.page.tsx'
import { PublicPage } from './public.page.tsx'
import { readSaid } from './queries.ts'
import { standingsIn } from './standing.ts'

export const adoptionsRoutes = new Hono<Web>()

const OVERVIEW = '/plans/:slug/work/adoption'

adoptionsRoutes.get('/plans/:slug/adoptions', async (c) => {
	const db = c.get('db')
	const { plan } = found(await findPublished(db, textParam(c, 'slug')))
	const said = await readSaid(db, plan.id)
	return publicPage(c, <PublicPage view={c.get('view')} plan={plan} said={said} />)
})

adoptionsRoutes.get(OVERVIEW, async (c) => showOverview(c))

adoptionsRoutes.post(`${OVERVIEW}/requests`, async (c) => {
	const plan = await readPlan(c.get('db'), signedIn(c), textParam(c, 'slug'))
	const { language } = c.get('view')
	const { publicUrl } = c.get('config')
	const form = await readForm(c, requestForm(language), words(language).faults)
	if (!form.ok) return showOverview(c, { draft: form.draft, faults: form.faults }, 422)
	const wish = { ...form.value, planId: plan.id, publicUrl }
	const reason = await refusalOf<Reason>(change(c, (tx, actor) => askParties(tx, actor, wish)))
	if (reason) return showOverview(c, { draft: form.draft, reason }, 409)
	return c.redirect(`${adoptionAddress(plan)}?told=asked`, 303)
})

adoptionsRoutes.route('/', answerRoutes)

type Reason = NonNullable<OverviewProps['reason']>

async function showOverview(c: Context<Web>, more: Partial<OverviewProps> = {}, status: Status = 200) {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const said = await readSaid(db, plan.id)
	const standings = standingsIn(plan, said)
	const unreachable = await listUnreachable(
		db,
		standings.map(({ party }) => party),
	)
	const told = c.req.query('told') === 'asked' ? ('asked' as const) : undefined
	const today = dayAt(now(), HOME_TIME_ZONE)
	const seen = { view: c.get('view'), actor, plan, said, standings, unreachable, today, told }
	return page(c, <OverviewPage {...seen} {...more} />, status)
}
