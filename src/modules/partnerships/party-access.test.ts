import { expect, test } from 'vitest'
import { somebody } from '../../../tests/support/actors.ts'
import type { Id } from '../../platform/id.ts'
import type { Party } from './partnership.ts'
import { actorOf, byAccount, canSpeakFor, type PartyAccess } from './party-access.ts'

const party = { id: 'p1', standing: 'joined', organisationId: 'owners', contactEmail: 'anna@example.dk' } as Party
const link = (partyId: string): PartyAccess => ({
	by: 'link',
	linkId: 'l1' as Id<'partyLink'>,
	partyId: partyId as Id<'party'>,
})
const accesses: Record<string, PartyAccess | undefined> = {
	nobody: undefined,
	ownLink: link('p1'),
	linkOfAnother: link('p2'),
	outsider: byAccount(somebody('outsider', [])),
	byMandate: byAccount(somebody('member', [], 'owners')),
	byMail: byAccount({ ...somebody('anna', []), email: 'anna@example.dk' }),
}
const whoSpeaks = (one: Party) => Object.keys(accesses).filter((name) => canSpeakFor(accesses[name], one))

test.for<[Party['standing'], string[]]>([
	['joined', ['ownLink', 'byMandate', 'byMail']],
	['known', []],
	['left', []],
])('who speaks for a party that is %s', ([standing, those]) => {
	expect(whoSpeaks({ ...party, standing })).toEqual(those)
})

test('behind a link there is nobody of the house', () => {
	const anna = somebody('anna', [])

	expect(actorOf(byAccount(anna))).toBe(anna)
	expect(actorOf(link('p1'))).toBeUndefined()
})
