import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refusalOf, unlessOutdated } from '../../platform/errors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { EditPage } from './edit.page.tsx'
import { beginPartnership, editPartnership, endPartnership, PartnershipEditForm } from './edit-partnership.ts'
import { endWork, letWork, teamForm } from './let-work.ts'
import { words } from './messages.ts'
import { OverviewPage, type OverviewProps } from './overview.page.tsx'
import { canLead } from './policy.ts'
import { readPartnership } from './queries.ts'
import { TeamPage } from './team.page.tsx'

export const partnershipsRoutes = new Hono<Web>()

partnershipsRoutes.get('/partnerships/:slug', async (c) => page(c, <OverviewPage {...(await inWorkroom(c))} />))

partnershipsRoutes.get('/partnerships/:slug/edit', async (c) => page(c, <EditPage {...(await leading(c))} />))

partnershipsRoutes.post('/partnerships/:slug/edit', async (c) => {
	const data = await leading(c)
	const form = await readForm(c, PartnershipEditForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <EditPage {...data} {...form} />, 422)
	const { id } = data.partnership
	const saved = await unlessOutdated(change(c, (tx, actor) => editPartnership(tx, actor, { id, ...form.value })))
	if (!saved) return page(c, <EditPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(`/partnerships/${data.partnership.slug}`, 303)
})

partnershipsRoutes.post('/partnerships/:slug/beginning', (c) => changeState(c, beginPartnership))
partnershipsRoutes.post('/partnerships/:slug/end', (c) => changeState(c, endPartnership))

async function changeState(c: Context<Web>, verb: (tx: Tx, actor: Actor, id: Id<'partnership'>) => Promise<void>) {
	const data = await leading(c)
	const { id, slug } = data.partnership
	const reason = await refusalOf<NonNullable<OverviewProps['reason']>>(change(c, (tx, actor) => verb(tx, actor, id)))
	if (reason) return page(c, <OverviewPage {...data} reason={reason} />, 409)
	return c.redirect(`/partnerships/${slug}`, 303)
}

partnershipsRoutes.get('/partnerships/:slug/team', async (c) => page(c, <TeamPage {...(await leading(c))} />))

partnershipsRoutes.post('/partnerships/:slug/team', async (c) => {
	const data = await leading(c)
	const { language } = data.view
	const { faults: texts } = words(language)
	const form = await readForm(c, teamForm(language, dayAt(now(), HOME_TIME_ZONE)), texts)
	if (!form.ok) return page(c, <TeamPage {...data} {...form} />, 422)
	const { publicUrl } = c.get('config')
	const wish = { ...form.value, partnershipId: data.partnership.id, language, publicUrl }
	const reason = await refusalOf<'worksAlready'>(change(c, (tx, actor) => letWork(tx, actor, wish)))
	if (reason) return page(c, <TeamPage {...data} draft={form.draft} faults={{ email: texts[reason] }} />, 422)
	return c.redirect(`/partnerships/${data.partnership.slug}/team`, 303)
})

partnershipsRoutes.post('/partnerships/:slug/team/:member/end', async (c) => {
	const { partnership } = await leading(c)
	const memberId = idParam<'partnershipPeople'>(c, 'member')
	await change(c, (tx, actor) => endWork(tx, actor, { partnershipId: partnership.id, memberId }))
	return c.redirect(`/partnerships/${partnership.slug}/team`, 303)
})

/** For pages of a partnership's workroom: who asks, and the partnership, which does not exist for those outside. */
export async function inWorkroom(c: Context<Web>) {
	const actor = signedIn(c)
	const partnership = await readPartnership(c.get('db'), actor, textParam(c, 'slug'))
	return { view: c.get('view'), actor, partnership }
}

async function leading(c: Context<Web>) {
	const data = await inWorkroom(c)
	allow(canLead(data.actor, data.partnership))
	return data
}
