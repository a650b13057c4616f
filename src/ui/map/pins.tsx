import type { ComponentChildren } from 'preact'
import type { Point } from '../plan/geometry.ts'
import { type Label, placeLabels } from './labels.ts'
import type { PlacedPin } from './map-pin.ts'

type PinsProps = { pins: readonly PlacedPin[]; height: number }

export function Pins({ pins, height }: PinsProps) {
	const hasNumbers = pins.some(({ number }) => number !== undefined)
	const labels = hasNumbers ? [] : placeLabels(pins, height)
	const drawn = pins.map((pin, index) => ({ ...pin, name: labels[index] }))
	const chosenLast = [...drawn].sort((a, b) => Number(a.chosen) - Number(b.chosen))
	return (
		<>
			{chosenLast.map(({ name, ...pin }, index) => (
				<Leading key={index} {...pin}>
					<Mark {...pin} />
					{name && <Name name={name} {...pin} />}
				</Leading>
			))}
		</>
	)
}

function Leading({ href, label, children }: PlacedPin & { children: ComponentChildren }) {
	if (href === undefined) return <g>{children}</g>
	return (
		<a href={href} aria-label={label}>
			{children}
		</a>
	)
}

function Name({ name: { x, y, anchor, wideOnly }, label, chosen }: PlacedPin & { name: Label }) {
	const classes = [chosen ? 'm-on' : 'm-off', ...(wideOnly ? ['m-wide'] : [])].join(' ')
	return (
		<text x={Math.round(x)} y={Math.round(y)} text-anchor={anchor} class={classes}>
			{label}
		</text>
	)
}

type MarkProps = { at: Point; chosen: boolean; number?: number | undefined }

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
