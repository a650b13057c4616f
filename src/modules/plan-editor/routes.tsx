import { type Context, Hono } from 'hono'
import { allow, hindranceOf, refusalOf } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canLead, readPartnership } from '../partnerships/index.ts'
import {
	beginPlan,
	canPublishPlan,
	changesBetween,
	inPlanRoom,
	listPlans,
	listVersions,
	PlanForm,
	PublishForm,
	publishPlan,
	writingInPlan,
} from '../plans/index.ts'
import { BeginPage } from './begin.page.tsx'
import { closePlan } from './close-plan.ts'
import { editPlan, PlanHeadForm } from './edit-plan.ts'
import { HeadPage } from './head.page.tsx'
import { words } from './messages.ts'
import { PlansPage } from './plans.page.tsx'
import { structureAddress } from './plan-address.ts'
import { PublicationPage } from './publication.page.tsx'
import { rowsRoutes } from './rows.routes.tsx'
import { structureRoutes } from './structure.routes.tsx'

export const planEditorRoutes = new Hono<Web>()

planEditorRoutes.route('/', structureRoutes)
planEditorRoutes.route('/', rowsRoutes)

planEditorRoutes.get('/partnerships/:slug/plans', async (c) => {
	const data = await inPartnership(c)
	return page(c, <PlansPage {...data} plans={await listPlans(c.get('db'), data.partnership.id)} />)
})

planEditorRoutes.get('/partnerships/:slug/plans/new', async (c) => page(c, <BeginPage {...(await beginning(c))} />))

planEditorRoutes.post('/partnerships/:slug/plans', async (c) => {
	const data = await beginning(c)
	const { faults } = words(data.view.language)
	const form = await readForm(c, PlanForm, faults)
	if (!form.ok) return page(c, <BeginPage {...data} {...form} />, 422)
	const wish = { partnershipId: data.partnership.id, ...form.value }
	const reason = await refusalOf<'slugTaken'>(change(c, (tx, actor) => beginPlan(tx, actor, wish)))
	if (reason) return page(c, <BeginPage {...data} draft={form.draft} faults={{ slug: faults[reason] }} />, 422)
	return c.redirect(structureAddress(form.value), 303)
})

planEditorRoutes.get('/plans/:slug/work/edit', async (c) => page(c, <HeadPage {...(await writingInPlan(c))} />))

planEditorRoutes.post('/plans/:slug/work/edit', async (c) => {
	const data = await writingInPlan(c)
	const form = await readForm(c, PlanHeadForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <HeadPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, ...form.value }
	const hindrance = await hindranceOf(change(c, (tx, actor) => editPlan(tx, actor, wish)))
	if (hindrance) return page(c, <HeadPage {...(await writingInPlan(c))} draft={form.draft} outdated />, 409)
	return c.redirect(structureAddress(data.plan), 303)
})

planEditorRoutes.get('/plans/:slug/work/publication', async (c) =>
	page(c, <PublicationPage {...(await publishing(c))} />),
)

planEditorRoutes.post('/plans/:slug/work/publication', async (c) => {
	const data = await publishing(c)
	const form = await readForm(c, PublishForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <PublicationPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => publishPlan(tx, actor, { planId: data.plan.id, ...form.value }))
	return c.redirect(`/plans/${data.plan.slug}/work`, 303)
})

planEditorRoutes.post('/plans/:slug/work/closure', async (c) => {
	const data = await publishing(c)
	const reason = await refusalOf<'neverPublished'>(change(c, (tx, actor) => closePlan(tx, actor, data.plan.id)))
	if (reason) return page(c, <PublicationPage {...data} reason={reason} />, 409)
	return c.redirect(`/plans/${data.plan.slug}/work`, 303)
})

async function inPartnership(c: Context<Web>) {
	const actor = signedIn(c)
	return { view: c.get('view'), actor, partnership: await readPartnership(c.get('db'), actor, textParam(c, 'slug')) }
}

async function beginning(c: Context<Web>) {
	const data = await inPartnership(c)
	allow(canLead(data.actor, data.partnership))
	return { ...data, language: data.view.language }
}

async function publishing(c: Context<Web>) {
	const data = await inPlanRoom(c)
	allow(canPublishPlan(data.actor, data.plan))
	const [latest] = await listVersions(c.get('db'), data.plan.id)
	return { ...data, latest, changes: latest ? changesBetween(latest.content, data.content) : [] }
}
