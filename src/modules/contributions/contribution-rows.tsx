import { formatDay } from '../../platform/i18n.ts'
import { type Pair, Rows } from '../../ui/card.tsx'
import type { View } from '../../ui/view.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import type { Contribution } from './contribution.ts'
import { ContributionStatus } from './contribution-status.tsx'
import { cameText, giftText } from './gift-text.ts'
import { words } from './messages.ts'

type RowsProps = {
	view: View
	plan: Pick<Plan, 'currency'>
	contribution: Contribution
	action: Pick<PlanAction, 'number' | 'title'> | undefined
	today: string
}

/** All that is known of one contribution; what is empty is left out. */
export function ContributionRows({ view, plan, contribution: one, action, today }: RowsProps) {
	const { language } = view
	const { one: t, ...rest } = words(language)
	const pairs: Pair[] = [
		{ term: t.party, value: one.partyName },
		{ term: t.kind, value: rest.kinds[one.kind] },
		{ term: t.gift, value: giftText(language, plan.currency, one) },
		{ term: t.action, value: action ? rest.inAction(action.number, action.title) : rest.wholePlan },
		{ term: t.condition, value: one.condition },
		{ term: t.due, value: one.dueOn === null ? '' : formatDay(language, one.dueOn) },
		{ term: t.state, value: <ContributionStatus view={view} one={one} today={today} /> },
		{ term: t.came, value: cameText(language, plan.currency, one) ?? '' },
		{ term: t.answer, value: one.answer },
	]
	return <Rows pairs={pairs.filter(({ value }) => value !== '')} />
}
