import { type Box, boxesMeet, type Point } from '../plan/geometry.ts'
import { mapWidth } from './projection.ts'

export type Pin = { at: Point; label: string; chosen: boolean }
export type Label = {
	x: number
	y: number
	anchor: 'start' | 'end' | 'middle'
	/** There is no room for it in the larger letters of a phone. */
	wideOnly: boolean
}

/** Sizes of letters on the map, in its own units. */
const letters = { chosen: 19, other: 15 } as const
/** On a phone the chosen names are written larger, and those of the others are not. */
const lettersOnPhone = 32
/** The text face is on average this much as wide as it is high. */
const letterWidth = 0.55

/** So many chosen ones keep their names even where there is no room for them. */
const MOST_KEPT = 12

/**
 * Finds room for the names: right of the pin, else left, below or above it. A chosen town gets its name first, and where
 * there are few of them in any case; another one goes without where there is no room.
 */
export function placeLabels(pins: readonly Pin[], mapHeight: number): (Label | undefined)[] {
	const taken = pins.map(({ at, chosen }) => boxOfPin(at, chosen))
	const keepsAll = pins.filter(({ chosen }) => chosen).length <= MOST_KEPT
	const placed = new Map<Pin, Label>()
	for (const pin of [...pins].sort((a, b) => Number(b.chosen) - Number(a.chosen))) {
		const own = boxOfPin(pin.at, pin.chosen)
		const others = taken.filter((box) => !isSame(box, own))
		const isFree = (box: Box) => fits(box, mapHeight) && !others.some((other) => boxesMeet(other, box))
		const choices = positions(pin)
		const roomy = choices.find(({ onPhone }) => isFree(onPhone))
		const best = roomy ?? choices.find(({ box }) => isFree(box)) ?? (pin.chosen && keepsAll ? choices[0] : undefined)
		if (!best) continue
		placed.set(pin, { ...best.label, wideOnly: !roomy })
		taken.push(roomy ? best.onPhone : best.box)
	}
	return pins.map((pin) => placed.get(pin))
}

type Position = { label: Omit<Label, 'wideOnly'>; box: Box; onPhone: Box }

function positions({ at: [x, y], label, chosen }: Pin): Position[] {
	const size = chosen ? letters.chosen : letters.other
	const position = (anchor: Label['anchor'], shift: number, middle: number): Position => {
		const boxOf = (height: number): Box => {
			const width = label.length * height * letterWidth
			const left = x + shift - width * { start: 0, middle: 0.5, end: 1 }[anchor]
			return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 }
		}
		return {
			label: { x: x + shift, y: middle + size * 0.36, anchor },
			box: boxOf(size),
			onPhone: boxOf(chosen ? lettersOnPhone : size),
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

function fits({ left, right, top, bottom }: Box, mapHeight: number): boolean {
	return left > -14 && right < mapWidth + 8 && top > 0 && bottom < mapHeight
}

function isSame(a: Box, b: Box): boolean {
	return a.left === b.left && a.top === b.top && a.right === b.right
}
