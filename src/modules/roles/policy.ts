import { type Actor, isAdministrator, isSecretariat, type Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'

type Scope = { programmeId: Id<'programme'> | null }

/** The secretariat sees and staffs its own programme; the whole house is the administrator's. */
export function canStaff(actor: Actor | undefined, { programmeId }: Scope): boolean {
	return programmeId === null ? isAdministrator(actor) : isSecretariat(actor, programmeId)
}

/** Nobody below an administrator makes administrators. */
export function canGive(actor: Actor | undefined, grant: Scope & { role: Role }): boolean {
	return canStaff(actor, grant) && (grant.role !== 'administrator' || isAdministrator(actor))
}
