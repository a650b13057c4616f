import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { readSaid } from '../adoptions/index.ts'
import { listConsultations, listInputs, whyNotHeard } from '../consultations/index.ts'
import { listContributions } from '../contributions/index.ts'
import { listOwnPartnerships } from '../partnerships/index.ts'
import { listActions, listPlans, type Plan } from '../plans/index.ts'
import { findProgramme } from '../programmes/index.ts'
import type { PlanOnDesk } from './plan-task.ts'

/** The plans of the partnerships that the actor works for or belongs to; what is closed waits for nobody. */
export async function gatherPlans(db: Db, actor: Actor, at: Date): Promise<PlanOnDesk[]> {
	const partnerships = await listOwnPartnerships(db, actor)
	const gathered = await Promise.all(
		partnerships.map(async (partnership) => {
			const plans = (await listPlans(db, partnership.id)).filter(({ state }) => state !== 'closed')
			return Promise.all(plans.map((plan) => gatherPlan(db, { ...plan, partnership }, at)))
		}),
	)
	return gathered.flat()
}

async function gatherPlan(db: Db, plan: Plan, at: Date): Promise<PlanOnDesk> {
	const [programme, actions, contributions, said, consultations] = await Promise.all([
		findProgramme(db, plan.programmeId),
		listActions(db, plan.id),
		listContributions(db, plan.id),
		readSaid(db, plan.id),
		listConsultations(db, plan.id),
	])
	const open = consultations.filter((one) => whyNotHeard(one, at) === undefined)
	const heard = open.map(async (consultation) => ({
		consultation,
		inputs: await listInputs(db, consultation.id),
	}))
	return {
		plan,
		programme: found(programme),
		actions,
		contributions,
		said,
		consultations: await Promise.all(heard),
	}
}
