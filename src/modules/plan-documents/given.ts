import { formatAmount } from '../../platform/amount.ts'
import { formatNumber } from '../../platform/i18n.ts'
import type { PlanAction } from '../plans/index.ts'
import { words } from './messages.ts'
import { type Contribution, partyName, type PlanFacts } from './plan-facts.ts'

/** What each party gives to an action: `Ellekøbing Handel: 180 timer, 120.000 kr.` */
export function contributionsTo(facts: PlanFacts, { id }: Pick<PlanAction, 'id'>): string[] {
	const given = facts.contributions.filter((one) => one.actionId === id)
	const parties = [...new Set(given.map(({ partyId }) => partyId))]
	return parties.map((partyId) => {
		const gifts = given.filter((one) => one.partyId === partyId)
		return `${partyName(facts, partyId)}: ${giftsInWords(facts, gifts)}`
	})
}

export function giftsInWords(facts: PlanFacts, gifts: readonly Contribution[]): string {
	return gifts.map((gift) => giftWords(facts, gift)).join(', ')
}

function giftWords(
	{ content: { language, currency } }: PlanFacts,
	{ kind, amount, minutes, words: said }: Contribution,
): string {
	if (kind === 'money') return formatAmount(language, (amount ?? 0) / 100, currency)
	if (kind === 'hours') return words(language).print.hours(formatNumber(language, (minutes ?? 0) / 60))
	return said
}
