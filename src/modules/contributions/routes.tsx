import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { financeOf, totalsOf } from '../../methods/contribution-totals.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { accessesOf } from '../partnerships/index.ts'
import { listActions, readPlan } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import { giftRoutes } from './gift.routes.tsx'
import type { Told } from './messages.ts'
import { words } from './messages.ts'
import { hindrance, toldIn } from './one-step.routes.tsx'
import { oneRoutes } from './one.routes.tsx'
import { OverviewPage, type OverviewProps } from './overview.page.tsx'
import { freeLine, payLine } from './pay-line.ts'
import { listContributions } from './queries.ts'

/** What the parties of a plan give: `/plans/:slug/work/contributions`. */
export const contributionsRoutes = new Hono<Web>()

const ALL = '/plans/:slug/work/contributions'

contributionsRoutes.get(ALL, async (c) => page(c, <OverviewPage {...(await overviewData(c))} told={toldIn(c)} />))

contributionsRoutes.post(`${ALL}/lines/:line/payment`, async (c) => {
	const data = await overviewData(c)
	const lineId = idParam<'budgetLine'>(c, 'line')
	const field = `contribution-${lineId}`
	const schema = z.object({ [field]: z.uuid('lineMissing') })
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const contribution = data.contributions.find(({ id }) => form.ok && id === form.value[field])
	if (!contribution) return page(c, <OverviewPage {...data} reason="noMoney" />, 422)
	const wish = { planId: data.plan.id, lineId, contributionId: contribution.id }
	return answered(c, { work: change(c, (tx, actor) => payLine(tx, actor, wish)), told: 'paid' })
})

contributionsRoutes.post(`${ALL}/lines/:line/release`, async (c) => {
	const { plan } = await overviewData(c)
	const wish = { planId: plan.id, lineId: idParam<'budgetLine'>(c, 'line') }
	return answered(c, { work: change(c, (tx, actor) => freeLine(tx, actor, wish)), told: 'freed' })
})

contributionsRoutes.route('/', giftRoutes)
contributionsRoutes.route('/', oneRoutes)

async function answered(c: Context<Web>, { work, told }: { work: Promise<unknown>; told: Told }) {
	const reason = await hindrance(work)
	const data = await overviewData(c)
	if (reason) return page(c, <OverviewPage {...data} reason={reason} />, 409)
	return c.redirect(`${contributionsPath(data.plan)}?told=${told}`, 303)
}

async function overviewData(c: Context<Web>): Promise<OverviewProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const [actions, contributions] = await Promise.all([listActions(db, plan.id), listContributions(db, plan.id)])
	return {
		view: c.get('view'),
		plan,
		actor,
		actions,
		contributions,
		totals: totalsOf(contributions),
		finance: financeOf(
			actions.flatMap(({ budget }) => budget),
			contributions,
		),
		own: new Set(accessesOf(actor, plan.partnership).map(({ partyId }) => partyId)),
		today: dayAt(now(), HOME_TIME_ZONE),
	}
}
