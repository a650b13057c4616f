import { type Context, Hono } from 'hono'
import { found, refusalOf, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { leadingAction, writingAction } from './in-plan.routes.tsx'
import { IndicatorPage } from './indicator.page.tsx'
import { indicatorForm, keepIndicator, removeIndicator } from './keep-indicator.ts'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import { listReadings } from './queries.ts'
import { ReadingPage } from './reading.page.tsx'
import { readingForm, recordReading } from './record-reading.ts'

/** By what one sees whether an action works, and what was measured. */
export const indicatorRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions/:number/indicators'

indicatorRoutes.get(`${list}/new`, async (c) => page(c, <IndicatorPage {...(await writingAction(c))} readings={[]} />))

indicatorRoutes.post(list, async (c) => {
	const data = await writingAction(c)
	const { language } = data.view
	const form = await readForm(c, indicatorForm(language), words(language).faults)
	if (!form.ok) return page(c, <IndicatorPage {...data} {...form} readings={[]} />, 422)
	await change(c, (tx, actor) => keepIndicator(tx, actor, { ...placed(data), ...form.value }))
	return back(c, data)
})

indicatorRoutes.get(`${list}/:indicator`, async (c) => page(c, <IndicatorPage {...(await changing(c))} />))

indicatorRoutes.post(`${list}/:indicator`, async (c) => {
	const data = await changing(c)
	const { language } = data.view
	const form = await readForm(c, indicatorForm(language), words(language).faults)
	if (!form.ok) return page(c, <IndicatorPage {...data} {...form} />, 422)
	const wish = { ...placed(data), indicatorId: data.indicator.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => keepIndicator(tx, actor, wish)))
	if (!saved) return page(c, <IndicatorPage {...data} draft={form.draft} outdated />, 409)
	return back(c, data)
})

indicatorRoutes.post(`${list}/:indicator/removal`, async (c) => {
	const data = await changing(c)
	const wish = { ...placed(data), indicatorId: data.indicator.id }
	await change(c, (tx, actor) => removeIndicator(tx, actor, wish))
	return back(c, data)
})

indicatorRoutes.get(`${list}/:indicator/readings/new`, async (c) => page(c, <ReadingPage {...(await measuring(c))} />))

indicatorRoutes.post(`${list}/:indicator/readings`, async (c) => {
	const data = await measuring(c)
	const { language } = data.view
	const form = await readForm(c, readingForm(language), words(language).faults)
	if (!form.ok) return page(c, <ReadingPage {...data} {...form} />, 422)
	const wish = { ...placed(data), indicatorId: data.indicator.id, ...form.value }
	const reason = await refusalOf<'aheadOfTime'>(change(c, (tx, actor) => recordReading(tx, actor, wish)))
	if (reason) {
		const faults = { readOn: words(language).faults[reason] }
		return page(c, <ReadingPage {...data} draft={form.draft} faults={faults} />, 422)
	}
	return back(c, data)
})

async function changing(c: Context<Web>) {
	const data = await writingAction(c)
	const indicator = indicatorOf(c, data)
	return { ...data, indicator, readings: await listReadings(c.get('db'), [indicator.id]) }
}

async function measuring(c: Context<Web>) {
	const data = await leadingAction(c)
	return { ...data, indicator: indicatorOf(c, data) }
}

function indicatorOf(c: Context<Web>, { one }: ActionData) {
	const id = idParam<'indicator'>(c, 'indicator')
	return found(one.action.indicators.find((indicator) => indicator.id === id))
}

function placed({ plan, one }: ActionData) {
	return { planId: plan.id, actionId: one.action.id }
}

function back(c: Context<Web>, { plan, one }: ActionData) {
	return c.redirect(`${actionAddress(plan, one.action)}#indicators`, 303)
}
