import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { CallStage } from './task.ts'

/**
 * How far each of these calls is, in one query. What an assessor owes: every submitted application without a conflict
 * of theirs and without a finished assessment of theirs.
 */
export async function listCallStages(
	db: Db,
	actor: Actor,
	callIds: Id<'call'>[],
	on: Date,
): Promise<Map<Id<'call'>, CallStage>> {
	if (callIds.length === 0) return new Map()
	const day = on.toISOString().slice(0, 10)
	const { rows } = await sql<CallStage & { callId: Id<'call'> }>`
		with owed as (
			select a.call_id, g.person_id
			from applications a join calls c on c.id = a.call_id
			join lateral (select distinct person_id from role_grants where role = 'assessor'
				and (programme_id = c.programme_id or programme_id is null)
				and valid_from <= ${day} and coalesce(valid_to, 'infinity') >= ${day}) g on true
			where a.state = 'submitted' and a.call_id = any(${callIds})
			and not exists (select from conflict_declarations d
				where d.application_id = a.id and d.person_id = g.person_id and d.conflicted)
			and not exists (select from assessments s
				where s.application_id = a.id and s.assessor_id = g.person_id and s.state = 'completed')
		)
		select c.id as "callId",
			(select count(*) from applications where call_id = c.id and state = 'draft') as drafts,
			(select count(*) from applications where call_id = c.id and state = 'submitted') as submitted,
			(select count(*) from owed where call_id = c.id) as "assessmentsOwed",
			(select count(*) from owed where call_id = c.id and person_id = ${actor.id}) as "ownAssessmentsOwed",
			(select due_at from assessment_deadlines where call_id = c.id) as "assessmentsDueAt",
			p.state as proposal, d.id as "decisionId",
			(select count(*) from letters where decision_id = d.id) as letters,
			(select count(*) from letters where decision_id = d.id and sent_at is not null) as "lettersSent",
			exists (select from result_publications where decision_id = d.id) as published
		from calls c
		left join selection_proposals p on p.call_id = c.id and p.state in ('proposed', 'confirmed')
		left join decisions d on d.proposal_id = p.id
		where c.id = any(${callIds})`.execute(db)
	return new Map(rows.map(({ callId, ...stage }) => [callId, stage]))
}

/** Of these applications, those whose letter has been sent. */
export async function listAnswered(db: Db, ids: Id<'application'>[]): Promise<Set<Id<'application'>>> {
	if (ids.length === 0) return new Set()
	const rows = await db
		.selectFrom('letters')
		.select('application_id as id')
		.where('application_id', 'in', ids)
		.where('sent_at', 'is not', null)
		.execute()
	return new Set(rows.map(({ id }) => id))
}
