import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listEvents } from '../activity/index.ts'
import { accessTo } from '../partnerships/index.ts'
import { readPlan } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import { AcceptForm, acceptContribution, ConfirmForm, confirmContribution } from './answer-contribution.ts'
import { DeclineForm, declineContribution } from './answer-contribution.ts'
import { ContributionPage, type ContributionProps } from './contribution.page.tsx'
import { historyOf } from './history.ts'
import { type Told, words } from './messages.ts'
import { cameFault, hindrance, toldIn } from './one-step.routes.tsx'
import { canAnswer, canGive, canWriteDown } from './policy.ts'
import { findActionOf, findContribution } from './queries.ts'
import { settleContribution, settleForm } from './settle-contribution.ts'
import { WithdrawalForm, withdrawContribution } from './withdraw-contribution.ts'

/** One contribution in the workroom, and what is said about it. */
export const oneRoutes = new Hono<Web>()

const ONE = '/plans/:slug/work/contributions/:id'

oneRoutes.get(ONE, async (c) => page(c, <ContributionPage {...(await oneData(c))} told={toldIn(c)} />))

oneRoutes.post(`${ONE}/acceptance`, async (c) => {
	const data = await oneData(c)
	const form = await readForm(c, AcceptForm, textsOf(c))
	if (!form.ok) return page(c, <ContributionPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.contribution.id, ...form.value }
	const work = change(c, (tx, actor) => acceptContribution(tx, actor, wish))
	return answered(c, { work, told: 'accepted', draft: form.draft })
})

oneRoutes.post(`${ONE}/refusal`, async (c) => {
	const data = await oneData(c)
	const form = await readForm(c, DeclineForm, textsOf(c))
	if (!form.ok) return page(c, <ContributionPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.contribution.id, ...form.value }
	const work = change(c, (tx, actor) => declineContribution(tx, actor, wish))
	return answered(c, { work, told: 'declined', draft: form.draft })
})

oneRoutes.post(`${ONE}/outcome`, async (c) => {
	const data = await oneData(c)
	const form = await readForm(c, settleForm(c.get('view').language), textsOf(c))
	if (!form.ok) return page(c, <ContributionPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: data.contribution.id, ...form.value }
	const work = change(c, (tx, actor) => settleContribution(tx, actor, wish))
	return answered(c, { work, told: 'settled', draft: form.draft })
})

oneRoutes.post(`${ONE}/confirmation`, async (c) => {
	const { plan, contribution } = await oneData(c)
	const form = await readForm(c, ConfirmForm, textsOf(c))
	const access = accessTo(signedIn(c), plan.partnership, contribution.partyId)
	allow(access !== undefined && form.ok)
	const wish = { id: contribution.id, ...form.value }
	return answered(c, { work: change(c, (tx) => confirmContribution(tx, access, wish)), told: 'confirmed' })
})

oneRoutes.post(`${ONE}/withdrawal`, async (c) => {
	const data = await oneData(c)
	const { plan, contribution } = data
	const form = await readForm(c, WithdrawalForm, textsOf(c))
	if (!form.ok) return page(c, <ContributionPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { id: contribution.id, ...form.value }
	const work = change(c, (tx, actor) => {
		const access = accessTo(actor, plan.partnership, contribution.partyId)
		return withdrawContribution(tx, access ?? actor, wish)
	})
	return answered(c, { work, told: 'withdrawn', draft: form.draft })
})

function textsOf(c: Context<Web>) {
	return words(c.get('view').language).faults
}

type Answered = { work: Promise<unknown>; told: Told; draft?: ContributionProps['draft'] }

/** What was done is told; what forbids it, too, and what was typed stays. */
async function answered(c: Context<Web>, { work, told, draft }: Answered) {
	const reason = await hindrance(work)
	const data = await oneData(c)
	const faults = cameFault(reason, data.view.language)
	if (faults) return page(c, <ContributionPage {...data} draft={draft} faults={faults} />, 422)
	if (reason) return page(c, <ContributionPage {...data} draft={draft} reason={reason} />, 409)
	return c.redirect(`${contributionsPath(data.plan)}/${data.contribution.id}?told=${told}`, 303)
}

async function oneData(c: Context<Web>): Promise<ContributionProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const contribution = found(await findContribution(db, idParam<'contribution'>(c, 'id')))
	found(contribution.planId === plan.id ? contribution : undefined)
	const action = await findActionOf(db, plan.id, contribution.actionId)
	const give = canGive(accessTo(actor, plan.partnership, contribution.partyId), plan)
	const wroteIt = canWriteDown(actor, plan) && contribution.proposedBy === 'team'
	const powers = { answer: canAnswer(actor, plan, action), give, withdraw: give || wroteIt }
	const history = historyOf(await listEvents(db, contribution.id))
	const today = dayAt(now(), HOME_TIME_ZONE)
	return { view: c.get('view'), plan, actor, contribution, action, powers, history, today }
}
