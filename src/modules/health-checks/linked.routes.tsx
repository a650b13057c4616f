import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound, refusalOf } from '../../platform/errors.ts'
import { page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { changeByLink, linkHolder, type ListPartyTasks } from '../partnerships/index.ts'
import { LinkedAnswerPage } from './answer.page.tsx'
import { answerCheck, AnswerForm } from './answer-check.ts'
import { linkedAnswerAddress } from './check-address.ts'
import { isOpen } from './health-check.ts'
import { words } from './messages.ts'
import { listChecks } from './queries.ts'

/** Health checks as a party without an account answers them. */
export const linkedHealthRoutes = new Hono<Web>()
const AT = '/p/:token/health/:occasion'

linkedHealthRoutes.get(AT, async (c) => page(c, <LinkedAnswerPage {...(await linked(c))} />))

linkedHealthRoutes.post(AT, async (c) => {
	const data = await linked(c)
	const form = await readForm(c, AnswerForm, words(data.view.language).faults)
	const draft = form.draft as Record<string, string>
	if (!form.ok) return page(c, <LinkedAnswerPage {...data} draft={draft} faults={form.faults} />, 422)
	const wish = { ...form.value, checkId: data.check.id }
	const reason = await refusalOf(changeByLink(c, (tx, access) => answerCheck(tx, access, wish)))
	if (reason) return page(c, <LinkedAnswerPage {...(await linked(c))} />, 409)
	return c.redirect(linkedAnswerAddress(data.holder, data.check.occasion), 303)
})

/** Only those who are with the partnership are asked how it is. */
async function linked(c: Context<Web>) {
	const holder = await linkHolder(c)
	if (holder.party.standing !== 'joined') throw new NotFound()
	const checks = await listChecks(c.get('db'), holder.partnership.id)
	const check = found(checks.find(({ occasion }) => occasion === textParam(c, 'occasion')))
	return { view: c.get('view'), holder, party: holder.party, check, today: dayAt(now(), HOME_TIME_ZONE) }
}

/** The check that is open, answered or not: until its last day an answer may be changed. */
export const listHealthTasks: ListPartyTasks = async (db, holder, language) => {
	const { party, partnership } = holder
	if (party.standing !== 'joined') return []
	const today = dayAt(now(), HOME_TIME_ZONE)
	const open = (await listChecks(db, partnership.id)).filter((check) => isOpen(check, today))
	const { task: t, health } = words(language)
	return open.map(({ occasion, closesOn, answers }) => {
		const isDone = answers.some(({ partyId }) => partyId === party.id)
		const href = linkedAnswerAddress(holder, occasion)
		return { title: health.title, text: isDone ? t.done : t.answer, href, dueOn: closesOn, isDone }
	})
}
