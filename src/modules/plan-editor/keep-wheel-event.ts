import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	canWritePlan,
	findAction,
	listWheel,
	lockPlan,
	nothing,
	recordPlanChange,
	versionField,
} from '../plans/index.ts'

const month = z.coerce.number<string>('monthMissing').int('monthMissing').min(1, 'monthMissing').max(12, 'monthMissing')

export const WheelEventForm = z.object({
	title: z.string('eventMissing').trim().min(1, 'eventMissing').max(200, 'titleLong'),
	firstMonth: month,
	/** Empty: it ends in the month in which it begins. */
	lastMonth: z.union([nothing, month]).default(null),
	partyId: z.union([nothing, z.uuid()]).default(null),
	actionId: z.union([nothing, z.uuid()]).default(null),
	note: z.string().trim().max(500, 'noteLong').default(''),
	version: versionField,
})
export type WheelWords = z.infer<typeof WheelEventForm>
type Wish = WheelWords & {
	planId: Id<'plan'>
	/** The one that is changed; without, it is a new one. */
	eventId?: Id<'wheelEvent'>
}

/** What comes again every year. */
export async function keepWheelEvent(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'wheelEvent'>> {
	const { planId, eventId, version, title, note, firstMonth, lastMonth, partyId, actionId } = wish
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { parties } = plan.partnership
	const values = {
		title,
		note,
		first_month: firstMonth,
		last_month: lastMonth ?? firstMonth,
		party_id: partyId === null ? null : found(parties.find(({ id }) => id === partyId)).id,
		action_id: actionId === null ? null : (await findAction(tx, planId, actionId as Id<'planAction'>)).id,
	}
	if (eventId === undefined) {
		const id = newId<'wheelEvent'>()
		await tx
			.insertInto('wheel_events')
			.values({ ...values, id, plan_id: planId, version: 1 })
			.execute()
		await recordPlanChange(tx, actor, { plan, verb: 'plan.wheel_event_added', subjectId: id })
		return id
	}
	const former = found((await listWheel(tx, planId)).find(({ id }) => id === eventId))
	sameVersion(version, former.version)
	await tx
		.updateTable('wheel_events')
		.set({ ...values, version: version + 1 })
		.where('id', '=', eventId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.wheel_event_edited', subjectId: eventId })
	return eventId
}

export async function removeWheelEvent(
	tx: Tx,
	actor: Actor,
	{ planId, eventId }: { planId: Id<'plan'>; eventId: Id<'wheelEvent'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { title } = found((await listWheel(tx, planId)).find(({ id }) => id === eventId))

	await tx.deleteFrom('wheel_events').where('id', '=', eventId).execute()
	const particulars = { title }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.wheel_event_removed', subjectId: eventId, particulars })
}
