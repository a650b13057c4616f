import { type Actor, actsFor, hasRole, isSecretariat } from '../../platform/actor.ts'
import { canUseSeat, type Room } from '../participation/index.ts'
import { joinedParties, type Partnership, type Party } from './partnership.ts'

type Team = Pick<Partnership, 'programmeId' | 'convenerId' | 'team'>
type Joined = Pick<Party, 'standing' | 'organisationId' | 'contactEmail'>
type Peopled = Team & { parties: readonly Joined[] }

/** Those who take part in the programme make their own; the secretariat helps out. */
export function canFound(actor: Actor | undefined, room: Pick<Room, 'programme' | 'seats'>): boolean {
	return isSecretariat(actor, room.programme.id) || room.seats.some((seat) => canUseSeat(actor, seat))
}

/** Says who is in the team and in the register, and what is published. */
export function canLead(actor: Actor | undefined, partnership: Team): boolean {
	if (isSecretariat(actor, partnership.programmeId) || actsFor(actor, partnership.convenerId)) return true
	return roleIn(actor, partnership) === 'lead'
}

/** Sees the register and writes the plan: the convener's people and the team, advisers for as long as they are let. */
export function canWorkFor(actor: Actor | undefined, partnership: Team): boolean {
	return canLead(actor, partnership) || roleIn(actor, partnership) !== undefined
}

/** Speaks for a party that is with the partnership: its organisation's people, or whoever has proven its address. */
export function canActForParty(actor: Actor | undefined, party: Joined): boolean {
	if (!actor || party.standing !== 'joined') return false
	const isOwn = actor.mandates.some(({ organisationId }) => organisationId === party.organisationId)
	return isOwn || (party.contactEmail !== '' && party.contactEmail === actor.email.toLowerCase())
}

/** The workroom: the team, the parties, and those of the programme who follow or evaluate the towns. */
export function canReadWorkroom(actor: Actor | undefined, partnership: Peopled): boolean {
	if (canWorkFor(actor, partnership)) return true
	if (joinedParties(partnership).some((party) => canActForParty(actor, party))) return true
	const { programmeId } = partnership
	return hasRole(actor, 'facilitator', programmeId) || hasRole(actor, 'evaluator', programmeId)
}

function roleIn(actor: Actor | undefined, { team }: Team) {
	return team.find(({ personId }) => personId === actor?.id)?.role
}
