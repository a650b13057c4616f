import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refusalOf } from '../../platform/errors.ts'
import { change, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { accessTo, inWorkroom } from '../partnerships/index.ts'
import { AnswerPage } from './answer.page.tsx'
import { answerCheck, AnswerForm } from './answer-check.ts'
import { answerAddress, healthAddress } from './check-address.ts'
import { HealthPage } from './health.page.tsx'
import { type Reason, words } from './messages.ts'
import { closeCheck, openCheck, openForm } from './open-check.ts'
import { canOpenChecks } from './policy.ts'
import { listChecks } from './queries.ts'

export const healthChecksRoutes = new Hono<Web>()
const AT = '/partnerships/:slug/health'

healthChecksRoutes.get(AT, async (c) => page(c, <HealthPage {...(await inHealth(c))} />))

healthChecksRoutes.post(AT, async (c) => {
	const data = await inHealth(c)
	allow(canOpenChecks(data.actor, data.partnership))
	const { language } = data.view
	const form = await readForm(c, openForm(language, data.today), words(language).faults)
	if (!form.ok) return page(c, <HealthPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { ...form.value, partnershipId: data.partnership.id }
	return answered(
		c,
		change(c, (tx, actor) => openCheck(tx, actor, wish)),
	)
})

healthChecksRoutes.post(`${AT}/:occasion/closing`, async (c) => {
	const { check } = await inCheck(c)
	return answered(
		c,
		change(c, (tx, actor) => closeCheck(tx, actor, check.id)),
	)
})

healthChecksRoutes.get(`${AT}/:occasion/:party`, async (c) => page(c, <AnswerPage {...(await answering(c))} />))

healthChecksRoutes.post(`${AT}/:occasion/:party`, async (c) => {
	const data = await answering(c)
	const { access, check, partnership, party } = data
	const form = await readForm(c, AnswerForm, words(data.view.language).faults)
	const draft = form.draft as Record<string, string>
	if (!form.ok) return page(c, <AnswerPage {...data} draft={draft} faults={form.faults} />, 422)
	const wish = { ...form.value, checkId: check.id }
	const reason = await refusalOf<Reason>(change(c, (tx) => answerCheck(tx, access, wish)))
	if (reason) return page(c, <AnswerPage {...(await answering(c))} />, 409)
	return c.redirect(answerAddress(partnership, check.occasion, party.id), 303)
})

/** Back to the checks, or the checks with what forbids it. */
async function answered(c: Context<Web>, work: Promise<unknown>) {
	const reason = await refusalOf<Reason>(work)
	const data = await inHealth(c)
	if (reason) return page(c, <HealthPage {...data} reason={reason} />, 409)
	return c.redirect(healthAddress(data.partnership), 303)
}

async function inHealth(c: Context<Web>) {
	const data = await inWorkroom(c)
	const checks = await listChecks(c.get('db'), data.partnership.id)
	return { ...data, checks, today: dayAt(now(), HOME_TIME_ZONE) }
}

async function inCheck(c: Context<Web>) {
	const data = await inHealth(c)
	return { ...data, check: found(data.checks.find(({ occasion }) => occasion === textParam(c, 'occasion'))) }
}

/** For a party that the actor speaks for. */
async function answering(c: Context<Web>) {
	const data = await inCheck(c)
	const access = found(accessTo(data.actor, data.partnership, textParam(c, 'party')))
	return { ...data, access, party: found(data.partnership.parties.find(({ id }) => id === access.partyId)) }
}
