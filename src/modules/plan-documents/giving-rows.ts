import { formatAmount } from '../../platform/amount.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { giftsInWords } from './given.ts'
import { words } from './messages.ts'
import { type Contribution, partyName, type PlanFacts } from './plan-facts.ts'
import type { GivingRows } from './printed-plan.ts'

/** What the parties put in: together, and each of them, whoever gives most first. */
export function givingRows(facts: PlanFacts): GivingRows | null {
	const { contributions: counted } = facts
	if (counted.length === 0) return null
	const { giving: t } = words(facts.content.language).print
	const parties = [...new Set(counted.map(({ partyId }) => partyId))]
	const given = parties
		.map((partyId) => ({ name: partyName(facts, partyId), gifts: counted.filter((one) => one.partyId === partyId) }))
		.toSorted((a, b) => agreed(b.gifts, 'amount') - agreed(a.gifts, 'amount') || a.name.localeCompare(b.name))
	const greatest = Math.max(...given.map(({ gifts }) => agreed(gifts, 'amount')))
	const share = (minor: number) => (greatest === 0 ? 0 : minor / greatest)
	return {
		kind: 'giving',
		totals: totalsOf(facts, counted),
		caption: t.caption,
		head: [t.party, t.money, t.hours, t.other],
		words: { kept: t.legendKept, agreed: t.legendAgreed },
		rows: given.map(({ name, gifts }) => ({
			name,
			share: share(agreed(gifts, 'amount')),
			kept: share(kept(gifts, 'amount')),
			cells: cellsOf(facts, gifts),
		})),
	}
}

function cellsOf(facts: PlanFacts, gifts: readonly Contribution[]): string[] {
	const { language, currency } = facts.content
	const [money, minutes] = [agreed(gifts, 'amount'), agreed(gifts, 'minutes')]
	const others = gifts.filter(({ kind }) => kind !== 'money' && kind !== 'hours')
	return [
		money === 0 ? '–' : formatAmount(language, money / 100, currency),
		minutes === 0 ? '–' : formatNumber(language, minutes / 60, 0),
		giftsInWords(facts, others) || '–',
	]
}

function totalsOf(
	{ content: { language, currency } }: PlanFacts,
	counted: readonly Contribution[],
): GivingRows['totals'] {
	const { giving: t } = words(language).print
	const money = (minor: number) => formatAmount(language, minor / 100, currency)
	const hours = (minutes: number) => formatNumber(language, minutes / 60, 0)
	const [amount, keptAmount] = [agreed(counted, 'amount'), kept(counted, 'amount')]
	const [minutes, keptMinutes] = [agreed(counted, 'minutes'), kept(counted, 'minutes')]
	return [
		...(amount === 0
			? []
			: [{ figure: money(amount), words: keptAmount === 0 ? t.agreed : t.agreedKept(money(keptAmount)) }]),
		...(minutes === 0
			? []
			: [{ figure: hours(minutes), words: keptMinutes === 0 ? t.hoursAgreed : t.hoursKept(hours(keptMinutes)) }]),
	]
}

function agreed(gifts: readonly Contribution[], measure: 'amount' | 'minutes'): number {
	return gifts.reduce((sum, gift) => sum + (gift[measure] ?? 0), 0)
}

function kept(gifts: readonly Contribution[], measure: 'amount' | 'minutes'): number {
	return gifts.reduce((sum, gift) => sum + (gift[measure === 'amount' ? 'keptAmount' : 'keptMinutes'] ?? 0), 0)
}
