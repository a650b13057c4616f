import { asPicture } from '../roles.ts'

type ScoreRangeProps = {
	scores: readonly number[]
	from?: number | undefined
	to?: number | undefined
	/** “Tre bedømmere: 4,6, 4,6 og 4,4” */
	label: string
}

const strip = { width: 86, height: 18, margin: 6 } as const

/** What each assessor gave (rings) and the mean (stroke), on one line. */
export function ScoreRange({ scores, from = 1, to = 5, label }: ScoreRangeProps) {
	const x = (score: number) =>
		Math.round((strip.margin + ((strip.width - 2 * strip.margin) * (score - from)) / (to - from)) * 10) / 10
	const middle = strip.height / 2
	const mean = scores.reduce((sum, score) => sum + score, 0) / (scores.length || 1)
	return (
		<svg
			class="rng"
			viewBox={`0 0 ${strip.width} ${strip.height}`}
			width={strip.width}
			height={strip.height}
			{...asPicture}
			aria-label={label}
		>
			<path class="rng__line" d={`M0 ${middle}H${strip.width}`} />
			{scores.length > 0 && (
				<>
					<path class="rng__span" d={`M${x(Math.min(...scores))} ${middle}H${x(Math.max(...scores))}`} />
					{scores.map((score, index) => (
						<circle key={index} class="rng__score" cx={x(score)} cy={middle} r="3" />
					))}
					<path class="rng__mean" d={`M${x(mean)} 2V${strip.height - 2}`} />
				</>
			)}
		</svg>
	)
}

type SparkProps = { values: readonly number[]; label: string }

/** A course of figures in the middle of a line of text. */
export function Spark({ values, label }: SparkProps) {
	const [width, height] = [72, 20]
	const least = Math.min(...values)
	const span = Math.max(...values) - least || 1
	const points = values.map((value, index) => ({
		x: Math.round((2 + ((width - 8) * index) / Math.max(1, values.length - 1)) * 10) / 10,
		y: Math.round((3 + (height - 6) * (1 - (value - least) / span)) * 10) / 10,
	}))
	const last = points.at(-1)
	return (
		<svg
			class="spark"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			{...asPicture}
			aria-label={label}
		>
			<path class="spark__line" d={points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
			{last && <circle class="spark__now" cx={last.x} cy={last.y} r="2.4" />}
		</svg>
	)
}
