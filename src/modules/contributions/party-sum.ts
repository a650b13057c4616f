import { agreedIn, type Totals, totalsOf } from '../../methods/contribution-totals.ts'
import type { Id } from '../../platform/id.ts'
import { type Contribution, isLive } from './contribution.ts'

export type PartySum = { partyId: Id<'party'>; name: string; totals: Totals }

/** What each party gives, whoever gives most money first, then most time; those whose offers are all gone are left out. */
export function sumsByParty(contributions: readonly Contribution[]): PartySum[] {
	const groups = Map.groupBy(contributions.filter(isLive), ({ partyId }) => partyId)
	return [...groups]
		.map(([partyId, list]) => ({ partyId, name: list[0]?.partyName ?? '', totals: totalsOf(list) }))
		.sort((a, b) => weight(b).money - weight(a).money || weight(b).time - weight(a).time || (a.name < b.name ? -1 : 1))
}

function weight({ totals: { money, time } }: PartySum) {
	return { money: agreedIn(money), time: agreedIn(time) }
}
