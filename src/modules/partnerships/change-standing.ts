import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Partnership, Party } from './partnership.ts'
import { canOfferFor, canSpeakFor, type PartyAccess, speakerOf, traceOf } from './party-access.ts'
import { canWorkFor } from './policy.ts'
import type { RegisteredParty } from './register.ts'
import { lockParty } from './register.queries.ts'

/** Why its standing is not changed; a key of the module's messages. */
export function whyNotJoining({ standing }: Pick<Party, 'standing'>): 'joinedAlready' | undefined {
	return standing === 'joined' ? 'joinedAlready' : undefined
}

export function whyNotLeaving({ standing }: Pick<Party, 'standing'>): 'notWithUs' | undefined {
	return standing === 'joined' ? undefined : 'notWithUs'
}

/** The team writes down that a party has said yes, as it does in a meeting or on the telephone. */
export async function recordJoining(tx: Tx, actor: Actor, partyId: Id<'party'>): Promise<void> {
	const held = await lockParty(tx, partyId)
	allow(canWorkFor(actor, held.partnership))
	await join(tx, held, { actor })
}

/** The party says yes itself, by the link that it was given. */
export async function joinPartnership(tx: Tx, access: PartyAccess): Promise<void> {
	const held = await lockParty(tx, access.partyId)
	allow(canOfferFor(access, held.party))
	await join(tx, held, { actor: speakerOf(access), trace: traceOf(access) })
}

/** Who offered something is with us from the moment when it is accepted, by whoever may answer it. Who is with us already stays it. */
export async function joinByGift(tx: Tx, by: By, partyId: Id<'party'>): Promise<void> {
	const held = await lockParty(tx, partyId)
	if (held.party.standing === 'known') await join(tx, held, by)
}

/** The team writes down that a party has left. What it signed and promised stays as it was. */
export async function recordLeaving(tx: Tx, actor: Actor, partyId: Id<'party'>): Promise<void> {
	const held = await lockParty(tx, partyId)
	allow(canWorkFor(actor, held.partnership))
	await leave(tx, held, { actor })
}

/** The party leaves by itself, and speaks for nothing here from then on. */
export async function leavePartnership(tx: Tx, access: PartyAccess): Promise<void> {
	const held = await lockParty(tx, access.partyId)
	refuse(whyNotLeaving(held.party))
	allow(canSpeakFor(access, held.party))
	await leave(tx, held, { actor: speakerOf(access), trace: traceOf(access) })
}

type Held = { partnership: Partnership; party: RegisteredParty }
export type By = { actor: Pick<Actor, 'id'> | undefined; trace?: object }

async function join(tx: Tx, { partnership, party }: Held, by: By): Promise<void> {
	refuse(whyNotJoining(party))
	const joined = { standing: 'joined' as const, joined_on: dayAt(now(), HOME_TIME_ZONE), left_on: null }
	await change(tx, { partnership, party }, { ...by, verb: 'party.joined', values: joined })
}

async function leave(tx: Tx, { partnership, party }: Held, by: By): Promise<void> {
	refuse(whyNotLeaving(party))
	const left = { standing: 'left' as const, left_on: dayAt(now(), HOME_TIME_ZONE) }
	await change(tx, { partnership, party }, { ...by, verb: 'party.left', values: left })
}

type Change = By & {
	verb: 'party.joined' | 'party.left'
	values: { standing: 'joined' | 'left'; joined_on?: string; left_on: string | null }
}

async function change(tx: Tx, { partnership, party }: Held, { actor, trace, verb, values }: Change): Promise<void> {
	await tx
		.updateTable('parties')
		.set({ ...values, version: party.version + 1 })
		.where('id', '=', party.id)
		.execute()
	const { programmeId, id: partnershipId } = partnership
	const particulars = { partnershipId, ...trace }
	await recordEvent(tx, actor, { verb, subjectId: party.id, programmeId, particulars })
}
