import type { Context } from 'hono'
import { allow, found } from '../../platform/errors.ts'
import { textParam, type Web } from '../../platform/web.tsx'
import { canLeadAction, canWritePlan, inPlanRoom, readProgress } from '../plans/index.ts'
import { viewActions } from './action-view.ts'
import type { ActionData, PlanData } from './plan-data.ts'

/** The plan in its workroom, and where its actions are today. */
export async function inPlan(c: Context<Web>): Promise<PlanData> {
	const data = await inPlanRoom(c)
	const progress = await readProgress(c.get('db'), data.plan.id)
	return { ...data, views: viewActions(data.content, progress, data.today) }
}

/** The same, for those who write it. */
export async function writingPlan(c: Context<Web>): Promise<PlanData> {
	const data = await inPlan(c)
	allow(canWritePlan(data.actor, data.plan))
	return data
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
