import { type Box, boxesMeet, type Point } from '../plan/geometry.ts'
import { mapHeight, mapWidth } from './projection.ts'

export type Pin = { at: Point; label: string; chosen: boolean }
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle' }

/** Sizes of letters on the map, in its own units. */
const letters = { chosen: 19, other: 15 } as const
/** On a phone the chosen names are written larger, and must still end inside the map. */
const lettersOnPhone = 32
/** The text face is on average this much as wide as it is high. */
const letterWidth = 0.55

/**
 * Finds room for the names: right of the pin, else left, below or above it. A chosen town always gets its name;
 * another one goes without where there is no room.
 */
export function placeLabels(pins: readonly Pin[]): (Label | undefined)[] {
	const taken = pins.map(({ at, chosen }) => boxOfPin(at, chosen))
	const placed = new Map<Pin, Label>()
	for (const pin of [...pins].sort((a, b) => Number(b.chosen) - Number(a.chosen))) {
		const own = boxOfPin(pin.at, pin.chosen)
		const others = taken.filter((box) => !isSame(box, own))
		const choices = positions(pin)
		const free = choices.find(
			({ box, reach }) => fits({ ...box, ...reach }) && !others.some((other) => boxesMeet(other, box)),
		)
		const best = free ?? (pin.chosen ? choices[0] : undefined)
		if (!best) continue
		placed.set(pin, best.label)
		taken.push(best.box)
	}
	return pins.map((pin) => placed.get(pin))
}

type Position = { label: Label; box: Box; reach: Pick<Box, 'left' | 'right'> }

function positions({ at: [x, y], label, chosen }: Pin): Position[] {
	const size = chosen ? letters.chosen : letters.other
	const width = label.length * size * letterWidth
	const widest = label.length * (chosen ? lettersOnPhone : size) * letterWidth
	const position = (anchor: Label['anchor'], shift: number, middle: number): Position => {
		const left = (across: number) => x + shift - across * { start: 0, middle: 0.5, end: 1 }[anchor]
		return {
			label: { x: x + shift, y: middle + size * 0.36, anchor },
			box: { left: left(width), right: left(width) + width, top: middle - size / 2, bottom: middle + size / 2 },
			reach: { left: left(widest), right: left(widest) + widest },
		}
	}
	return [
		position('start', 15, y),
		position('end', -15, y),
		position('middle', 0, y + 14 + size / 2),
		position('middle', 0, y - 14 - size / 2),
	]
}

function boxOfPin([x, y]: Point, chosen: boolean): Box {
	const half = chosen ? 11 : 8
	return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

function fits({ left, right, top, bottom }: Box): boolean {
	return left > -14 && right < mapWidth + 8 && top > 0 && bottom < mapHeight
}

function isSame(a: Box, b: Box): boolean {
	return a.left === b.left && a.top === b.top && a.right === b.right
}
