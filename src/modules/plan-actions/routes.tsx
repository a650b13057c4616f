import { Hono } from 'hono'
import * as z from 'zod'
import { page, type Web } from '../../platform/web.tsx'
import { isLive, listContributions } from '../contributions/index.ts'
import { type BelowActions, type BesideAction, changesBetween, listVersions } from '../plans/index.ts'
import { actionRoutes } from './action.routes.tsx'
import { shows } from './action-view.ts'
import { ActionsPage, ways } from './actions.page.tsx'
import { budgetRoutes } from './budget.routes.tsx'
import { inPlan } from './in-plan.routes.tsx'
import { indicatorRoutes } from './indicator.routes.tsx'
import { measureRoutes } from './measure.routes.tsx'
import { milestoneRoutes } from './milestone.routes.tsx'
import { partRoutes } from './part.routes.tsx'
import type { PlanData } from './plan-data.ts'
import { stepRoutes } from './step.routes.tsx'

/** From subjects that come later. */
type Sections = { beside: readonly BesideAction[]; below: readonly BelowActions[] }

export function planActionsRoutes(sections: Sections): Hono<Web> {
	const routes = new Hono<Web>()
	routes.route('/', actionRoutes)
	routes.route('/', partRoutes)
	routes.route('/', stepRoutes)
	routes.route('/', budgetRoutes)
	routes.route('/', indicatorRoutes)
	routes.route('/', measureRoutes)
	routes.route('/', milestoneRoutes)

	routes.get('/plans/:slug/work', async (c) => {
		const data = await inPlan(c)
		const db = c.get('db')
		const { view: way, show, action: chosen } = Asked.parse(c.req.query())
		const [latest] = await listVersions(db, data.plan.id)
		const gifts = (await listContributions(db, data.plan.id)).filter(isLive)
		const { action } = data.views.find(({ action: { number } }) => number === chosen) ?? {}
		const beside = await Promise.all(action ? sections.beside.map((show) => show(db, data, action)) : [])
		const below = await Promise.all(sections.below.map((show) => show(db, data)))
		const published = latest && { number: latest.number, changes: changesSince(latest, data) }
		return page(c, <ActionsPage {...data} {...{ way, show, chosen, published, gifts, beside, below }} />)
	})
	return routes
}

/** What is no way of looking is the list of all, with none of them beside it. */
const Asked = z.object({
	view: z.enum(ways).catch('list'),
	show: z.enum(shows).catch('all'),
	action: z.coerce.number().int().optional().catch(undefined),
})

function changesSince({ content }: Awaited<ReturnType<typeof listVersions>>[number], data: PlanData): number {
	return changesBetween(content, data.content).length
}
