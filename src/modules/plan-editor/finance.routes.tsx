import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { inPlanRoom, writingInPlan } from '../plans/index.ts'
import { FinanceFormPage } from './finance-form.page.tsx'
import { FinancePage } from './finance.page.tsx'
import { financeForm, keepFinanceLine, removeFinanceLine } from './keep-finance-line.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'

/** When which money comes. */
export const financeRoutes = new Hono<Web>()

const list = '/plans/:slug/work/text/finance'

financeRoutes.get(list, async (c) => page(c, <FinancePage {...(await inPlanRoom(c))} />))

financeRoutes.get(`${list}/new`, async (c) => page(c, <FinanceFormPage {...(await writingInPlan(c))} />))

financeRoutes.post(list, async (c) => {
	const data = await writingInPlan(c)
	const form = await readForm(c, financeForm(data.view.language), words(data.view.language).faults)
	if (!form.ok) return page(c, <FinanceFormPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepFinanceLine(tx, actor, { planId: data.plan.id, ...form.value }))
	return c.redirect(rowsAddress(data.plan, 'finance'), 303)
})

financeRoutes.get(`${list}/:id`, async (c) => page(c, <FinanceFormPage {...(await changing(c))} />))

financeRoutes.post(`${list}/:id`, async (c) => {
	const data = await changing(c)
	const form = await readForm(c, financeForm(data.view.language), words(data.view.language).faults)
	if (!form.ok) return page(c, <FinanceFormPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, lineId: data.line.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepFinanceLine(tx, actor, wish)))
	if (!saved) return page(c, <FinanceFormPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(rowsAddress(data.plan, 'finance'), 303)
})

financeRoutes.post(`${list}/:id/removal`, async (c) => {
	const { plan, line } = await changing(c)
	await change(c, (tx, actor) => removeFinanceLine(tx, actor, { planId: plan.id, lineId: line.id }))
	return c.redirect(rowsAddress(plan, 'finance'), 303)
})

async function changing(c: Context<Web>) {
	const data = await writingInPlan(c)
	const id = idParam<'financeLine'>(c, 'id')
	return { ...data, line: found(data.content.finance.find((row) => row.id === id)) }
}
