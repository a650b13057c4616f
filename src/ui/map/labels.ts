import { type Box, boxesMeet, type Point } from '../plan/geometry.ts'
import { mapHeight, mapWidth } from './projection.ts'

export type Pin = { at: Point; label: string; chosen: boolean }
export type Label = { x: number; y: number; anchor: 'start' | 'end' | 'middle' }

/** Sizes of letters on the map, in its own units. */
const letters = { chosen: 19, other: 15 } as const
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
		const free = choices.find(({ box }) => fits(box) && !others.some((other) => boxesMeet(other, box)))
		const best = free ?? (pin.chosen ? choices[0] : undefined)
		if (!best) continue
		placed.set(pin, best.label)
		taken.push(best.box)
	}
	return pins.map((pin) => placed.get(pin))
}

type Position = { label: Label; box: Box }

function positions({ at: [x, y], label, chosen }: Pin): Position[] {
	const size = chosen ? letters.chosen : letters.other
	const width = label.length * size * letterWidth
	const line = (left: number, middle: number): Box => ({
		left,
		right: left + width,
		top: middle - size / 2,
		bottom: middle + size / 2,
	})
	const fall = size * 0.36
	return [
		{ label: { x: x + 15, y: y + fall, anchor: 'start' }, box: line(x + 15, y) },
		{ label: { x: x - 15, y: y + fall, anchor: 'end' }, box: line(x - 15 - width, y) },
		{ label: { x, y: y + 14 + size * 0.8, anchor: 'middle' }, box: line(x - width / 2, y + 14 + size / 2) },
		{ label: { x, y: y - 14, anchor: 'middle' }, box: line(x - width / 2, y - 14 - size / 2) },
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
