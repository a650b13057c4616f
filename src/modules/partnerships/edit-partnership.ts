import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { PartnershipForm } from './found-partnership.ts'
import { whyNotBegun } from './partnership.ts'
import { canLead } from './policy.ts'
import { lockPartnership } from './queries.ts'

/** The address stays: others have written it down. */
export const PartnershipEditForm = PartnershipForm.omit({ slug: true }).extend({
	version: z.coerce.number<string>().int(),
})
type Edit = z.infer<typeof PartnershipEditForm> & { id: Id<'partnership'> }

export async function editPartnership(tx: Tx, actor: Actor, { id, version, ...form }: Edit): Promise<void> {
	const partnership = await lockPartnership(tx, id)
	allow(canLead(actor, partnership))
	sameVersion(version, partnership.version)
	const { steeredBy, contactName, contactEmail, ...rest } = form
	const renamed = { steered_by: steeredBy, contact_name: contactName, contact_email: contactEmail }
	await tx
		.updateTable('partnerships')
		.set({ ...rest, ...renamed, version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'partnership.edited', subjectId: id, programmeId: partnership.programmeId })
}

/** It is formed, and works. */
export async function beginPartnership(tx: Tx, actor: Actor, id: Id<'partnership'>): Promise<void> {
	const partnership = await lockPartnership(tx, id)
	allow(canLead(actor, partnership))
	refuse(whyNotBegun(partnership))
	await tx.updateTable('partnerships').set({ state: 'active', ends_on: null }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'partnership.begun', subjectId: id, programmeId: partnership.programmeId })
}

/** From today on it is history. Whoever was wrong about that begins it again. */
export async function endPartnership(tx: Tx, actor: Actor, id: Id<'partnership'>): Promise<void> {
	const partnership = await lockPartnership(tx, id)
	allow(canLead(actor, partnership))
	refuse(partnership.state === 'ended' ? 'endedAlready' : undefined)
	const endsOn = dayAt(now(), HOME_TIME_ZONE)
	await tx.updateTable('partnerships').set({ state: 'ended', ends_on: endsOn }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb: 'partnership.ended', subjectId: id, programmeId: partnership.programmeId })
}
