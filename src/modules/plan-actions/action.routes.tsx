import { type Context, Hono } from 'hono'
import { found, refusalOf, unlessOutdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { addAction, findAction } from '../plans/index.ts'
import { ActionFormPage } from './action-form.page.tsx'
import { ActionPage } from './action.page.tsx'
import { actionForm, editAction } from './edit-action.ts'
import { atAction, writingAction, writingPlan } from './in-plan.routes.tsx'
import { words } from './messages.ts'
import { actionAddress, workAddress } from './plan-address.ts'
import { listReadings } from './queries.ts'
import { removeAction, type Staying } from './remove-action.ts'

/** One action: its words, its page, and the way out of the plan. */
export const actionRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions'

actionRoutes.get(`${list}/new`, async (c) => {
	const data = await writingPlan(c)
	const asked = data.content.challenges.find(({ id }) => id === c.req.query('challenge'))
	return page(c, <ActionFormPage {...data} draft={asked ? { challengeId: asked.id } : {}} />)
})

actionRoutes.post(list, async (c) => {
	const data = await writingPlan(c)
	const { language } = data.view
	const form = await readForm(c, actionForm(language), words(language).faults)
	if (!form.ok) return page(c, <ActionFormPage {...data} {...form} />, 422)
	const { due, point, challengeId, version: _, ...rest } = form.value
	const challenge = challengeId === null ? null : found(data.content.challenges.find(({ id }) => id === challengeId)).id
	const wish = { ...rest, ...due, ...point, planId: data.plan.id, challengeId: challenge }
	const id = await change(c, (tx, actor) => addAction(tx, actor, wish))
	return c.redirect(actionAddress(data.plan, await findAction(c.get('db'), data.plan.id, id)), 303)
})

actionRoutes.get(`${list}/:number`, async (c) => page(c, <ActionPage {...(await showing(c))} />))

actionRoutes.get(`${list}/:number/edit`, async (c) => page(c, <ActionFormPage {...(await writingAction(c))} />))

actionRoutes.post(`${list}/:number/edit`, async (c) => {
	const data = await writingAction(c)
	const { language } = data.view
	const form = await readForm(c, actionForm(language), words(language).faults)
	if (!form.ok) return page(c, <ActionFormPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, actionId: data.one.action.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => editAction(tx, actor, wish)))
	if (!saved) return page(c, <ActionFormPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(actionAddress(data.plan, data.one.action), 303)
})

actionRoutes.post(`${list}/:number/removal`, async (c) => {
	const { plan, one } = await writingAction(c)
	const wish = { planId: plan.id, actionId: one.action.id }
	const reason = await refusalOf<Staying>(change(c, (tx, actor) => removeAction(tx, actor, wish)))
	if (reason) return page(c, <ActionPage {...(await showing(c))} reason={reason} />, 409)
	return c.redirect(workAddress(plan), 303)
})

async function showing(c: Context<Web>) {
	const data = await atAction(c)
	const ids: Id<'indicator'>[] = data.one.action.indicators.map(({ id }) => id)
	return { ...data, readings: await listReadings(c.get('db'), ids) }
}
