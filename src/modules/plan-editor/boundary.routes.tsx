import { type Context, Hono } from 'hono'
import { unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { inPlanRoom, type PlanRoomData, writingInPlan } from '../plans/index.ts'
import { BoundaryPage } from './boundary.page.tsx'
import { BoundaryForm, drawBoundary } from './draw-boundary.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'
import { findBoundaryVersion } from './queries.ts'

/** Which area the plan is about. */
export const boundaryRoutes = new Hono<Web>()

const address = '/plans/:slug/work/text/boundary'

boundaryRoutes.get(address, async (c) => page(c, <BoundaryPage {...(await drawn(c, await inPlanRoom(c)))} />))

boundaryRoutes.post(address, async (c) => {
	const data = await drawn(c, await writingInPlan(c))
	const form = await readForm(c, BoundaryForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <BoundaryPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => drawBoundary(tx, actor, wish)))
	if (!saved) return page(c, <BoundaryPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(rowsAddress(data.plan, 'boundary'), 303)
})

async function drawn(c: Context<Web>, data: PlanRoomData) {
	return { ...data, version: await findBoundaryVersion(c.get('db'), data.plan.id) }
}
