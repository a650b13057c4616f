import type { Context } from 'hono'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { signedIn, textParam, type Web } from '../../platform/web.tsx'
import type { View } from '../../ui/view.ts'
import { readContent } from './content.queries.ts'
import type { Plan } from './plan.ts'
import type { PlanContent } from './plan-content.ts'
import { canWritePlan } from './policy.ts'
import { readPlan } from './queries.ts'

/** What every page of a plan's workroom needs. */
export type PlanRoomData = { view: View; actor: Actor; plan: Plan; content: PlanContent; today: string }

/** The plan that the address names, with its words as they are now, for those who belong to it. */
export async function inPlanRoom(c: Context<Web>): Promise<PlanRoomData> {
	const db = c.get('db')
	const actor = signedIn(c)
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const content = await readContent(db, plan)
	return { view: c.get('view'), actor, plan, content, today: dayAt(now(), HOME_TIME_ZONE) }
}

/** The same, for those who write it. */
export async function writingInPlan(c: Context<Web>): Promise<PlanRoomData> {
	const data = await inPlanRoom(c)
	allow(canWritePlan(data.actor, data.plan))
	return data
}
