import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendMail } from '../messages/index.ts'
import { findOpenLink, listAddressees } from '../partnerships/index.ts'
import { leaderOf, listActions, type Plan, type PlanAction, readProgress } from '../plans/index.ts'
import { linkedTellAddress, tellAddress } from './progress-address.ts'
import { reminderMail } from './progress.mail.ts'
import { listFollowedPlans, readLastTold } from './queries.ts'
import { reasonToAsk } from './reminder.ts'

/** Asks whoever leads an action, and nobody else, when it is late, soon due, or was not heard of for a quarter. */
export const remindLeads = defineJob('plan-progress.remind', z.unknown(), async ({ db, publicUrl }) => {
	await db.transaction().execute(async (tx) => {
		for (const followed of await listFollowedPlans(tx)) await remindPlan(tx, { ...followed, publicUrl })
	})
})

type Followed = { plan: Plan; publishedAt: Date; publicUrl: string }

async function remindPlan(tx: Tx, { plan, publishedAt, publicUrl }: Followed): Promise<void> {
	const [actions, progress, told] = await Promise.all([
		listActions(tx, plan.id),
		readProgress(tx, plan.id),
		readLastTold(tx, plan.id),
	])
	const today = dayAt(now(), HOME_TIME_ZONE)
	for (const action of actions) {
		const { state } = found(progress.get(action.id))
		const lastTold = dayAt(told.get(action.id) ?? publishedAt, HOME_TIME_ZONE)
		const reason = reasonToAsk({ action, state, lastTold }, today)
		if (reason) await askLead(tx, { plan, action, reason, publicUrl })
	}
}

type Asked = { plan: Plan; action: PlanAction; reason: NonNullable<ReturnType<typeof reasonToAsk>>; publicUrl: string }

async function askLead(tx: Tx, { plan, action, reason, publicUrl }: Asked): Promise<void> {
	const party = leaderOf(plan, action)
	if (party?.standing !== 'joined') return
	const token = await findOpenLink(tx, party.id)
	const way = token === undefined ? tellAddress(plan, action) : linkedTellAddress(token, action)
	for (const to of await listAddressees(tx, party, plan.language)) {
		await sendMail(tx, reminderMail(to, { plan, action, party: party.name, reason, url: publicUrl + way }))
	}
}
