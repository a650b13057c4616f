import { agreedIn, type Shares, type Totals, totalsOf } from '../../methods/contribution-totals.ts'
import { moneyText, type PartySum, sumsByParty } from '../contributions/index.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { giftsInWords } from './given.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { GivingRows } from './printed-plan.ts'

/** What the parties put in: together, and each of them, whoever gives most first. */
export function givingRows(facts: PlanFacts): GivingRows | null {
	const sums = sumsByParty(facts.contributions)
	if (sums.length === 0) return null
	const { giving: t } = words(facts.content.language).print
	const greatest = Math.max(...sums.map(({ totals }) => agreedIn(totals.money)))
	const share = (minor: number) => (greatest === 0 ? 0 : minor / greatest)
	return {
		kind: 'giving',
		totals: totalsIn(facts, totalsOf(facts.contributions)),
		caption: t.caption,
		head: [t.party, t.money, t.hours, t.other],
		words: { kept: t.legendKept, agreed: t.legendAgreed },
		rows: sums.map((sum) => ({
			name: sum.name,
			share: share(agreedIn(sum.totals.money)),
			kept: share(sum.totals.money.kept),
			cells: cellsOf(facts, sum),
		})),
	}
}

function cellsOf(facts: PlanFacts, { partyId, totals: { money, time } }: PartySum): string[] {
	const { language, currency } = facts.content
	const isThing = ({ amount, minutes }: PlanFacts['contributions'][number]) => amount === null && minutes === null
	const things = facts.contributions.filter((one) => one.partyId === partyId && isThing(one))
	return [
		agreedIn(money) === 0 ? '–' : moneyText(language, currency, agreedIn(money)),
		agreedIn(time) === 0 ? '–' : formatNumber(language, agreedIn(time) / 60),
		giftsInWords(facts, things) || '–',
	]
}

function totalsIn({ content: { language, currency } }: PlanFacts, { money, time }: Totals): GivingRows['totals'] {
	const { giving: t } = words(language).print
	const amount = (minor: number) => moneyText(language, currency, minor)
	const hours = (minutes: number) => formatNumber(language, minutes / 60)
	return [
		...totalIn(money, { figure: amount, agreed: t.agreed, kept: t.agreedKept }),
		...totalIn(time, { figure: hours, agreed: t.hoursAgreed, kept: t.hoursKept }),
	]
}

type Said = { figure: (sum: number) => string; agreed: string; kept: (figure: string) => string }

function totalIn(shares: Shares, said: Said): GivingRows['totals'] {
	const sum = agreedIn(shares)
	if (sum === 0) return []
	return [{ figure: said.figure(sum), words: shares.kept === 0 ? said.agreed : said.kept(said.figure(shares.kept)) }]
}
