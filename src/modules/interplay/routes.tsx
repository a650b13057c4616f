import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, refusalOf } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readContent, readPlan, readProgress } from '../plans/index.ts'
import { readArranging } from './arranging.ts'
import { answerAddress, InterplayPage, type InterplayProps } from './interplay.page.tsx'
import { words } from './messages.ts'
import { AnswerForm, recordAnswer } from './record-answer.ts'
import { ArrangerForm, setArranger } from './set-arranger.ts'

export const interplayRoutes = new Hono<Web>()

const INTERPLAY = '/plans/:slug/work/interplay'

interplayRoutes.get(INTERPLAY, async (c) => page(c, <InterplayPage {...(await interplayData(c))} />))

interplayRoutes.post(`${INTERPLAY}/arranger`, async (c) => {
	const data = await interplayData(c)
	const { plan, view } = data
	const form = await readForm(c, ArrangerForm, words(view.language).faults)
	if (!form.ok) return page(c, <InterplayPage {...data} draft={form.draft} faults={form.faults} />, 422)
	await change(c, (tx, actor) => setArranger(tx, actor, { planId: plan.id, ...form.value }))
	return c.redirect(`/plans/${plan.slug}/work/interplay#arranger`, 303)
})

interplayRoutes.post(`${INTERPLAY}/:number/:party/answer`, async (c) => {
	const data = await interplayData(c)
	const { plan, view, content } = data
	const number = Number(textParam(c, 'number'))
	const action = found(content.actions.find((one) => one.number === number))
	const party = found(action.parties.find(({ partyId }) => partyId === textParam(c, 'party')))
	const form = await readForm(c, AnswerForm, words(view.language).faults)
	if (!form.ok) {
		const answered = { address: answerAddress(plan, { action, party }), draft: form.draft, faults: form.faults }
		return page(c, <InterplayPage {...data} answered={answered} />, 422)
	}
	const wish = { planId: plan.id, actionId: action.id, partyId: party.partyId, ...form.value }
	const reason = await refusalOf<'notAsked'>(change(c, (tx, actor) => recordAnswer(tx, actor, wish)))
	if (reason) return page(c, <InterplayPage {...data} reason={reason} />, 409)
	return c.redirect(`/plans/${plan.slug}/work/interplay#asks`, 303)
})

async function interplayData(c: Context<Web>): Promise<InterplayProps> {
	const db = c.get('db')
	const actor = signedIn(c)
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const [content, progress, arranging] = await Promise.all([
		readContent(db, plan),
		readProgress(db, plan.id),
		readArranging(db, plan),
	])
	const today = dayAt(now(), HOME_TIME_ZONE)
	return { view: c.get('view'), actor, plan, content, progress, arranging, today, asked: c.req.query('ask') }
}
