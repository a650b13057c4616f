import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockPartnership } from '../partnerships/index.ts'
import { askForHealth } from './ask-for-health.job.ts'
import { isOpen, occasions, whyNotOpened } from './health-check.ts'
import { canOpenChecks } from './policy.ts'
import { listChecks, lockCheck } from './queries.ts'

export function openForm(language: Language, today: string) {
	return z.object({
		occasion: z.enum(occasions, 'occasionMissing'),
		closesOn: dayField(language).refine((day) => day >= today, 'closesPast'),
	})
}
type Wish = z.infer<ReturnType<typeof openForm>> & { partnershipId: Id<'partnership'> }

/** Asks every party how the partnership is, until a day. */
export async function openCheck(
	tx: Tx,
	actor: Actor,
	{ partnershipId, occasion, closesOn }: Wish,
): Promise<Id<'healthCheck'>> {
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canOpenChecks(actor, partnership))
	refuse(whyNotOpened(await listChecks(tx, partnershipId), occasion, partnership))
	const id = newId<'healthCheck'>()
	const facts = { id, partnership_id: partnershipId, occasion, closes_on: closesOn }
	await tx
		.insertInto('health_checks')
		.values({ ...facts, opened_by: actor.id, opened_at: now() })
		.execute()
	const { programmeId } = partnership
	const particulars = { partnershipId, occasion, closesOn }
	await recordEvent(tx, actor, { verb: 'health_check.opened', subjectId: id, programmeId, particulars })
	await askForHealth.enqueue(tx, { checkId: id })
	return id
}

/** Closes it before its last day, for instance when everybody has answered. */
export async function closeCheck(tx: Tx, actor: Actor, id: Id<'healthCheck'>): Promise<void> {
	const { check, partnership } = await lockCheck(tx, id)
	allow(canOpenChecks(actor, partnership))
	refuse(isOpen(check, dayAt(now(), HOME_TIME_ZONE)) ? undefined : 'closed')
	await tx.updateTable('health_checks').set({ closed_at: now() }).where('id', '=', id).execute()
	const { programmeId } = partnership
	await recordEvent(tx, actor, { verb: 'health_check.closed', subjectId: id, programmeId })
}
