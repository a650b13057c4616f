import { sql } from 'kysely'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { listChallenges } from './content.queries.ts'
import { canWritePlan } from './policy.ts'
import { lockPlan } from './queries.ts'
import { recordPlanChange } from './record-plan-change.ts'

const day = z.union([z.literal('').transform(() => null), z.iso.date('dateWrong')])

export const ActionForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
	summary: z.string().trim().max(1000, 'wordsLong').default(''),
	dueOn: day.default(null),
	duePrecision: z.enum(['day', 'month', 'year']).default('day'),
	sought: z.string().trim().max(300, 'soughtLong').default(''),
	place: z.string().trim().max(200, 'placeLong').default(''),
})
type Wish = z.infer<typeof ActionForm> & {
	planId: Id<'plan'>
	challengeId: Id<'planChallenge'> | null
	lon?: number | null
	lat?: number | null
}

/** Gives it the next number, which no other action of the plan has, nor had in any version of it. */
export async function addAction(
	tx: Tx,
	actor: Actor,
	{ planId, challengeId, ...form }: Wish,
): Promise<Id<'planAction'>> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	if (challengeId !== null) found((await listChallenges(tx, planId)).find(({ id }) => id === challengeId))
	const id = newId<'planAction'>()
	const { dueOn, duePrecision, ...words } = form
	await tx
		.insertInto('plan_actions')
		.values({
			...words,
			id,
			plan_id: planId,
			challenge_id: challengeId,
			number: (await lastNumber(tx, planId)) + 1,
			state: 'not_begun',
			state_words: '',
			due_on: dueOn,
			due_precision: duePrecision,
			changed_at: now(),
			version: 1,
		})
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'action.added', subjectId: id })
	return id
}

async function lastNumber(tx: Tx, planId: Id<'plan'>): Promise<number> {
	const { rows } = await sql<{ last: number | null }>`
		select max(number) as last from (
			select number from plan_actions where plan_id = ${planId}
			union all
			select (action ->> 'number')::integer from plan_versions, jsonb_array_elements(content -> 'actions') as action
			where plan_id = ${planId}
		) as numbers`.execute(tx)
	return rows[0]?.last ?? 0
}
