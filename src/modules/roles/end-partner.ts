import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canStaff } from './policy.ts'
import { lockPartner } from './queries.ts'

type Ending = { programmeId: Id<'programme'>; mandateId: Id<'mandate'> }

/** Whoever was let speak for a partner here does so no more, from now on; that they did until yesterday stays on record. */
export async function endPartner(tx: Tx, actor: Actor, { programmeId, mandateId }: Ending): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	const partner = await lockPartner(tx, { programmeId, mandateId }, today)
	allow(canStaff(actor, { programmeId }))

	const yesterday = addToDay(today, { days: -1 })
	if (partner.validFrom > yesterday) await tx.deleteFrom('mandates').where('id', '=', mandateId).execute()
	else await tx.updateTable('mandates').set({ valid_to: yesterday }).where('id', '=', mandateId).execute()
	await recordEvent(tx, actor, {
		verb: 'mandate.ended',
		subjectId: partner.organisationId,
		programmeId,
		particulars: { id: mandateId, personId: partner.personId, role: 'partner' },
	})
}
