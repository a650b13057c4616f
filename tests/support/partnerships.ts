import { type Partnership, registerParty, type Party } from '../../src/modules/partnerships/index.ts'
import { foundPartnership, findPartnership } from '../../src/modules/partnerships/index.ts'
import {
	addAction,
	addChallenge,
	beginPlan,
	findPlan,
	type Plan,
	type PlanType,
} from '../../src/modules/plans/index.ts'
import type { Room } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { now } from '../../src/platform/clock.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { aMunicipality, aPerson } from './people.ts'
import { aRoom } from './rooms.ts'

export type Town = { room: Room; secretariat: Actor; planner: Actor; partnership: Partnership }

let made = 0

/** A test town whose planner has founded a partnership; the municipality convenes it and is no party yet. */
export async function aTown(tx: Tx): Promise<Town> {
	made += 1
	const secretariat = await aPerson(tx, `Secretariat ${made}`, { roles: ['secretariat'] })
	const place = await aMunicipality(tx)
	const room = await aRoom(tx, secretariat, { template: 'test-towns', places: [place] })
	const planner = await aPerson(tx, `Planner ${made}`, { actsFor: [place] })
	const id = await foundPartnership(tx, planner, {
		programmeId: room.programme.id,
		convenerId: place.organisationId,
		municipalityCode: place.municipalityCode,
		townId: place.townId,
		name: `Partnerskab ${made}`,
		slug: `partnerskab-${made}`,
		kind: 'strategic',
		form: 'informal',
		steeredBy: 'public',
		area: 'Bymidten',
		vision: '',
		contactName: 'Planlæggeren',
		contactEmail: 'bymidte@example.dk',
	})
	return { room, secretariat, planner, partnership: found(await findPartnership(tx, id)) }
}

type PartyWish = Partial<Pick<Party, 'kind' | 'contactEmail' | 'organisationId'>> & { standing?: 'known' | 'joined' }

/** A party that is with the partnership, or is only known. */
export function aParty(tx: Tx, town: Town, name: string, wish: PartyWish = {}): Promise<Id<'party'>> {
	const { kind = 'association', contactEmail = '', organisationId = null, standing = 'joined' } = wish
	const none = { isPerson: false, contactName: '', contactPhone: '', interest: null, influence: null, note: '' }
	const partnershipId = town.partnership.id
	return registerParty(tx, town.planner, { ...none, partnershipId, name, kind, contactEmail, organisationId, standing })
}

type LinkWish = { partyId: Id<'party'>; lastDay?: string; state?: 'open' | 'revoked' }

/** A link by which somebody without an account speaks for the party, as `/p/:token`. */
export async function aPartyLink(tx: Tx, town: Town, wish: LinkWish): Promise<{ id: Id<'partyLink'>; token: string }> {
	const { partyId, lastDay = '2030-12-31', state = 'open' } = wish
	const link = { id: newId<'partyLink'>(), token: newId().replaceAll('-', '') }
	const made = { made_by: town.planner.id, made_at: now(), last_day: lastDay }
	const partnership = { partnership_id: town.partnership.id, party_id: partyId }
	await tx
		.insertInto('party_links')
		.values({ ...link, ...partnership, ...made, label: '', state })
		.execute()
	return link
}

/** A plan of the town's partnership, still a draft. */
export async function aPlan(tx: Tx, town: Town, type: PlanType = 'development_plan'): Promise<Plan> {
	made += 1
	const id = await beginPlan(tx, town.planner, {
		partnershipId: town.partnership.id,
		type,
		title: `Plan ${made}`,
		slug: `plan-${made}`,
		lead: '',
		language: 'da',
		currency: 'DKK',
	})
	return found(await findPlan(tx, id))
}

/** An action of the plan, below a challenge of its own. */
export async function anAction(tx: Tx, town: Town, plan: Plan, title: string): Promise<Id<'planAction'>> {
	const rest = { evidence: '', consequence: 'Gaden tømmes', agenda: 'Fyld stueetagerne' }
	const challengeId = await addChallenge(tx, town.planner, { planId: plan.id, challenge: `Før: ${title}`, ...rest })
	const words = { title, summary: '', dueOn: null, duePrecision: 'day' as const, sought: '', place: '' }
	return addAction(tx, town.planner, { planId: plan.id, challengeId, ...words })
}
