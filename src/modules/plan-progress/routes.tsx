import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readWritten, type StoredFile } from '../files/index.ts'
import { changeByLink, linkHolder } from '../partnerships/index.ts'
import { findPlan, lateSince, listActions, type Plan, type PlanAction, readPlan, readProgress } from '../plans/index.ts'
import { words } from './messages.ts'
import { periods, startOf } from './periods.ts'
import { canTell } from './policy.ts'
import { ProgressPage } from './progress.page.tsx'
import { linkedTellAddress, tellAddress } from './progress-address.ts'
import { listPhotos, listReports, listReportsOf, readLastTold } from './queries.ts'
import { LinkedTellPage, TellPage } from './tell.page.tsx'
import { ProgressForm, tellProgress } from './tell-progress.ts'

export const planProgressRoutes = new Hono<Web>()

planProgressRoutes.get('/plans/:slug/work/progress', async (c) => {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const { since } = Since.parse(c.req.query())
	const reports = await listReports(db, plan.id, startOf(since, now()))
	const data = { actor, plan, reports, followed: await followedOf(db, plan), photos: await listPhotos(db, reports) }
	return page(c, <ProgressPage view={c.get('view')} {...data} period={since} />)
})

const Since = z.object({ since: z.enum(periods).catch('month') })

planProgressRoutes.get('/plans/:slug/work/actions/:number/progress', async (c) =>
	page(c, <TellPage {...(await tellingByAccount(c))} />),
)

planProgressRoutes.post('/plans/:slug/work/actions/:number/progress', async (c) => {
	const data = await tellingByAccount(c)
	const form = await readWritten(c, ProgressForm, manner(c))
	if (!form.ok) return page(c, <TellPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const ids = { planId: data.plan.id, actionId: data.action.id }
	await change(c, (tx, actor) => tellProgress(tx, { by: 'account', actor }, { ...form.value, ...ids }))
	return c.redirect(`${data.address}?saved=yes`, 303)
})

planProgressRoutes.get('/p/:token/actions/:action/progress', async (c) =>
	page(c, <LinkedTellPage {...(await tellingByLink(c))} />),
)

planProgressRoutes.post('/p/:token/actions/:action/progress', async (c) => {
	const data = await tellingByLink(c)
	const form = await readWritten(c, ProgressForm, manner(c))
	if (!form.ok) return page(c, <LinkedTellPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const ids = { planId: data.plan.id, actionId: data.action.id }
	await changeByLink(c, async (tx, access) => {
		allow(access.by === 'link')
		await tellProgress(tx, access, { ...form.value, ...ids })
	})
	return c.redirect(`${data.address}?saved=yes`, 303)
})

function manner(c: Context<Web>) {
	return { texts: words(c.get('view').language).faults, only: 'pictures' as const }
}

async function tellingByAccount(c: Context<Web>) {
	const actor = signedIn(c)
	const plan = await readPlan(c.get('db'), actor, textParam(c, 'slug'))
	const actions = await listActions(c.get('db'), plan.id)
	const action = found(actions.find(({ number }) => number === Number(textParam(c, 'number'))))
	allow(canTell({ by: 'account', actor }, plan, action))
	return { actor, ...(await shownOf(c, { plan, action })), address: tellAddress(plan, action) }
}

async function tellingByLink(c: Context<Web>) {
	const db = c.get('db')
	const holder = await linkHolder(c)
	const { plan, action } = found(await findAction(db, idParam<'planAction'>(c, 'action')))
	found(plan.partnership.id === holder.partnership.id ? plan : undefined)
	const { access } = holder
	allow(access.by === 'link' && canTell(access, plan, action))
	const address = linkedTellAddress(holder.token, action)
	// Pictures are read by who sees the workroom; a link opens none.
	return { holder, ...(await shownOf(c, { plan, action })), photos: new Map<string, StoredFile>(), address }
}

async function findAction(db: Db, id: Id<'planAction'>): Promise<{ plan: Plan; action: PlanAction } | undefined> {
	const row = await db.selectFrom('plan_actions').select('plan_id').where('id', '=', id).executeTakeFirst()
	const plan = row && (await findPlan(db, row.plan_id))
	const action = plan && (await listActions(db, plan.id)).find((one) => one.id === id)
	return action && { plan, action }
}

async function shownOf(c: Context<Web>, { plan, action }: { plan: Plan; action: PlanAction }) {
	const db = c.get('db')
	const [all, reports] = await Promise.all([readProgress(db, plan.id), listReportsOf(db, action.id)])
	const progress = found(all.get(action.id))
	const saved = c.req.query('saved') === 'yes'
	return { view: c.get('view'), plan, action, progress, saved, reports, photos: await listPhotos(db, reports) }
}

async function followedOf(db: Db, plan: Plan) {
	const [actions, progress, told] = await Promise.all([
		listActions(db, plan.id),
		readProgress(db, plan.id),
		readLastTold(db, plan.id),
	])
	const today = dayAt(now(), HOME_TIME_ZONE)
	return actions.map((action) => {
		const { state, stateWords } = found(progress.get(action.id))
		return { action, state, stateWords, late: lateSince(action, state, today), told: told.get(action.id) }
	})
}
