import { type HealthCheck, listChecks, openCheck, statements } from '../../src/modules/health-checks/index.ts'
import { accessTo, findPartnership, lockLinkHolder, type PartyAccess } from '../../src/modules/partnerships/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { aParty, aPartyLink, aTown, type Town } from './partnerships.ts'
import { aPerson } from './people.ts'

let made = 0

/** A town with a shop that has an account, and an owner and a youth council that have links. */
export async function aTownOfThree(tx: Tx) {
	made += 1
	const town = await aTown(tx)
	const anna = await aPerson(tx, `Anna ${made}`)
	const shop = await aParty(tx, town, 'Butikken', { kind: 'shop', contactEmail: anna.email })
	const owner = await linkedParty(tx, town, 'Ejeren')
	const young = await linkedParty(tx, town, 'Ungerådet')
	return { town, anna, shop, owner, young, byAccount: await accessOf(tx, town, anna, shop) }
}

async function linkedParty(tx: Tx, town: Town, name: string) {
	const id = await aParty(tx, town, name)
	const { token } = await aPartyLink(tx, town, { partyId: id })
	return { id, token, access: (await lockLinkHolder(tx, token)).access }
}

async function accessOf(tx: Tx, town: Town, actor: Actor, partyId: Id<'party'>): Promise<PartyAccess> {
	return found(accessTo(actor, found(await findPartnership(tx, town.partnership.id)), partyId))
}

/** The check at the start, open until 24 March 2026. */
export async function aCheck(tx: Tx, { planner, partnership }: Town): Promise<HealthCheck> {
	await openCheck(tx, planner, { partnershipId: partnership.id, occasion: 'start', closesOn: '2026-03-24' })
	return found((await listChecks(tx, partnership.id))[0])
}

/** The same for every statement. */
export function all(score: number) {
	return Object.fromEntries(statements.map((statement) => [statement, score])) as Record<
		(typeof statements)[number],
		number
	>
}
