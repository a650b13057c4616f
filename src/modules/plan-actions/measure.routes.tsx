import { type Context, Hono } from 'hono'
import { refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { listMeasures } from '../toolbox/index.ts'
import { writingAction } from './in-plan.routes.tsx'
import { MeasurePage } from './measure.page.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import { leaveMeasure, MeasureForm, useMeasure } from './use-measure.ts'

/** What of the toolbox an action uses. */
export const measureRoutes = new Hono<Web>()

const list = '/plans/:slug/work/actions/:number/measures'

measureRoutes.get(`${list}/new`, async (c) => page(c, <MeasurePage {...(await choosing(c))} />))

measureRoutes.post(list, async (c) => {
	const data = await choosing(c)
	const { faults, measure } = words(data.view.language)
	const form = await readForm(c, MeasureForm, faults)
	if (!form.ok) return page(c, <MeasurePage {...data} {...form} />, 422)
	const wish = { ...placed(data), ...form.value }
	const reason = await refusalOf<'usesItAlready'>(change(c, (tx, actor) => useMeasure(tx, actor, wish)))
	if (reason) return page(c, <MeasurePage {...data} draft={form.draft} faults={{ measureId: measure[reason] }} />, 422)
	return back(c, data)
})

measureRoutes.post(`${list}/:measure/removal`, async (c) => {
	const data = await writingAction(c)
	const measureId = idParam<'libraryItem'>(c, 'measure')
	await change(c, (tx, actor) => leaveMeasure(tx, actor, { ...placed(data), measureId }))
	return back(c, data)
})

async function choosing(c: Context<Web>) {
	const data = await writingAction(c)
	return { ...data, measures: await listMeasures(c.get('db'), data.view.language) }
}

function placed({ plan, one }: ActionData) {
	return { planId: plan.id, actionId: one.action.id }
}

function back(c: Context<Web>, { plan, one }: ActionData) {
	return c.redirect(`${actionAddress(plan, one.action)}#measures`, 303)
}
