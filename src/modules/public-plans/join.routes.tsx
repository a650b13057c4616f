import { type Context, Hono } from 'hono'
import { refusalOf } from '../../platform/errors.ts'
import { callerAddress, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { contributionWords } from '../contributions/index.ts'
import { pledgeForm, type PledgeReason, pledgeWords, requestPledge } from '../party-links/index.ts'
import { JoinPage } from './join.page.tsx'
import { readListedPlan } from './queries.ts'

/** Anybody joins with what they can give; the mail that follows asks whether it was really them. */
export const joinRoutes = new Hono<Web>()

const JOIN = '/plans/:slug/join'

joinRoutes.get(JOIN, async (c) => {
	const data = await joinData(c)
	const action = data.latest.content.actions.find(({ number }) => String(number) === c.req.query('action'))
	return page(c, <JoinPage {...data} draft={action ? { actionId: action.id } : {}} />)
})

joinRoutes.post(JOIN, async (c) => {
	const data = await joinData(c)
	const { view, plan } = data
	const { language } = view
	const texts = { ...pledgeWords(language).faults, ...contributionWords(language).faults }
	const form = await readForm(c, pledgeForm(language), texts)
	if (!form.ok) return page(c, <JoinPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const caller = { language, network: callerAddress(c), publicUrl: c.get('config').publicUrl }
	const wish = { planId: plan.id, linkId: null, form: form.value, ...caller }
	let id = ''
	const work = c.get('db').transaction()
	const reason = await refusalOf<PledgeReason>(
		work.execute(async (tx) => {
			id = await requestPledge(tx, wish)
		}),
	)
	if (reason) return page(c, <JoinPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/pledges/${id}`, 303)
})

async function joinData(c: Context<Web>) {
	const data = await readListedPlan(c.get('db'), textParam(c, 'slug'))
	return { ...data, view: c.get('view') }
}
