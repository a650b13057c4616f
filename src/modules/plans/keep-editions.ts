import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

/**
 * Keeps each text of the plan that is not kept yet, as the next edition of its section, challenge or action, and notes which
 * of them were taken out. Every change to a plan ends with it, so that no verb has to think of it and no word is lost.
 */
export async function keepEditions(tx: Tx, actor: Pick<Actor, 'id'> | undefined, planId: Id<'plan'>): Promise<void> {
	await sql`
		with live as (
			select id, 'section' as kind, jsonb_build_object('title', title, 'body', body) as words
			from plan_sections where plan_id = ${planId}
			union all
			select id, 'challenge', jsonb_build_object(
				'challenge', challenge, 'evidence', evidence, 'consequence', consequence, 'agenda', agenda)
			from plan_challenges where plan_id = ${planId}
			union all
			select id, 'action', jsonb_build_object('title', title, 'summary', summary, 'sought', sought)
			from plan_actions where plan_id = ${planId}
		), latest as (
			select distinct on (passage_id) passage_id as id, kind, number, words
			from plan_passage_editions where plan_id = ${planId} order by passage_id, number desc
		)
		insert into plan_passage_editions (plan_id, kind, passage_id, number, words, written_by, written_at)
		select ${planId}, coalesce(live.kind, latest.kind), id, coalesce(latest.number, 0) + 1, live.words,
			${actor?.id ?? null}::uuid, ${now()}
		from live full join latest using (id)
		where live.words is distinct from latest.words`.execute(tx)
}
