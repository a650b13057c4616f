import { type Context, Hono } from 'hono'
import { found, hindranceOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { writingAction } from './in-plan.routes.tsx'
import { budgetLineForm, keepBudgetLine, removeBudgetLine } from './keep-budget-line.ts'
import { LinePage } from './line.page.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

/** What an action costs. */
export const budgetRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions/:number/budget'

budgetRoutes.get(`${list}/new`, async (c) => page(c, <LinePage {...(await writingAction(c))} />))

budgetRoutes.post(list, async (c) => {
	const data = await writingAction(c)
	const { language } = data.view
	const form = await readForm(c, budgetLineForm(language), words(language).faults)
	if (!form.ok) return page(c, <LinePage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepBudgetLine(tx, actor, { ...placed(data), ...form.value }))
	return back(c, data)
})

budgetRoutes.get(`${list}/:line`, async (c) => page(c, <LinePage {...(await ofLine(c))} />))

budgetRoutes.post(`${list}/:line`, async (c) => {
	const data = await ofLine(c)
	const { language } = data.view
	const form = await readForm(c, budgetLineForm(language), words(language).faults)
	if (!form.ok) return page(c, <LinePage {...data} {...form} />, 422)
	const wish = { ...placed(data), lineId: data.line.id, ...form.value }
	const hindrance = await hindranceOf<'isPaid'>(change(c, (tx, actor) => keepBudgetLine(tx, actor, wish)))
	if (hindrance === 'outdated') return page(c, <LinePage {...data} draft={form.draft} outdated />, 409)
	if (hindrance) {
		const faults = { source: words(language).line[hindrance] }
		return page(c, <LinePage {...data} draft={form.draft} faults={faults} />, 422)
	}
	return back(c, data)
})

budgetRoutes.post(`${list}/:line/removal`, async (c) => {
	const data = await ofLine(c)
	await change(c, (tx, actor) => removeBudgetLine(tx, actor, { ...placed(data), lineId: data.line.id }))
	return back(c, data)
})

function placed({ plan, one }: ActionData) {
	return { planId: plan.id, actionId: one.action.id }
}

async function ofLine(c: Context<Web>) {
	const data = await writingAction(c)
	const id = idParam<'budgetLine'>(c, 'line')
	return { ...data, line: found(data.one.action.budget.find((line) => line.id === id)) }
}

function back(c: Context<Web>, { plan, one }: ActionData) {
	return c.redirect(`${actionAddress(plan, one.action)}#budget`, 303)
}
