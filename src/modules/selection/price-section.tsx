import { formatNumber, formatPercent, listWords, plural } from '../../platform/i18n.ts'
import { SpreadChart } from '../../ui/chart/spread-chart.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { NAMED_AT_MOST } from './cohort-parts.tsx'
import { words } from './messages.ts'
import { loss, points } from './points.ts'
import type { PriceStep } from './price-steps.ts'
import { ruleText } from './rule-text.ts'
import { SCORE_SCALE } from './selection-case.ts'
import type { Studio } from './studio.ts'

type PriceProps = { view: View; studio: Studio }

/** What keeping the rules costs, beside what could be had without them. */
export function PriceSection({ view, studio }: PriceProps) {
	const { price } = words(view.language)
	if (studio.steps.length < 2) return null
	return (
		<section class="price" aria-labelledby="price">
			<div>
				<h2 id="price">{price.title}</h2>
				<Headline view={view} studio={studio} />
				<Figure view={view} studio={studio} />
			</div>
			<div class="cq">
				<Table
					caption={price.caption}
					captionHidden
					class="price__t"
					fold="narrow"
					columns={columnsFor(view, studio)}
					rows={studio.steps}
					rowKey={({ ruleId }) => ruleId ?? ''}
				/>
			</div>
		</section>
	)
}

function Headline({ view, studio }: PriceProps) {
	const { language } = view
	const { price } = words(language)
	const { without, cost, dearest } = priceOf(studio)
	const locked = studio.locks.length > 0
	const sentence = locked ? price.textLocked : price.text(formatNumber(language, studio.question.seats))
	if (cost === 0) return <p class="price__n">{locked ? price.freeLocked : price.free}</p>
	return (
		<>
			<p class="price__n">
				<b class="big">{loss(language, cost)}</b> {price.unit(formatPercent(language, cost / without))}
			</p>
			<p class="muted">
				{sentence} {dearest && price[dearest.share](ruleText(language, dearest.ruleId, studio))}
			</p>
		</>
	)
}

/** A rule that stands for this share of the price is nearly all of it. */
const NEARLY_ALL = 0.85

function priceOf({ steps }: Studio) {
	const without = steps[0]?.totalInt ?? 0
	const cost = without - (steps.at(-1)?.totalInt ?? 0)
	const { ruleId, costInt = 0 } = steps.find((step) => step.costInt >= cost * NEARLY_ALL) ?? {}
	const share = costInt === cost ? ('all' as const) : ('nearlyAll' as const)
	return { without, cost, dearest: ruleId === undefined ? undefined : { ruleId, share } }
}

function columnsFor(view: View, studio: Studio) {
	const { language } = view
	const { price } = words(language)
	const names = new Map(studio.input.applicants.map(({ id, name }) => [id, name]))
	const listed = (ids: readonly string[]) =>
		listWords(
			language,
			ids.flatMap((id) => names.get(id) ?? []),
		)
	return [
		{
			heading: price.rule,
			cell: ({ ruleId }: PriceStep) => (ruleId === undefined ? price.without : ruleText(language, ruleId, studio)),
		},
		{ heading: price.points, numeric: true, cell: ({ totalInt }: PriceStep) => points(language, totalInt) },
		{
			heading: price.costs,
			numeric: true,
			cell: ({ ruleId, costInt }: PriceStep) => (ruleId === undefined ? '' : loss(language, costInt)),
		},
		{
			heading: price.changes,
			cell: ({ ruleId, selected, enters, leaves }: PriceStep) => {
				if (ruleId === undefined) return highestIn(view, studio, { selected, listed })
				if (enters.length === 0) return <span class="muted">{price.nobody}</span>
				return price.swap(listed(enters), listed(leaves))
			},
		},
	]
}

type Highest = { selected: readonly string[]; listed: (ids: readonly string[]) => string }

/** Who would be chosen without the rules: by name, or against the cohort where the names would be too many. */
function highestIn({ language }: View, { call, steps }: Studio, { selected, listed }: Highest): string {
	const { price, who } = words(language)
	if (selected.length <= NAMED_AT_MOST) return listed(selected)
	const chosen = steps.at(-1)?.selected ?? []
	const enters = selected.filter((id) => !chosen.includes(id))
	const count = plural(language, selected.length, who[call.applies])
	if (enters.length === 0) return count
	return price.many(count, listed(enters), listed(chosen.filter((id) => !selected.includes(id))))
}

function Figure({ view, studio }: PriceProps) {
	const { language } = view
	const { chart, regions } = words(language)
	const { possible, selection, call } = studio
	const { country } = call.programme
	if (!possible || selection.status !== 'optimal') return null
	const chosen = { spread: regionsIn(studio), score: selection.objectiveInt / SCORE_SCALE }
	const score = (value: number) => formatNumber(language, value, 2)
	const count = formatNumber(language, possible.count)
	const findings = possible.best.map((point) =>
		chart.best(plural(language, point.spread, regions[country]), score(point.score)),
	)
	return (
		<SpreadChart
			best={possible.best}
			chosen={chosen}
			possible={possible.points}
			axis={chart.axis[country]}
			format={(value) => formatNumber(language, value, Number.isInteger(value) ? 0 : 2)}
			label={[...findings, chart.chosen(score(chosen.score))].join(' ')}
			caption={possible.points.length > 0 ? chart.caption(count) : chart.captionBest(count)}
		/>
	)
}

/** How many regions the cohort comes from. */
export function regionsIn({ input, selection }: Pick<Studio, 'input' | 'selection'>): number {
	const selected = selection.status === 'optimal' ? selection.selected : []
	const chosen = input.applicants.filter(({ id }) => selected.includes(id))
	return new Set(chosen.flatMap(({ region }) => region ?? [])).size
}
