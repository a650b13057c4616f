import { type Context, Hono } from 'hono'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { listSeries } from '../meetings/index.ts'
import { choicesIn } from './chosen-hosts.ts'
import { gatherHosting } from './gather-hosting.ts'
import { hostingAddress, seriesAddress } from './hosting-address.ts'
import { hindranceOf, inRoom, inSeries, toldBy } from './in-room.routes.tsx'
import { keepPlan, PlanForm } from './keep-plan.ts'
import { words } from './messages.ts'
import { OverviewPage } from './overview.page.tsx'
import { gatherOwnHosting } from './own-hosting.ts'
import { PlanPage } from './plan.page.tsx'
import { canPlanHosts } from './policy.ts'
import { readPlan } from './queries.ts'
import { RulesPage } from './rules.page.tsx'
import { regionsIn, RulesForm, setRules } from './set-rules.ts'
import { StudioPage } from './studio.page.tsx'
import { openStudio, type Question } from './studio.ts'

/** Hosts of a room's meetings: for its members what is theirs, for its facilitator the proposal. */
export const studioRoutes = new Hono<Web>()

const HOSTING = '/programmes/:slug/room/hosting'

studioRoutes.get(HOSTING, async (c) => {
	const data = await inRoom(c)
	const own = await gatherOwnHosting(c.get('db'), data.actor, data.room)
	const next = own.meetings.find(({ startsAt }) => startsAt > data.at)?.seriesId
	if (next && canPlanHosts(data.actor, data.room)) return c.redirect(`${hostingAddress(data.room)}/${next}`)
	return page(c, <OverviewPage {...data} own={own} told={toldBy(c)} />)
})

studioRoutes.get(`${HOSTING}/:series`, async (c) => {
	const question = { chosen: choicesIn(c.req.query()), afresh: c.req.query('from') === 'proposal' }
	return page(c, <StudioPage {...(await studioData(c, question))} told={toldBy(c)} />)
})

studioRoutes.post(`${HOSTING}/:series/plans`, async (c) => {
	const { hosting } = await planning(c)
	const form = await readForm(c, PlanForm, words(c.get('view').language).faults)
	const data = await studioData(c, { chosen: choicesIn(form.draft), afresh: true })
	if (!form.ok) return page(c, <StudioPage {...data} {...form} />, 422)
	const { proposal } = data.studio
	if (!proposal) return c.redirect(seriesAddress(hosting), 303)
	const { plan, rotation } = proposal
	const wish = { seriesId: hosting.series.id, plan, rotation, ...form.value }
	const reason = await hindranceOf(change(c, (tx, actor) => keepPlan(tx, actor, wish)))
	const asked = { draft: form.draft, faults: { reason: words(c.get('view').language).reasons.reasonMissing } }
	if (reason === 'reasonMissing') return page(c, <StudioPage {...data} {...asked} />, 422)
	if (reason) return page(c, <StudioPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${seriesAddress(hosting)}?told=kept`, 303)
})

studioRoutes.get(`${HOSTING}/:series/plans/:plan`, async (c) => page(c, <PlanPage {...(await planData(c))} />))

studioRoutes.get(`${HOSTING}/:series/plans/:plan/case.json`, async (c) => {
	const { room, plan } = await planData(c)
	const { id, number, reason, keptAt, methodVersion, inputSha256, input, result, judged } = plan
	const about = { programme: room.programme.slug, number, reason, keptAt }
	const file = { id, method: result.method, methodVersion, about, inputSha256, input, result, judged }
	c.header('content-disposition', `attachment; filename="${room.programme.slug}-hosts-${number}.json"`)
	c.header('content-type', 'application/json; charset=utf-8')
	return c.body(`${JSON.stringify(file, undefined, '\t')}\n`)
})

studioRoutes.get(`${HOSTING}/:series/rules`, async (c) => page(c, <RulesPage {...(await planning(c))} />))

studioRoutes.post(`${HOSTING}/:series/rules`, async (c) => {
	const data = await planning(c)
	const { hosting } = data
	const form = await readForm(c, RulesForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <RulesPage {...data} {...form} />, 422)
	const { announcedRegions, everyRegion, regionGap, circuity, co2Gram, co2Source, version } = form.value
	const rules = { everyRegion, regionGap, circuity, co2Gram, co2Source, version }
	const regions = regionsIn(form.value, hosting.members)
	const wish = { seriesId: hosting.series.id, announcedRegions: announcedRegions === 'yes', ...rules, regions }
	const reason = await hindranceOf(change(c, (tx, actor) => setRules(tx, actor, wish)))
	if (reason) return page(c, <RulesPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${seriesAddress(hosting)}?told=rules`, 303)
})

async function planning(c: Context<Web>) {
	const { view, actor, room, series, at } = await inSeries(c)
	allow(canPlanHosts(actor, room))
	return { view, actor, hosting: await gatherHosting(c.get('db'), actor, { room, series, at }) }
}

async function studioData(c: Context<Web>, question: Question) {
	const { view, actor, hosting } = await planning(c)
	const db = c.get('db')
	const studio = await openStudio(db, hosting, question)
	return { view, actor, studio, series: await listSeries(db, hosting.room.programme.id) }
}

async function planData(c: Context<Web>) {
	const data = await inSeries(c)
	allow(canPlanHosts(data.actor, data.room))
	const plan = await readPlan(c.get('db'), idParam<'hostPlan'>(c, 'plan'))
	return { ...data, plan: found(plan.seriesId === data.series.id ? plan : undefined) }
}
