import type { ComponentChildren } from 'preact'
import { between, randomFrom } from '../plan/random.ts'
import { asPicture } from '../roles.ts'

/** A cohort: how widely it is spread (the column it stands in) and what it scores together. */
export type CohortPoint = { spread: number; score: number }

type SpreadChartProps = {
	/** The best that each degree of spread allows. */
	best: readonly CohortPoint[]
	chosen: CohortPoint
	/** Cohorts that were also possible: all of them, or a sample. */
	possible?: readonly CohortPoint[] | undefined
	/** What the columns count, under the axis: “regioner på holdet”. */
	axis: string
	format: (score: number) => string
	/** The finding in words, for those who listen. */
	label: string
	caption: ComponentChildren
}

const frame = { width: 300, height: 222, left: 34, top: 16, floor: 178 } as const
type Scale = { x: (spread: number) => number; y: (score: number) => number; columns: number[]; ticks: number[] }

/** What spread costs: every possible cohort as a dot, the best of each column on a line, the chosen one as a square. */
export function SpreadChart({ best, chosen, possible = [], axis, format, label, caption }: SpreadChartProps) {
	const scale = scaleFor([...best, chosen, ...possible])
	return (
		<figure class="chart">
			<svg viewBox={`0 0 ${frame.width} ${frame.height}`} {...asPicture} aria-label={label}>
				<Axes scale={scale} axis={axis} format={format} />
				<path class="c-swarm" d={swarm(scale, possible)} />
				<path class="c-range" d={frontier(scale, best)} />
				{best.map((point) => (
					<circle key={point.spread} class="c-hollow" cx={scale.x(point.spread)} cy={scale.y(point.score)} r="4" />
				))}
				<Labels scale={scale} best={best} chosen={chosen} format={format} />
				<rect class="c-pick" x={scale.x(chosen.spread) - 6} y={scale.y(chosen.score) - 6} width="12" height="12" />
			</svg>
			<figcaption>{caption}</figcaption>
		</figure>
	)
}

function Axes({ scale, axis, format }: { scale: Scale; axis: string; format: (score: number) => string }) {
	const floor = frame.floor + 6
	return (
		<>
			<path class="c-axis" d={`M${frame.left} ${floor}H${frame.width}`} />
			{scale.ticks.map((tick) => (
				<g key={tick}>
					<path class="c-grid" d={`M${frame.left} ${scale.y(tick)}H${frame.width}`} />
					<text x={frame.left - 6} y={scale.y(tick) + 4} text-anchor="end">
						{format(tick)}
					</text>
				</g>
			))}
			{scale.columns.map((column) => (
				<text key={column} x={scale.x(column)} y={floor + 15} text-anchor="middle">
					{column}
				</text>
			))}
			<text x={frame.left} y={frame.height - 1}>
				{axis}
			</text>
		</>
	)
}

type LabelsProps = Pick<SpreadChartProps, 'best' | 'chosen' | 'format'> & { scale: Scale }

function Labels({ scale, best, chosen, format }: LabelsProps) {
	const isPicked = ({ spread, score }: CohortPoint) => spread === chosen.spread && score === chosen.score
	const labelled = [...best.filter((point) => point.spread !== chosen.spread && !isPicked(point)), chosen]
	const isBelowBest = best.some(({ spread, score }) => spread === chosen.spread && score > chosen.score)
	return (
		<>
			{labelled.map((point) => {
				const picked = isPicked(point)
				// Above the square there may be the ring of a better one.
				const beside = picked && isBelowBest
				const rise = beside ? 4 : picked ? -12 : -9
				return (
					<text
						key={point.spread}
						class={picked ? 'c-strong' : undefined}
						x={scale.x(point.spread) + (beside ? 10 : 0)}
						y={scale.y(point.score) + rise}
						text-anchor={beside ? 'start' : 'middle'}
					>
						{format(point.score)}
					</text>
				)
			})}
		</>
	)
}

function scaleFor(points: readonly CohortPoint[]): Scale {
	const spreads = points.map(({ spread }) => spread)
	const columns = range(Math.min(...spreads), Math.max(...spreads))
	const scores = points.map(({ score }) => score)
	const [least, most] = [Math.min(...scores), Math.max(...scores)]
	const room = (most - least || 1) * 0.08
	const step = tickStep(most - least + room)
	const width = (frame.width - frame.left - 8) / columns.length
	return {
		columns,
		ticks: range(Math.ceil((least - room) / step), Math.floor(most / step)).map((count) => rounded(count * step)),
		x: (spread) => rounded(frame.left + width * (spread - (columns[0] ?? 0) + 0.5)),
		y: (score) =>
			rounded(frame.floor - ((frame.floor - frame.top) * (score - least + room)) / (most - least + room || 1)),
	}
}

/** A round step that gives three to six lines. */
export function tickStep(span: number): number {
	const power = 10 ** Math.floor(Math.log10(span / 3))
	const round = [5, 2, 1].find((times) => times * power <= span / 3) ?? 1
	return round * power
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** Dots as strokes of no length: a thousand of them are one path. */
function swarm(scale: Scale, points: readonly CohortPoint[]): string {
	const random = randomFrom('swarm')
	const reach = Math.min(22, (frame.width - frame.left) / scale.columns.length / 2.6)
	return points
		.map(({ spread, score }) => `M${rounded(scale.x(spread) + between(random, [-reach, reach]))} ${scale.y(score)}h0`)
		.join('')
}

function frontier(scale: Scale, best: readonly CohortPoint[]): string {
	const ordered = [...best].sort((a, b) => a.spread - b.spread)
	return ordered
		.map(({ spread, score }, index) => `${index === 0 ? 'M' : 'L'}${scale.x(spread)} ${scale.y(score)}`)
		.join('')
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10
}
