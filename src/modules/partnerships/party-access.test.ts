import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { somebody } from '../../../tests/support/actors.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPartyLink, aParty, aTown } from '../../../tests/support/partnerships.ts'
import { travelTo } from '../../platform/clock.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import {
	accessesOf,
	accessTo,
	canOfferFor,
	canSpeakFor,
	isLinkOpen,
	type PartyAccess,
	speakerOf,
	traceOf,
} from './party-access.ts'
import { findLinkHolder, lockLinkHolder } from './party-access.queries.ts'
import type { Partnership, Party } from './partnership.ts'

const organisation = 'owners' as Id<'organisation'>
const of = (id: string, standing: Party['standing'], contactEmail = '') =>
	({ id, name: id, standing, organisationId: organisation, contactEmail }) as Party
const [joined, known, left] = [of('joined', 'joined'), of('known', 'known'), of('left', 'left')] as const
const partnership = { id: 'p' as Id<'partnership'>, parties: [joined, known, left] } as unknown as Partnership
const owner = somebody('owner', [], 'owners')
const names = (id: string) => ({ partnershipId: partnership.id, partyId: id as Id<'party'>, partyName: id })
const byLink = (id: string): PartyAccess => ({ ...names(id), by: 'link', linkId: 'l' as Id<'partyLink'> })
const byAccount = (id: string, actor = owner): PartyAccess => ({ ...names(id), by: 'account', actor })

describe('who binds a party, and who offers for it', () => {
	test.for<[string, PartyAccess | undefined, Party, boolean, boolean]>([
		['nobody', undefined, joined, false, false],
		['its own account', byAccount('joined'), joined, true, true],
		['an account that acts for nobody', byAccount('joined', somebody('x', [])), joined, false, false],
		['the account of another party', byAccount('known'), joined, false, false],
		['the account of one that is only known', byAccount('known'), known, false, false],
		['the account of one that left', byAccount('left'), left, false, false],
		['its own link', byLink('joined'), joined, true, true],
		['the link of another party', byLink('known'), joined, false, false],
		['the link of one that is only known', byLink('known'), known, false, true],
		['the link of one that left', byLink('left'), left, false, false],
	])('%s', ([, access, party, binds, offers]) => {
		expect([canSpeakFor(access, party), canOfferFor(access, party)]).toEqual([binds, offers])
	})
})

test('an account speaks for the parties that it acts for and that are with the partnership', () => {
	expect(accessesOf(owner, partnership)).toEqual([byAccount('joined')])
	expect(accessTo(owner, partnership, 'joined')).toEqual(byAccount('joined'))
	expect(accessTo(owner, partnership, 'known')).toBeUndefined()
	expect(accessesOf(undefined, partnership)).toEqual([])
})

test('the audit trail names the person, or the link; never a name or an address', () => {
	expect([speakerOf(byAccount('joined')), traceOf(byAccount('joined'))]).toEqual([owner, { partyId: 'joined' }])
	expect([speakerOf(byLink('joined')), traceOf(byLink('joined'))]).toEqual([
		undefined,
		{ partyId: 'joined', linkId: 'l' },
	])
})

test('a link works on its last day and no longer, and not when it was taken back', () => {
	const open = (state: 'open' | 'revoked', today: string) => isLinkOpen({ state, lastDay: '2026-06-30' }, today)

	expect([open('open', '2026-06-30'), open('open', '2026-07-01'), open('revoked', '2026-06-30')]).toEqual([
		true,
		false,
		false,
	])
})

describe('a link', async () => {
	const db = await freshDatabase()
	afterAll(() => db[Symbol.asyncDispose]())
	beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

	test('tells for whom its holder speaks, until its last day is over', () =>
		inTransaction(db, async (tx) => {
			const town = await aTown(tx)
			const partyId = await aParty(tx, town, 'Butikken')
			const { id, token } = await aPartyLink(tx, town, { partyId, lastDay: '2026-03-31' })

			const access = { partnershipId: town.partnership.id, partyId, partyName: 'Butikken', by: 'link', linkId: id }
			expect((await findLinkHolder(tx, token))?.access).toEqual(access)
			expect((await lockLinkHolder(tx, token)).access).toEqual(access)
			expect(await findLinkHolder(tx, `${token}x`)).toBeUndefined()
			travelTo('2026-03-31T21:59:00Z')
			expect((await findLinkHolder(tx, token))?.party.id).toBe(partyId)
			travelTo('2026-03-31T22:00:00Z')
			expect(await findLinkHolder(tx, token)).toBeUndefined()
			await expect(lockLinkHolder(tx, token)).rejects.toThrow(NotFound)
		}))

	test('that was taken back, or is of a party that left, opens nothing', () =>
		inTransaction(db, async (tx) => {
			const town = await aTown(tx)
			const partyId = await aParty(tx, town, 'Butikken')
			const taken = await aPartyLink(tx, town, { partyId, state: 'revoked' })
			const open = await aPartyLink(tx, town, { partyId })

			expect(await findLinkHolder(tx, taken.token)).toBeUndefined()
			await tx
				.updateTable('parties')
				.set({ standing: 'left', left_on: '2026-03-10' })
				.where('id', '=', partyId)
				.execute()
			expect(await findLinkHolder(tx, open.token)).toBeUndefined()
		}))
})
