import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { accessesOf, accessTo } from '../partnerships/index.ts'
import { listActions, readPlan } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import { changeContribution } from './change-contribution.ts'
import { whyNotChanged } from './contribution.ts'
import { draftOf } from './gift-fields.tsx'
import { type GiftPageProps, GiftPage } from './gift.page.tsx'
import { giftForm, giftOf } from './gift-form.ts'
import { words } from './messages.ts'
import { offerContribution, writeDownContribution } from './offer-contribution.ts'
import { hindrance } from './one-step.routes.tsx'
import { canWriteDown } from './policy.ts'
import { findContribution } from './queries.ts'

/** Where somebody with an account says what a party gives. */
export const giftRoutes = new Hono<Web>()

const ALL = '/plans/:slug/work/contributions'

giftRoutes.get(`${ALL}/new`, async (c) => page(c, <GiftPage {...(await giving(c))} />))

giftRoutes.post(ALL, async (c) => {
	const data = await giving(c)
	const { language } = c.get('view')
	const form = await readForm(c, newForm(language), words(language).faults)
	if (!form.ok) return page(c, <GiftPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { plan } = data
	const { partyId, saidYes, ...gift } = form.value
	const wish = { planId: plan.id, actionId: gift.actionId, gift: giftOf(gift) }
	await change(c, async (tx, actor) => {
		if (data.forOthers) return writeDownContribution(tx, actor, { ...wish, partyId, saidYes })
		const access = accessTo(actor, plan.partnership, partyId)
		allow(access !== undefined)
		return offerContribution(tx, access, wish)
	})
	return c.redirect(`${contributionsPath(plan)}?told=${data.forOthers ? 'written' : 'offered'}`, 303)
})

giftRoutes.get(`${ALL}/:id/edit`, async (c) => page(c, <GiftPage {...(await changing(c))} />))

giftRoutes.post(`${ALL}/:id`, async (c) => {
	const data = await changing(c)
	const { language } = c.get('view')
	const form = await readForm(c, editForm(language), words(language).faults)
	if (!form.ok) return page(c, <GiftPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { id, partyId } = data.contribution
	const { version, ...gift } = form.value
	const wish = { id, version, actionId: gift.actionId, gift: giftOf(gift) }
	const access = accessTo(signedIn(c), data.plan.partnership, partyId)
	allow(access !== undefined)
	const reason = await hindrance(change(c, (tx) => changeContribution(tx, access, wish)))
	if (reason) return page(c, <GiftPage {...(await changing(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${contributionsPath(data.plan)}/${id}?told=changed`, 303)
})

function newForm(language: Language) {
	const who = z.object({
		partyId: z
			.string('partyMissing')
			.pipe(z.uuid('partyMissing'))
			.transform((id) => id as Id<'party'>),
		saidYes: z.string().trim().max(500, 'wordsLong').default(''),
	})
	return giftForm(language).and(who)
}

function editForm(language: Language) {
	return giftForm(language).and(z.object({ version: z.coerce.number<string>().int() }))
}

async function giving(c: Context<Web>): Promise<GiftPageProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const own = accessesOf(actor, plan.partnership).map(({ partyId, partyName }) => ({ id: partyId, name: partyName }))
	const forOthers = canWriteDown(actor, plan)
	allow(forOthers || (plan.state !== 'closed' && own.length > 0))
	const parties = forOthers ? plan.partnership.parties.filter(({ standing }) => standing !== 'left') : own
	const actions = await listActions(db, plan.id)
	const asked = { partyId: c.req.query('party') ?? '', actionId: c.req.query('action') ?? '' }
	return { view: c.get('view'), plan, actor, actions, parties, forOthers, draft: asked }
}

async function changing(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const view = c.get('view')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const contribution = found(await findContribution(db, idParam<'contribution'>(c, 'id')))
	found(contribution.planId === plan.id ? contribution : undefined)
	allow(accessTo(actor, plan.partnership, contribution.partyId) !== undefined)
	const actions = await listActions(db, plan.id)
	const reason = whyNotChanged(contribution)
	return {
		view,
		plan,
		actor,
		actions,
		contribution,
		reason,
		parties: [],
		forOthers: false,
		draft: draftOf(view, contribution),
	}
}
