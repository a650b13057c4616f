import type { Language } from '../../platform/i18n.ts'
import { shellWords } from '../messages.ts'
import { type Point, smooth } from '../plan/geometry.ts'
import { asPicture } from '../roles.ts'
import { coasts, regionBorders } from './denmark.ts'
import { placeLabels } from './labels.ts'
import { inset, mapHeight, mapWidth, type Place, project } from './projection.ts'

export type MapPin = Place & {
	label: string
	chosen: boolean
	/** Refers to a numbered list beside the map; then no name is written on it. */
	number?: number | undefined
}

type DenmarkMapProps = {
	language: Language
	pins: readonly MapPin[]
	/** What the map shows, in words; the same stands in a list or table beside it. */
	label: string
}

const land = coasts.map((coast) => `${path(smooth(coast.map(project), 3, true))}Z`).join('')
const borders = regionBorders.map((border) => path(border.map(project))).join('')

/** Denmark with pins: a square is chosen, a ring is not. The licence of the towns' positions asks for the line below it. */
export function DenmarkMap({ language, pins, label }: DenmarkMapProps) {
	return (
		<>
			<svg class="map" viewBox={`-14 0 ${mapWidth + 22} ${mapHeight}`} {...asPicture} aria-label={label}>
				<path class="m-land" d={land} />
				<clipPath id="denmark">
					<path d={land} />
				</clipPath>
				<path class="m-region" clip-path="url(#denmark)" d={borders} />
				<rect class="m-inset" x={inset.left} y={inset.top} width={inset.width} height={inset.height} />
				<Pins pins={pins} />
			</svg>
			<p class="map__credit">{shellWords(language).mapCredit}</p>
		</>
	)
}

function Pins({ pins }: { pins: readonly MapPin[] }) {
	const placed = pins.map((pin) => ({ ...pin, at: project(pin) }))
	const labels = placeLabels(placed)
	const drawn = placed.map((pin, index) => ({ ...pin, name: pin.number === undefined ? labels[index] : undefined }))
	const chosenLast = [...drawn].sort((a, b) => Number(a.chosen) - Number(b.chosen))
	return (
		<>
			{chosenLast.map(({ at, label, chosen, number, name }) => (
				<g key={label}>
					<Mark at={at} chosen={chosen} number={number} />
					{name && (
						<text
							x={Math.round(name.x)}
							y={Math.round(name.y)}
							text-anchor={name.anchor}
							class={chosen ? 'm-on' : 'm-off'}
						>
							{label}
						</text>
					)}
				</g>
			))}
		</>
	)
}

type MarkProps = { at: Point; chosen: boolean; number: number | undefined }

function Mark({ at, chosen, number }: MarkProps) {
	const [x, y] = [Math.round(at[0]), Math.round(at[1])]
	if (number !== undefined) {
		return (
			<>
				<circle class="m-pin m-pin--on" cx={x} cy={y} r="13" />
				<text class="m-number" x={x} y={y + 5} text-anchor="middle">
					{number}
				</text>
			</>
		)
	}
	if (chosen) return <rect class="m-pin m-pin--on" x={x - 9} y={y - 9} width="18" height="18" />
	return <circle class="m-pin" cx={x} cy={y} r="6.5" />
}

function path(points: readonly Point[]): string {
	return `M${points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}`
}
