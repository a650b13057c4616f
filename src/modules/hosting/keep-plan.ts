import * as z from 'zod'
import { sha256OfJson } from '../../methods/canonical-json.ts'
import { type HostRotation, judgePlan } from '../../methods/host-rotation.ts'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockSeries } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { gatherHosting } from './gather-hosting.ts'
import { whyNotReady } from './hosting.ts'
import { type HostingCase, hostingCase } from './hosting-case.ts'
import { whyNotKept } from './kept-plan.ts'
import { canPlanHosts } from './policy.ts'
import { nextPlanNumber } from './queries.ts'

export const PlanForm = z
	.object({
		inputSha256: z.string('inputMissing').min(1, 'inputMissing'),
		reason: z.string().trim().max(2000, 'textLong').default(''),
	})
	.catchall(z.string())
export type PlanForm = z.infer<typeof PlanForm>

type Wish = {
	seriesId: Id<'meetingSeries'>
	/** By the ids of the case, a host for each of its meetings. */
	plan: readonly (string | undefined)[]
	reason: string
	inputSha256: string
	/** The solver's own answer to what was shown. */
	rotation: HostRotation
}

/**
 * Freezes the hosts of the coming meetings with everything they were found from. The solver has answered before, outside of
 * the transaction; here it is made sure that its answer is about what still stands, and the plan is judged once more.
 */
export async function keepPlan(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'hostPlan'>> {
	const { seriesId, reason, inputSha256, rotation } = wish
	const series = await lockSeries(tx, seriesId)
	const at = now()
	const room = await findRoom(tx, series.programmeId, dayAt(at, HOME_TIME_ZONE))
	allow(canPlanHosts(actor, room))
	const hosting = await gatherHosting(tx, actor, { room, series, at })
	refuse(whyNotReady(hosting))
	const input = hostingCase(hosting)
	const shown = { shown: inputSha256, solved: rotation.inputSha256, now: sha256OfJson(input) }
	refuse(whyNotKept({ ...shown, plan: wish.plan, proposed: rotation, reason }))

	const plan = wish.plan.map((host) => host ?? '')
	const id = newId<'hostPlan'>()
	const number = await nextPlanNumber(tx, seriesId)
	await tx
		.insertInto('host_plans')
		.values({
			id,
			series_id: seriesId,
			number,
			input: JSON.stringify(input),
			result: JSON.stringify(rotation),
			judged: JSON.stringify(judgePlan(input, plan)),
			input_sha256: inputSha256,
			method_version: rotation.methodVersion,
			reason,
			kept_by: actor.id,
			kept_at: at,
		})
		.execute()
	await tx
		.insertInto('host_plan_entries')
		.values(entriesOf(id, input, plan))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'host_plan.kept',
		subjectId: id,
		programmeId: series.programmeId,
		particulars: { seriesId, number, inputSha256 },
	})
	return id
}

function entriesOf(planId: Id<'hostPlan'>, { meetings, members }: HostingCase, plan: readonly string[]) {
	const seats = new Map(members.map(({ id, seat }) => [id, seat]))
	return meetings.flatMap(({ meeting }, index) => {
		const seat = seats.get(plan[index] ?? '')
		return seat === undefined ? [] : [{ plan_id: planId, meeting_id: meeting, participation_id: seat }]
	})
}
