import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { allow, found, hindranceOf } from '../../platform/errors.ts'
import { idParam, page, readForm, type Web } from '../../platform/web.tsx'
import {
	AcceptForm,
	acceptContribution,
	cameFault,
	canAnswer,
	canGive,
	changeContribution,
	ConfirmForm,
	confirmContribution,
	type ContributionReason,
	type ContributionTold,
	contributionWords,
	DeclineForm,
	declineContribution,
	draftOf,
	giftForm,
	giftOf,
	offerContribution,
	settleContribution,
	settleForm,
	WithdrawalForm,
	withdrawContribution,
} from '../contributions/index.ts'
import { changeByLink, linkHolder } from '../partnerships/index.ts'
import { GivenPage, type GivenProps } from './given.page.tsx'
import { contributionFor, planFor, readPartyView } from './party-view.ts'
import { PledgePage, type PledgeProps } from './pledge.page.tsx'

/** What a party says about contributions behind its link. */
export const givenRoutes = new Hono<Web>()

const PLEDGE = '/p/:token/pledge'
const ONE = '/p/:token/contributions/:id'
const hindrance = hindranceOf<ContributionReason>

givenRoutes.get(PLEDGE, async (c) => page(c, <PledgePage {...(await pledging(c, c.req.query('plan')))} />))

givenRoutes.post(PLEDGE, async (c) => {
	const { language } = c.get('view')
	const schema = giftForm(language).and(z.object({ plan: z.string().default('') }))
	const form = await readForm(c, schema, contributionWords(language).faults)
	const data = await pledging(c, form.ok ? form.value.plan : form.draft.plan)
	if (!form.ok) return page(c, <PledgePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { planId: data.one.plan.id, actionId: form.value.actionId, gift: giftOf(form.value) }
	await changeByLink(c, (tx, access) => offerContribution(tx, access, wish))
	return c.redirect(`/p/${data.holder.token}?told=offered`, 303)
})

givenRoutes.get(ONE, async (c) => page(c, <GivenPage {...(await givenData(c))} told={toldIn(c)} />))

givenRoutes.get(`${ONE}/edit`, async (c) => page(c, <PledgePage {...(await changing(c))} />))

givenRoutes.post(ONE, async (c) => {
	const { language } = c.get('view')
	const data = await changing(c)
	const schema = giftForm(language).and(ConfirmForm)
	const form = await readForm(c, schema, contributionWords(language).faults)
	if (!form.ok) return page(c, <PledgePage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { version, ...gift } = form.value
	const wish = { id: data.contribution.id, version, actionId: gift.actionId, gift: giftOf(gift) }
	const reason = await hindrance(changeByLink(c, (tx, access) => changeContribution(tx, access, wish)))
	if (reason) return page(c, <PledgePage {...(await changing(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/p/${data.holder.token}/contributions/${data.contribution.id}?told=changed`, 303)
})

givenRoutes.post(`${ONE}/confirmation`, (c) =>
	said(c, { schema: ConfirmForm, told: 'confirmed', work: confirmContribution }),
)
givenRoutes.post(`${ONE}/withdrawal`, (c) =>
	said(c, { schema: WithdrawalForm, told: 'withdrawn', work: withdrawContribution }),
)
givenRoutes.post(`${ONE}/acceptance`, (c) =>
	said(c, { schema: AcceptForm, told: 'accepted', work: acceptContribution }),
)
givenRoutes.post(`${ONE}/refusal`, (c) => said(c, { schema: DeclineForm, told: 'declined', work: declineContribution }))
givenRoutes.post(`${ONE}/outcome`, (c) =>
	said(c, { schema: settleForm(c.get('view').language), told: 'settled', work: settleContribution }),
)

type ByLink = Parameters<Parameters<typeof changeByLink>[1]>
type Saying<Value> = {
	schema: z.ZodType<Value>
	told: ContributionTold
	work: (tx: ByLink[0], access: ByLink[1], wish: Value & { id: GivenProps['contribution']['id'] }) => Promise<void>
}

/** One form of the page of a contribution: what is wrong stands beside its field, what was done is told. */
async function said<Value extends object>(c: Context<Web>, { schema, told, work }: Saying<Value>) {
	const data = await givenData(c)
	const form = await readForm(c, schema, contributionWords(c.get('view').language).faults)
	if (!form.ok) return page(c, <GivenPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { id } = data.contribution
	const reason = await hindrance(changeByLink(c, (tx, access) => work(tx, access, { ...form.value, id })))
	const faults = cameFault(reason, data.view.language)
	if (faults) return page(c, <GivenPage {...data} draft={form.draft} faults={faults} />, 422)
	if (reason) return page(c, <GivenPage {...(await givenData(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/p/${data.holder.token}/contributions/${id}?told=${told}`, 303)
}

async function pledging(c: Context<Web>, planId: string | undefined): Promise<PledgeProps> {
	const party = await readPartyView(c.get('db'), await linkHolder(c))
	const one = found(planFor(party, planId))
	allow(canGive(party.holder.access, one.plan))
	const draft = { actionId: c.req.query('action') ?? '' }
	return { ...party, view: c.get('view'), one, draft }
}

async function changing(c: Context<Web>) {
	const { view, contribution, plan, ...data } = await givenData(c)
	allow(data.powers.give)
	const party = await readPartyView(c.get('db'), data.holder)
	return { ...party, view, one: found(planFor(party, plan.id)), contribution, draft: draftOf(view, contribution) }
}

async function givenData(c: Context<Web>): Promise<GivenProps> {
	const party = await readPartyView(c.get('db'), await linkHolder(c))
	const { plan, contribution, action } = found(contributionFor(party, idParam<'contribution'>(c, 'id')))
	const { holder, today } = party
	const { access } = holder
	const give = access.partyId === contribution.partyId && canGive(access, plan)
	const powers = { give, withdraw: give, answer: canAnswer(access, plan, action) }
	return { view: c.get('view'), holder, today, plan, contribution, action, powers }
}

const TOLD = ['changed', 'confirmed', 'withdrawn', 'accepted', 'declined', 'settled'] as const

function toldIn(c: Context<Web>): ContributionTold | undefined {
	return TOLD.find((one) => one === c.req.query('told'))
}
