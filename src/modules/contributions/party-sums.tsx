import { agreedIn } from '../../methods/contribution-totals.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { OrgMark, Who } from '../../ui/people.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { Plan } from '../plans/index.ts'
import type { Contribution } from './contribution.ts'
import { moneyText, timeText } from './gift-text.ts'
import { words } from './messages.ts'
import { type PartySum, sumsByParty } from './party-sum.ts'

type SumsProps = { view: View; plan: Pick<Plan, 'currency'>; contributions: readonly Contribution[] }

/** What each party gives: agreed, and how much of it has come. */
export function PartySums({ view: { language }, plan, contributions }: SumsProps) {
	const { page: t, measures, shares } = words(language)
	const money = (minor: number) => (minor === 0 ? '–' : moneyText(language, plan.currency, minor))
	const time = (minutes: number) => (minutes === 0 ? '–' : timeText(language, minutes))
	const kept = (what: string) => `${what}, ${shares.kept.toLowerCase()}`
	const columns = [
		{
			heading: t.party,
			cell: ({ partyId, name }: PartySum) => <Who mark={<OrgMark name={name} id={partyId} size="small" />}>{name}</Who>,
		},
		{ heading: measures.money, numeric: true, cell: ({ totals }: PartySum) => money(agreedIn(totals.money)) },
		{ heading: kept(measures.money), numeric: true, cell: ({ totals }: PartySum) => money(totals.money.kept) },
		{ heading: measures.time, numeric: true, cell: ({ totals }: PartySum) => time(agreedIn(totals.time)) },
		{ heading: kept(measures.time), numeric: true, cell: ({ totals }: PartySum) => time(totals.time.kept) },
		{
			heading: measures.things,
			numeric: true,
			cell: ({ totals }: PartySum) => formatNumber(language, agreedIn(totals.things)),
		},
	]
	return (
		<Table caption={t.byParty} columns={columns} rows={sumsByParty(contributions)} rowKey={({ partyId }) => partyId} />
	)
}
