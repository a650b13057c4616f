import { type Contribution, giftText } from '../contributions/index.ts'
import type { PlanAction } from '../plans/index.ts'
import type { PlanFacts } from './plan-facts.ts'

/** What each party gives to an action: `Ellekøbing Handel: 180 timer, 120.000 kr.` */
export function contributionsTo(facts: PlanFacts, { id }: Pick<PlanAction, 'id'>): string[] {
	const given = facts.contributions.filter(({ actionId }) => actionId === id)
	const parties = Map.groupBy(given, ({ partyName }) => partyName)
	return [...parties].map(([name, gifts]) => `${name}: ${giftsInWords(facts, gifts)}`)
}

export function giftsInWords({ content: { language, currency } }: PlanFacts, gifts: readonly Contribution[]): string {
	return gifts.map((gift) => giftText(language, currency, asGiven(gift))).join(', ')
}

/** Of what came only partly, the part that came. */
function asGiven(gift: Contribution): Contribution {
	if (gift.state !== 'partly') return gift
	const { keptAmount, keptMinutes, keptQuantity } = gift
	return {
		...gift,
		amount: keptAmount ?? gift.amount,
		minutes: keptMinutes ?? gift.minutes,
		quantity: keptQuantity ?? gift.quantity,
	}
}
