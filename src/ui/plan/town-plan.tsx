import { asPicture } from '../roles.ts'
import { drawnTowns } from './drawn-towns.ts'
import { type Box, boxAround, boxesMeet, contains, type Point, type Polygon } from './geometry.ts'
import { grow, type Town } from './grow.ts'
import { imagineTown } from './imagined-town.ts'
import { between, randomFrom } from './random.ts'

type TownPlanProps = {
	/** An invented town: real ones are never drawn from imagination. */
	town: string
	/** The square and the streets around it, rather than the whole town. */
	close?: boolean | undefined
	/** How many people stand on the square. */
	people?: number | undefined
	/** Says what the plan shows; without it the plan is ornament and not read aloud. */
	label?: string | undefined
}

/** The figure-ground plan: houses in ink, the square as the void. */
export function TownPlan({ town, close, people, label }: TownPlanProps) {
	const { viewBox, marks } = drawn(`${close ? 'close' : 'whole'} ${people ?? 0} ${town}`, () =>
		draw(growTown(town), { close: close ?? false, people: people ?? 0, town }),
	)
	const spoken = label === undefined ? { 'aria-hidden': true } : { ...asPicture, 'aria-label': label }
	return (
		<svg
			class="plan"
			viewBox={viewBox}
			preserveAspectRatio="xMidYMid slice"
			{...spoken}
			dangerouslySetInnerHTML={{ __html: marks }}
		/>
	)
}

export function growTown(name: string): Town {
	return grow(drawnTowns.get(name) ?? imagineTown(name))
}

type DrawnPlan = { viewBox: string; marks: string }
const plans = new Map<string, DrawnPlan>()
const kept = 200

/** Growing a town takes a tenth of a second, so each is drawn once and the oldest forgotten. */
function drawn(key: string, make: () => DrawnPlan): DrawnPlan {
	const known = plans.get(key)
	if (known) return known
	const oldest = plans.keys().next()
	if (plans.size >= kept && !oldest.done) plans.delete(oldest.value)
	const made = make()
	plans.set(key, made)
	return made
}

type Manner = { close: boolean; people: number; town: string }

function draw(town: Town, { close, people, town: name }: Manner): DrawnPlan {
	const box = close ? closeTo(town) : { left: 0, top: 0, right: town.size[0], bottom: town.size[1] }
	return { viewBox: viewBoxOf(box), marks: layersIn(town, box) + crowd(town, people, name) }
}

/** The part of a town that lies in the box, at twice its size. */
export function drawnPart(name: string, box: Box): DrawnPlan {
	const { left, top, right, bottom } = box
	return drawn(`part ${[left, top, right, bottom].join(' ')} ${name}`, () => ({
		viewBox: viewBoxOf(box),
		marks: layersIn(growTown(name), box),
	}))
}

function viewBoxOf({ left, top, right, bottom }: Box): string {
	return [left * fine, top * fine, (right - left) * fine, (bottom - top) * fine].map(Math.round).join(' ')
}

function layersIn(town: Town, box: Box): string {
	const seen = (polygons: readonly Polygon[]) => polygons.filter((polygon) => boxesMeet(boxAround(polygon), box))
	const layers = [
		['p-water', seen(town.waters)],
		['p-green', seen(town.greens)],
		['p-built', seen(town.houses)],
		['p-square', town.squares],
	] as const
	return layers.map(([layer, shapes]) => `<path class="${layer}" d="${path(shapes)}"/>`).join('')
}

const window = [680, 580] as const

/** Around the square, but never beyond where the town is drawn. */
function closeTo({ size: [width, height], squares: [square = []] }: Town): Box {
	const { left, right, top, bottom } = boxAround(square)
	const across = Math.min(window[0], width)
	const down = Math.min(window[1], height)
	const x = Math.max(0, Math.min(width - across, (left + right - across) / 2))
	const y = Math.max(0, Math.min(height - down, (top + bottom - down) / 2))
	return { left: x, top: y, right: x + across, bottom: y + down }
}

/** Whole numbers at twice the size: as sharp as decimals, and half as long. */
export const fine = 2

function path(polygons: readonly Polygon[]): string {
	return polygons.map(shape).join('')
}

function shape(polygon: Polygon): string {
	const corners = polygon.map(([x, y]): Point => [Math.round(x * fine), Math.round(y * fine)])
	const steps = corners.map(([x, y], index): Point => {
		const [fromX, fromY] = index === 0 ? [0, 0] : (corners[index - 1] ?? [0, 0])
		return [x - fromX, y - fromY]
	})
	return steps.map(([x, y], index) => `${index === 0 ? 'M' : 'l'}${x}${y < 0 ? '' : ' '}${y}`).join('') + 'z'
}

function crowd({ squares: [square] }: Town, people: number, name: string): string {
	if (!square || people === 0) return ''
	const random = randomFrom(`people of ${name}`)
	const { left, right, top, bottom } = boxAround(square)
	const centres = [0.35, 0.5, 0.65].map(
		(share): Point => [left + (right - left) * share, top + (bottom - top) * (1 - share)],
	)
	const places = Array.from({ length: people * 2 }, (_, index): Point => {
		const [x, y] = centres[index % 3] ?? [left, top]
		const spread = index % 4 === 3 ? 46 : 15
		return [x + between(random, [-spread, spread]), y + between(random, [-spread, spread]) * 0.8]
	})
	const standing = places.filter((place) => contains(square, place)).slice(0, people)
	return `<g class="p-people">${standing.map(([x, y]) => `<circle cx="${Math.round(x * fine)}" cy="${Math.round(y * fine)}" r="3"/>`).join('')}</g>`
}
