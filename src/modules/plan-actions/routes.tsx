import { Hono } from 'hono'
import * as z from 'zod'
import { page, type Web } from '../../platform/web.tsx'
import { changesBetween, listVersions } from '../plans/index.ts'
import { actionRoutes } from './action.routes.tsx'
import { shows } from './action-view.ts'
import { ActionsPage, ways } from './actions.page.tsx'
import { budgetRoutes } from './budget.routes.tsx'
import { inPlan } from './in-plan.routes.tsx'
import { indicatorRoutes } from './indicator.routes.tsx'
import { measureRoutes } from './measure.routes.tsx'
import { milestoneRoutes } from './milestone.routes.tsx'
import { partRoutes } from './part.routes.tsx'
import { stepRoutes } from './step.routes.tsx'

export const planActionsRoutes = new Hono<Web>()

planActionsRoutes.route('/', actionRoutes)
planActionsRoutes.route('/', partRoutes)
planActionsRoutes.route('/', stepRoutes)
planActionsRoutes.route('/', budgetRoutes)
planActionsRoutes.route('/', indicatorRoutes)
planActionsRoutes.route('/', measureRoutes)
planActionsRoutes.route('/', milestoneRoutes)

/** What is no way of looking is the list of all, with none of them beside it. */
const Asked = z.object({
	view: z.enum(ways).catch('list'),
	show: z.enum(shows).catch('all'),
	action: z.coerce.number().int().optional().catch(undefined),
})

planActionsRoutes.get('/plans/:slug/work', async (c) => {
	const data = await inPlan(c)
	const asked = Asked.parse(c.req.query())
	const [latest] = await listVersions(c.get('db'), data.plan.id)
	const published = latest && {
		number: latest.number,
		changes: changesBetween(latest.content, data.content).length,
	}
	return page(
		c,
		<ActionsPage {...data} way={asked.view} show={asked.show} chosen={asked.action} published={published} />,
	)
})
