import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canGive } from './policy.ts'
import { listGrants, lockGrant } from './queries.ts'
import { type RoleGrant, whyNotEnded } from './role-grant.ts'

/** Takes a role back at once; that it was held until yesterday stays on record. */
export async function endRole(tx: Tx, actor: Actor, id: Id<'roleGrant'>): Promise<void> {
	const grant = await lockGrant(tx, id)
	allow(canGive(actor, grant))
	const today = dayAt(now(), HOME_TIME_ZONE)
	refuse(whyNotEnded(grant, await countAdministrators(tx, grant, today)))

	const yesterday = addToDay(today, { days: -1 })
	if (grant.validFrom > yesterday) await tx.deleteFrom('role_grants').where('id', '=', id).execute()
	else await tx.updateTable('role_grants').set({ valid_to: yesterday }).where('id', '=', id).execute()
	await recordEvent(tx, actor, {
		verb: 'role.ended',
		subjectId: grant.personId,
		...(grant.programmeId && { programmeId: grant.programmeId }),
		particulars: { grantId: id, role: grant.role },
	})
}

/** Held until the transaction ends, so that two administrators do not dismiss each other at once. */
async function countAdministrators(tx: Tx, grant: RoleGrant, today: string): Promise<number> {
	if (grant.role !== 'administrator') return 0
	await tx
		.selectFrom('role_grants')
		.select('id')
		.where('role', '=', 'administrator')
		.orderBy('id')
		.forUpdate()
		.execute()
	return (await listGrants(tx, null, today)).filter(({ role }) => role === 'administrator').length
}
