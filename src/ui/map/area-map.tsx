import { asGroup, asPicture } from '../roles.ts'

type Corner = readonly [longitude: number, latitude: number]
export type AreaPoint = {
	/** What the list beside the map calls it by. */
	number: number
	label: string
	longitude: number
	latitude: number
	href?: string | undefined
}

type AreaMapProps = {
	/** The corners of the area; empty when it is not drawn. */
	boundary: readonly Corner[]
	points: readonly AreaPoint[]
	/** What the map shows, in words. The same stands in a list beside it. */
	label: string
}

const WIDTH = 640
const MARGIN = 32
/** About a hundred metres: a single point is not drawn as large as the whole sheet. */
const LEAST_DEGREES = 0.002

/** A centre by itself: its outline, and the numbers of what happens there, in their true places. */
export function AreaMap({ boundary, points, label }: AreaMapProps) {
	const places: Corner[] = [...boundary, ...points.map(({ longitude, latitude }) => [longitude, latitude] as const)]
	if (places.length === 0) return null
	const { project, height } = sheetFor(places)
	const role = points.some(({ href }) => href !== undefined) ? asGroup : asPicture
	return (
		<svg class="map areamap" viewBox={`0 0 ${WIDTH} ${height}`} {...role} aria-label={label}>
			{boundary.length > 0 && (
				<path class="m-land" d={`M${boundary.map((corner) => project(corner).join(' ')).join('L')}Z`} />
			)}
			{points.map((point) => (
				<Point key={point.number} point={point} at={project([point.longitude, point.latitude])} />
			))}
		</svg>
	)
}

function Point({ point, at: [x, y] }: { point: AreaPoint; at: readonly [number, number] }) {
	const mark = (
		<g transform={`translate(${x} ${y})`}>
			<rect class="m-pin m-pin--on" x={-13} y={-13} width={26} height={26} />
			<text class="m-number" y={5} text-anchor="middle">
				{point.number}
			</text>
		</g>
	)
	return point.href === undefined ? (
		mark
	) : (
		<a href={point.href} aria-label={`${point.number}. ${point.label}`}>
			{mark}
		</a>
	)
}

/** One degree of longitude is so much shorter than one of latitude: near enough to true for a town. */
function sheetFor(places: readonly Corner[]) {
	const [west, east] = rangeOf(places.map(([longitude]) => longitude))
	const [south, north] = rangeOf(places.map(([, latitude]) => latitude))
	const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
	const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrowing, (north - south) / 1.2)
	const left = (WIDTH - (east - west) * narrowing * scale) / 2
	const round = (value: number) => Math.round(value * 10) / 10
	return {
		height: round((north - south) * scale + 2 * MARGIN),
		project: ([longitude, latitude]: Corner): readonly [number, number] => [
			round(left + (longitude - west) * narrowing * scale),
			round(MARGIN + (north - latitude) * scale),
		],
	}
}

function rangeOf(values: readonly number[]): [number, number] {
	const [low, high] = [Math.min(...values), Math.max(...values)]
	const missing = Math.max(0, LEAST_DEGREES - (high - low)) / 2
	return [low - missing, high + missing]
}
