import type { Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'

/** Roles within one programme, in the order in which a programme needs them. */
export const programmeRoles = [
	'secretariat',
	'assessor',
	'committee',
	'decision_maker',
	'facilitator',
	'evaluator',
	'reader',
] as const satisfies Role[]

/** Roles that make sense for the whole installation. */
export const houseRoles = ['administrator', 'secretariat', 'reader'] as const satisfies Role[]

export type RoleGrant = {
	id: Id<'roleGrant'>
	personId: Id<'person'>
	name: string
	email: string
	role: Role
	programmeId: Id<'programme'> | null
	validFrom: string
	validTo: string | null
}

/** Why a role is not given; keys of the module's messages. */
export function whyNotGiven(held: Pick<RoleGrant, 'role'>[], role: Role): 'alreadyHeld' | undefined {
	return held.some((grant) => grant.role === role) ? 'alreadyHeld' : undefined
}

/** The last administrator cannot leave: nobody could give a role any more. */
export function whyNotEnded(grant: RoleGrant, administrators: number): 'lastAdministrator' | undefined {
	return grant.role === 'administrator' && administrators <= 1 ? 'lastAdministrator' : undefined
}
