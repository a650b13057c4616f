import { formatNumber, formatPercent, listWords } from '../../platform/i18n.ts'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import { loss, points } from './points.ts'
import type { FrozenCase } from './queries.ts'
import { ruleText } from './rule-text.ts'
import { lockedBy } from './selection-case.ts'

type FrozenPriceProps = { view: View; call: CallDetail; frozen: FrozenCase }

/** The price of spread as it was frozen: without all rules, and without each alone. */
export function FrozenPrice({ view, call, frozen }: FrozenPriceProps) {
	const { language } = view
	const { price } = words(language)
	const { result, input } = frozen
	const cost = result.status === 'optimal' ? result.priceOfSpread : undefined
	if (!cost || result.status !== 'optimal' || Object.keys(cost.dropOneRule).length === 0) return null
	const rows = input.rules.flatMap(({ id, spread }) =>
		spread
			? [
					{
						ruleId: id,
						text: ruleText(language, id, { call, input }),
						gainInt: cost.dropOneRule[id] ?? 0,
						swap: swapFor(view, frozen, cost.dropOneRuleSelected[id] ?? result.selected),
					},
				]
			: [],
	)
	return (
		<section class="price" aria-labelledby="price">
			<div>
				<h2 id="price">{price.title}</h2>
				<Sentence view={view} frozen={frozen} costInt={cost.priceInt} withoutInt={cost.withoutSpreadObjectiveInt} />
			</div>
			<div class="cq">
				<Table
					caption={price.alone}
					fold="narrow"
					class="price__t"
					columns={[
						{ heading: price.rule, cell: ({ text }) => text },
						{ heading: price.gain, numeric: true, cell: ({ gainInt }) => points(language, gainInt) },
						{ heading: price.changes, cell: ({ swap }) => swap },
					]}
					rows={rows}
					rowKey={({ ruleId }) => ruleId}
				/>
			</div>
		</section>
	)
}

function swapFor(view: View, { input, result }: FrozenCase, other: readonly string[]): string {
	const { price } = words(view.language)
	const chosen = result.status === 'optimal' ? result.selected : []
	const named = (ids: readonly string[]) =>
		listWords(
			view.language,
			input.applicants.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
		)
	const enters = other.filter((id) => !chosen.includes(id))
	if (enters.length === 0) return price.nobody
	return price.swap(named(enters), named(chosen.filter((id) => !other.includes(id))))
}

type SentenceProps = { view: View; frozen: FrozenCase; costInt: number; withoutInt: number }

function Sentence({ view, frozen: { input, result }, costInt, withoutInt }: SentenceProps) {
	const { language } = view
	const { price } = words(language)
	const locked = input.rules.some(({ id }) => lockedBy(id) !== undefined)
	const seats = result.status === 'optimal' ? result.selected.length : 0
	if (costInt === 0) return <p class="price__n">{locked ? price.freeLocked : price.free}</p>
	return (
		<>
			<p class="price__n">
				<b class="big">{loss(language, costInt)}</b> {price.unit(formatPercent(language, costInt / withoutInt))}
			</p>
			<p class="muted">{locked ? price.textLocked : price.text(formatNumber(language, seats))}</p>
		</>
	)
}
