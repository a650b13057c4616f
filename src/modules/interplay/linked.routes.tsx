import { type Context, Hono } from 'hono'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { changeByLink, type LinkHolder, linkHolder, type ListPartyTasks } from '../partnerships/index.ts'
import { listActions, listPlans, type Plan } from '../plans/index.ts'
import { linkedAskAddress } from './linked-address.ts'
import { LinkedAskPage } from './linked-ask.page.tsx'
import { type Ask, asksIn } from './matrix.ts'
import { words } from './messages.ts'
import { canAnswerByLink } from './policy.ts'
import { answerByLink, LinkedAnswerForm } from './record-answer.ts'

/** What a party without an account is asked for, and answers. */
export const linkedInterplayRoutes = new Hono<Web>()
const ASK = '/p/:token/asks/:action'

linkedInterplayRoutes.get(ASK, async (c) => page(c, <LinkedAskPage {...(await asked(c))} />))

linkedInterplayRoutes.post(ASK, async (c) => {
	const data = await asked(c)
	const form = await readForm(c, LinkedAnswerForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <LinkedAskPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { action } = data.ask
	const wish = { planId: data.plan.id, actionId: action.id, ...form.value }
	await changeByLink(c, (tx, access) => answerByLink(tx, access, wish))
	return c.redirect(`${linkedAskAddress(data.holder.token, action)}?saved=yes`, 303)
})

async function asked(c: Context<Web>) {
	const holder = await linkHolder(c)
	const all = await asksOf(c.get('db'), holder)
	const id = idParam<'planAction'>(c, 'action')
	const one = found(all.find(({ ask }) => ask.action.id === id))
	return { view: c.get('view'), holder, ...one, saved: c.req.query('saved') === 'yes' }
}

/** All that the party is asked for in the partnership's plans that go on. */
async function asksOf(db: Db, { access, partnership }: LinkHolder): Promise<{ plan: Plan; ask: Ask }[]> {
	const plans = (await listPlans(db, partnership.id)).map((plan) => ({ ...plan, partnership }))
	const open = plans.filter((plan) => canAnswerByLink(access, plan))
	const asks = open.map(async (plan) => {
		const own = asksIn(await listActions(db, plan.id)).filter(({ party }) => party.partyId === access.partyId)
		return own.map((ask) => ({ plan, ask }))
	})
	return (await Promise.all(asks)).flat()
}

/** What the party is asked for, on its own page behind its link; done when it has answered. */
export const listAskTasks: ListPartyTasks = async (db, holder, language) => {
	const { link: t } = words(language)
	return (await asksOf(db, holder)).map(({ ask: { action, party } }) => ({
		title: t.title(action.title),
		text: party.askedFor,
		href: linkedAskAddress(holder.token, action),
		dueOn: null,
		isDone: party.answer !== null,
	}))
}
