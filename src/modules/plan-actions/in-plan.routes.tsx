import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canLeadAction, canWritePlan, readContent, readPlan, readProgress } from '../plans/index.ts'
import type { ActionData, PlanData } from './plan-data.ts'
import { viewActions } from './action-view.ts'

/** The plan in its workroom, and where its actions are today. */
export async function inPlan(c: Context<Web>): Promise<PlanData> {
	const db = c.get('db')
	const actor = signedIn(c)
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const content = await readContent(db, plan)
	const today = dayAt(now(), HOME_TIME_ZONE)
	const views = viewActions(content, await readProgress(db, plan.id), today)
	return { view: c.get('view'), actor, plan, content, views, today }
}

/** The action that the address names by its number. */
export async function atAction(c: Context<Web>): Promise<ActionData> {
	const data = await inPlan(c)
	const number = Number(textParam(c, 'number'))
	return { ...data, one: found(data.views.find(({ action }) => action.number === number)) }
}

/** The same, for those who write the plan. */
export async function writingAction(c: Context<Web>): Promise<ActionData> {
	const data = await atAction(c)
	allow(canWritePlan(data.actor, data.plan))
	return data
}

/** The same, for whoever leads the action. */
export async function leadingAction(c: Context<Web>): Promise<ActionData> {
	const data = await atAction(c)
	allow(canLeadAction(data.actor, data.plan, data.one.action))
	return data
}

export async function writingPlan(c: Context<Web>): Promise<PlanData> {
	const data = await inPlan(c)
	allow(canWritePlan(data.actor, data.plan))
	return data
}
