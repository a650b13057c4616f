import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Plan } from './plan.ts'
import type { Challenge, PlanAction, PlanContent, PlanSection, PlanStep } from './plan-content.ts'
import { findBoundary, listEligible, listFinance, listIndicators, listWheel } from './plan-rows.queries.ts'

type Headed = Pick<Plan, 'id' | 'type' | 'typeName' | 'title' | 'lead' | 'language' | 'currency'>

/** The words of a plan as they are now, published or not. */
export async function readContent(db: Db, plan: Headed): Promise<PlanContent> {
	const { id, type, typeName, title, lead, language, currency } = plan
	const [sections, challenges, actions, milestones] = await Promise.all([
		listSections(db, id),
		listChallenges(db, id),
		listActions(db, id),
		listMilestones(db, id),
	])
	const [indicators, wheel, eligible, finance, boundary] = await Promise.all([
		listIndicators(db, id),
		listWheel(db, id),
		listEligible(db, id),
		listFinance(db, id),
		findBoundary(db, id),
	])
	const rows = { sections, challenges, actions, milestones, indicators, wheel, eligible, finance, boundary }
	return { type, typeName, title, lead, language, currency, ...rows }
}

export function listSections(db: Db, planId: Id<'plan'>): Promise<PlanSection[]> {
	return db
		.selectFrom('plan_sections')
		.select(['id', 'kind', 'title', 'body', 'version'])
		.where('plan_id', '=', planId)
		.orderBy('position')
		.orderBy('id')
		.execute()
}

export function listChallenges(db: Db, planId: Id<'plan'>): Promise<Challenge[]> {
	return db
		.selectFrom('plan_challenges')
		.select(['id', 'challenge', 'evidence', 'consequence', 'agenda', 'version'])
		.where('plan_id', '=', planId)
		.orderBy('position')
		.orderBy('id')
		.execute()
}

/** With who does what, what comes next, what it costs and what it uses; by number. */
export function listActions(db: Db, planId: Id<'plan'>): Promise<PlanAction[]> {
	return db
		.selectFrom('plan_actions as a')
		.select(['a.id', 'a.challenge_id as challengeId', 'a.number', 'a.title', 'a.summary', 'a.sought', 'a.place'])
		.select(['a.due_on as dueOn', 'a.due_precision as duePrecision', 'a.lon', 'a.lat', 'a.version'])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('action_parties as p')
					.innerJoin('parties', 'parties.id', 'p.party_id')
					.select(['p.party_id as partyId', 'parties.name', 'parties.kind', 'p.part', 'p.steering'])
					.select([
						'p.asked_for as askedFor',
						'p.answer',
						'p.answer_words as answerWords',
						'p.answered_on as answeredOn',
					])
					.whereRef('p.action_id', '=', 'a.id')
					.orderBy(sql`case p.part when 'leads' then 0 when 'contributes' then 1 else 2 end`)
					.orderBy('parties.name'),
			).as('parties'),
			jsonArrayFrom(
				eb
					.selectFrom('plan_steps as s')
					.select(['s.id', 's.party_id as partyId', 's.title', 's.note', 's.due_on as dueOn', 's.version'])
					.select(['s.due_precision as duePrecision', 's.done_on as doneOn', 's.is_milestone as isMilestone'])
					.whereRef('s.action_id', '=', 'a.id')
					.orderBy('s.due_on')
					.orderBy('s.id'),
			).as('steps'),
			jsonArrayFrom(
				eb
					.selectFrom('budget_lines as b')
					.select(['b.id', 'b.title', 'b.amount', 'b.source', 'b.contribution_id as contributionId', 'b.version'])
					.whereRef('b.action_id', '=', 'a.id')
					.orderBy('b.id'),
			).as('budget'),
			jsonArrayFrom(
				eb
					.selectFrom('action_measures as m')
					.innerJoin('library_items as i', 'i.id', 'm.measure_id')
					.select(['m.measure_id as measureId', 'i.slug', 'i.title', 'm.note'])
					.whereRef('m.action_id', '=', 'a.id')
					.orderBy('i.title'),
			).as('measures'),
			jsonArrayFrom(
				eb
					.selectFrom('indicators as n')
					.select(['n.id', 'n.name', 'n.unit', 'n.baseline', 'n.baseline_on as baselineOn', 'n.target'])
					.select(['n.target_on as targetOn', 'n.source', 'n.version'])
					.whereRef('n.action_id', '=', 'a.id')
					.orderBy('n.id'),
			).as('indicators'),
		])
		.where('a.plan_id', '=', planId)
		.orderBy('a.number')
		.execute()
}

/** An action of this plan, as `listActions` gives it. */
export async function findAction(db: Db, planId: Id<'plan'>, actionId: Id<'planAction'>): Promise<PlanAction> {
	return found((await listActions(db, planId)).find(({ id }) => id === actionId))
}

/** Those of the plan as a whole, by date. */
export function listMilestones(db: Db, planId: Id<'plan'>): Promise<PlanStep[]> {
	return db
		.selectFrom('plan_steps')
		.select(['id', 'party_id as partyId', 'title', 'note', 'due_on as dueOn', 'due_precision as duePrecision'])
		.select(['done_on as doneOn', 'is_milestone as isMilestone', 'version'])
		.where('plan_id', '=', planId)
		.where('action_id', 'is', null)
		.orderBy('due_on')
		.orderBy('id')
		.execute()
}
