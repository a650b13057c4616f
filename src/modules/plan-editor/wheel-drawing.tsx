import { asPicture } from '../../ui/roles.ts'
import type { WheelEvent } from '../plans/index.ts'

type DrawingProps = {
	events: readonly WheelEvent[]
	/** Twelve, from January. */
	months: readonly string[]
	/** What it shows, in words. The same stands in a list beside it. */
	label: string
}

const CENTRE = 200
const RIM = 150
const THICKNESS = 13
/** So many rings have room between the hub and the rim; further events share the innermost. */
const MOST_RINGS = 7

/** The year as a ring: January at the top, each event an arc, those that overlap on rings of their own. */
export function WheelDrawing({ events, months, label }: DrawingProps) {
	return (
		<svg class="wheel" viewBox="0 0 400 400" {...asPicture} aria-label={label}>
			<circle class="wheel__rim" cx={CENTRE} cy={CENTRE} r={RIM + 8} />
			{months.map((month, index) => {
				const [from, to] = [pointAt(index, RIM - MOST_RINGS * 16), pointAt(index, RIM + 8)]
				const [x, y] = pointAt(index + 0.5, RIM + 28)
				return (
					<g key={month}>
						<path class="wheel__spoke" d={`M${from.join(' ')}L${to.join(' ')}`} />
						<text x={x} y={y + 4} text-anchor="middle">
							{month}
						</text>
					</g>
				)
			})}
			{ringsOf(events).map(({ event, ring }, index) => (
				<g key={event.id}>
					<path class="wheel__arc" d={arc(event, RIM - 8 - ring * 16)} stroke-width={THICKNESS} />
					<Number event={event} number={index + 1} radius={RIM - 8 - ring * 16} />
				</g>
			))}
		</svg>
	)
}

function Number({ event, number, radius }: { event: WheelEvent; number: number; radius: number }) {
	const [x, y] = pointAt(event.firstMonth - 1 + lengthOf(event) / 2, radius)
	return (
		<text class="wheel__number" x={x} y={y + 4} text-anchor="middle">
			{number}
		</text>
	)
}

/** In months; one that ends before it begins lasts over the turn of the year. */
export function lengthOf({ firstMonth, lastMonth }: Pick<WheelEvent, 'firstMonth' | 'lastMonth'>): number {
	return ((lastMonth - firstMonth + 12) % 12) + 1
}

/** Each on the outermost ring that is free in all of its months. */
export function ringsOf<E extends Pick<WheelEvent, 'firstMonth' | 'lastMonth'>>(
	events: readonly E[],
): { event: E; ring: number }[] {
	const taken: Set<number>[] = []
	return events.map((event) => {
		const months = Array.from({ length: lengthOf(event) }, (_, index) => (event.firstMonth - 1 + index) % 12)
		const free = taken.findIndex((ring) => months.every((month) => !ring.has(month)))
		const ring = Math.min(free === -1 ? taken.length : free, MOST_RINGS - 1)
		const own = taken[ring] ?? new Set<number>()
		for (const month of months) own.add(month)
		taken[ring] = own
		return { event, ring }
	})
}

/** At so many months after the beginning of January. */
function pointAt(month: number, radius: number): readonly [number, number] {
	const angle = (month / 12) * 2 * Math.PI - Math.PI / 2
	const round = (value: number) => Math.round(value * 10) / 10
	return [round(CENTRE + radius * Math.cos(angle)), round(CENTRE + radius * Math.sin(angle))]
}

function arc(event: WheelEvent, radius: number): string {
	const length = lengthOf(event)
	const start = event.firstMonth - 1 + 0.06
	// A whole year would end where it begins, and be nothing.
	const end = event.firstMonth - 1 + length - (length === 12 ? 0.1 : 0.06)
	const isLong = length > 6 ? 1 : 0
	return `M${pointAt(start, radius).join(' ')}A${radius} ${radius} 0 ${isLong} 1 ${pointAt(end, radius).join(' ')}`
}
