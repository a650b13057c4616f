import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { inPlanRoom, writingInPlan } from '../plans/index.ts'
import { WheelFormPage } from './wheel-form.page.tsx'
import { WheelPage } from './wheel.page.tsx'
import { keepWheelEvent, removeWheelEvent, WheelEventForm } from './keep-wheel-event.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'

/** What comes again every year. */
export const wheelRoutes = new Hono<Web>()

const list = '/plans/:slug/work/text/wheel'

wheelRoutes.get(list, async (c) => page(c, <WheelPage {...(await inPlanRoom(c))} />))

wheelRoutes.get(`${list}/new`, async (c) => page(c, <WheelFormPage {...(await writingInPlan(c))} />))

wheelRoutes.post(list, async (c) => {
	const data = await writingInPlan(c)
	const form = await readForm(c, WheelEventForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <WheelFormPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepWheelEvent(tx, actor, { planId: data.plan.id, ...form.value }))
	return c.redirect(rowsAddress(data.plan, 'wheel'), 303)
})

wheelRoutes.get(`${list}/:id`, async (c) => page(c, <WheelFormPage {...(await changing(c))} />))

wheelRoutes.post(`${list}/:id`, async (c) => {
	const data = await changing(c)
	const form = await readForm(c, WheelEventForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <WheelFormPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, eventId: data.event.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepWheelEvent(tx, actor, wish)))
	if (!saved) return page(c, <WheelFormPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(rowsAddress(data.plan, 'wheel'), 303)
})

wheelRoutes.post(`${list}/:id/removal`, async (c) => {
	const { plan, event } = await changing(c)
	await change(c, (tx, actor) => removeWheelEvent(tx, actor, { planId: plan.id, eventId: event.id }))
	return c.redirect(rowsAddress(plan, 'wheel'), 303)
})

async function changing(c: Context<Web>) {
	const data = await writingInPlan(c)
	const id = idParam<'wheelEvent'>(c, 'id')
	return { ...data, event: found(data.content.wheel.find((row) => row.id === id)) }
}
