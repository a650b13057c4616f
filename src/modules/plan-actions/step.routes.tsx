import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { endStep, reopenStep } from './end-step.ts'
import { leadingAction, writingAction } from './in-plan.routes.tsx'
import { keepStep, stepForm } from './keep-step.ts'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import { removeStep } from './remove-step.ts'
import { StepPage } from './step.page.tsx'

/** The steps of an action. */
export const stepRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions/:number/steps'

stepRoutes.get(`${list}/new`, async (c) => page(c, <StepPage {...(await writingAction(c))} />))

stepRoutes.post(list, async (c) => {
	const data = await writingAction(c)
	const { language } = data.view
	const form = await readForm(c, stepForm(language), words(language).faults)
	if (!form.ok) return page(c, <StepPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepStep(tx, actor, { ...placed(data), ...form.value }))
	return back(c, data)
})

stepRoutes.get(`${list}/:step`, async (c) => {
	const data = await writingAction(c)
	return page(c, <StepPage {...data} step={stepOf(c, data)} />)
})

stepRoutes.post(`${list}/:step`, async (c) => {
	const data = await writingAction(c)
	const step = stepOf(c, data)
	const { language } = data.view
	const form = await readForm(c, stepForm(language), words(language).faults)
	if (!form.ok) return page(c, <StepPage {...data} {...form} step={step} />, 422)
	const wish = { ...placed(data), stepId: step.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepStep(tx, actor, wish)))
	if (!saved) return page(c, <StepPage {...data} step={step} draft={form.draft} outdated />, 409)
	return back(c, data)
})

stepRoutes.post(`${list}/:step/removal`, async (c) => {
	const data = await writingAction(c)
	const wish = { planId: data.plan.id, stepId: stepOf(c, data).id }
	await change(c, (tx, actor) => removeStep(tx, actor, wish))
	return back(c, data)
})

stepRoutes.post(`${list}/:step/end`, async (c) => {
	const data = await leadingAction(c)
	const wish = { planId: data.plan.id, stepId: stepOf(c, data).id }
	await change(c, (tx, actor) => endStep(tx, actor, wish))
	return back(c, data)
})

stepRoutes.post(`${list}/:step/reopening`, async (c) => {
	const data = await leadingAction(c)
	const wish = { planId: data.plan.id, stepId: stepOf(c, data).id }
	await change(c, (tx, actor) => reopenStep(tx, actor, wish))
	return back(c, data)
})

function placed({ plan, one }: ActionData): { planId: Id<'plan'>; actionId: Id<'planAction'> } {
	return { planId: plan.id, actionId: one.action.id }
}

function stepOf(c: Context<Web>, { one }: ActionData) {
	const id = idParam<'planStep'>(c, 'step')
	return found(one.action.steps.find((step) => step.id === id))
}

function back(c: Context<Web>, { plan, one }: ActionData) {
	return c.redirect(`${actionAddress(plan, one.action)}#steps`, 303)
}
