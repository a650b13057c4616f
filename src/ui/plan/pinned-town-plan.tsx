import { asGroup } from '../roles.ts'
import type { Box } from './geometry.ts'
import { boxOfPins, isDrawn, type Place, pointOf } from './town-pins.ts'
import { drawnPart, fine, growTown } from './town-plan.tsx'

export type TownPin = Place & {
	number: number
	/** Where on the page it is told of. */
	href: string
	/** Read aloud, as a pin shows its number only. */
	label: string
	isDone: boolean
}

type Props = {
	/** An invented town: real ones are never drawn from imagination. */
	town: Place & { name: string }
	pins: readonly TownPin[]
	label: string
}

const SIDE = 26 * fine

/** The figure-ground plan with numbered pins that lead to what they stand for. */
export function PinnedTownPlan({ town, pins, label }: Props) {
	const { size } = growTown(town.name)
	const placed = pins
		.map((pin) => ({ pin, point: pointOf(pin, { town, size }) }))
		.filter(({ point }) => isDrawn(point, size))
	const box: Box = boxOfPins(
		placed.map(({ point }) => point),
		size,
	)
	const { viewBox, marks } = drawnPart(town.name, box)
	return (
		<svg class="plan" viewBox={viewBox} preserveAspectRatio="xMidYMid slice" {...asGroup} aria-label={label}>
			<g dangerouslySetInnerHTML={{ __html: marks }} />
			{placed.map(({ pin, point: [x, y] }) => (
				<a key={pin.number} href={pin.href} aria-label={pin.label}>
					<g class={pin.isDone ? 'pp pp--done' : 'pp'}>
						<rect x={Math.round(x * fine - SIDE / 2)} y={Math.round(y * fine - SIDE / 2)} width={SIDE} height={SIDE} />
						<text x={Math.round(x * fine)} y={Math.round(y * fine + 9)} text-anchor="middle">
							{pin.number}
						</text>
					</g>
				</a>
			))}
		</svg>
	)
}
