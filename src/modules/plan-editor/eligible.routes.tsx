import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { inPlanRoom, writingInPlan } from '../plans/index.ts'
import { EligibleFormPage } from './eligible-form.page.tsx'
import { EligiblePage } from './eligible.page.tsx'
import { eligibleForm, keepEligible, removeEligible } from './keep-eligible.ts'
import { words } from './messages.ts'
import { MoveForm, moveRow } from './order-rows.ts'
import { rowsAddress } from './plan-address.ts'

/** What the state pays a part of. */
export const eligibleRoutes = new Hono<Web>()

const list = '/plans/:slug/work/text/eligible'

eligibleRoutes.get(list, async (c) => page(c, <EligiblePage {...(await inPlanRoom(c))} />))

eligibleRoutes.get(`${list}/new`, async (c) => page(c, <EligibleFormPage {...(await writingInPlan(c))} />))

eligibleRoutes.post(list, async (c) => {
	const data = await writingInPlan(c)
	const form = await readForm(c, eligibleForm(data.view.language), words(data.view.language).faults)
	if (!form.ok) return page(c, <EligibleFormPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepEligible(tx, actor, { planId: data.plan.id, ...form.value }))
	return c.redirect(rowsAddress(data.plan, 'eligible'), 303)
})

eligibleRoutes.get(`${list}/:id`, async (c) => page(c, <EligibleFormPage {...(await changing(c))} />))

eligibleRoutes.post(`${list}/:id`, async (c) => {
	const data = await changing(c)
	const form = await readForm(c, eligibleForm(data.view.language), words(data.view.language).faults)
	if (!form.ok) return page(c, <EligibleFormPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, measureId: data.measure.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepEligible(tx, actor, wish)))
	if (!saved) return page(c, <EligibleFormPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(rowsAddress(data.plan, 'eligible'), 303)
})

eligibleRoutes.post(`${list}/:id/removal`, async (c) => {
	const { plan, measure } = await changing(c)
	await change(c, (tx, actor) => removeEligible(tx, actor, { planId: plan.id, measureId: measure.id }))
	return c.redirect(rowsAddress(plan, 'eligible'), 303)
})

eligibleRoutes.post(`${list}/:id/place`, async (c) => {
	const { plan, measure } = await changing(c)
	const form = await readForm(c, MoveForm, {})
	const rows = 'eligible_measures'
	const wish = { planId: plan.id, rows, id: measure.id } as const
	if (form.ok) await change(c, (tx, actor) => moveRow(tx, actor, { ...wish, ...form.value }))
	return c.redirect(rowsAddress(plan, 'eligible'), 303)
})

async function changing(c: Context<Web>) {
	const data = await writingInPlan(c)
	const id = idParam<'eligibleMeasure'>(c, 'id')
	return { ...data, measure: found(data.content.eligible.find((row) => row.id === id)) }
}
