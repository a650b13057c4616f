import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { endStep, reopenStep } from './end-step.ts'
import { inPlan, writingPlan } from './in-plan.routes.tsx'
import { keepStep, stepForm } from './keep-step.ts'
import { words } from './messages.ts'
import { MilestonesPage } from './milestones.page.tsx'
import { workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'
import { removeStep } from './remove-step.ts'
import { StepPage } from './step.page.tsx'

/** The milestones of the plan as a whole; those of actions are their steps. */
export const milestoneRoutes = new Hono<Web>()

const list = '/plans/:slug/work/milestones'

milestoneRoutes.get(list, async (c) => page(c, <MilestonesPage {...(await inPlan(c))} />))

milestoneRoutes.get(`${list}/new`, async (c) => page(c, <StepPage {...(await writingPlan(c))} />))

milestoneRoutes.post(list, async (c) => {
	const data = await writingPlan(c)
	const { language } = data.view
	const form = await readForm(c, stepForm(language), words(language).faults)
	if (!form.ok) return page(c, <StepPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, actionId: null, ...form.value }
	await change(c, (tx, actor) => keepStep(tx, actor, wish))
	return back(c, data)
})

milestoneRoutes.get(`${list}/:step`, async (c) => page(c, <StepPage {...(await ofStep(c))} />))

milestoneRoutes.post(`${list}/:step`, async (c) => {
	const data = await ofStep(c)
	const { language } = data.view
	const form = await readForm(c, stepForm(language), words(language).faults)
	if (!form.ok) return page(c, <StepPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, actionId: null, stepId: data.step.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepStep(tx, actor, wish)))
	if (!saved) return page(c, <StepPage {...data} draft={form.draft} outdated />, 409)
	return back(c, data)
})

milestoneRoutes.post(`${list}/:step/removal`, async (c) => {
	const data = await ofStep(c)
	await change(c, (tx, actor) => removeStep(tx, actor, { planId: data.plan.id, stepId: data.step.id }))
	return back(c, data)
})

milestoneRoutes.post(`${list}/:step/end`, async (c) => {
	const data = await ofStep(c)
	await change(c, (tx, actor) => endStep(tx, actor, { planId: data.plan.id, stepId: data.step.id }))
	return back(c, data)
})

milestoneRoutes.post(`${list}/:step/reopening`, async (c) => {
	const data = await ofStep(c)
	await change(c, (tx, actor) => reopenStep(tx, actor, { planId: data.plan.id, stepId: data.step.id }))
	return back(c, data)
})

async function ofStep(c: Context<Web>) {
	const data = await writingPlan(c)
	const id = idParam<'planStep'>(c, 'step')
	return { ...data, step: found(data.content.milestones.find((step) => step.id === id)) }
}

function back(c: Context<Web>, { plan }: PlanData) {
	return c.redirect(`${workAddress(plan)}/milestones`, 303)
}
