import * as geometry from './geometry.ts'
import type { Line, Point, Polygon } from './geometry.ts'
import { build, type Ground, isFree, type Laid, layStreet } from './ground.ts'
import { between, type Random, randomFrom } from './random.ts'
import { type Habit, habits, type StreetKind } from './street-habits.ts'

export type Street = { kind: StreetKind; points: Line }
export type Building = { centre: Point; size: Point; angle?: number }

/** A town as it is drawn by hand, before houses stand along its streets. */
export type Drawing = {
	seed: string
	size: Point
	streets: readonly Street[]
	squares: readonly Polygon[]
	waters: readonly Polygon[]
	greens: readonly Polygon[]
	/** Ground that stays empty: a car park, a yard. */
	kept?: readonly Polygon[]
	buildings: readonly Building[]
}

export type Town = Pick<Drawing, 'size' | 'squares' | 'waters' | 'greens'> & { houses: readonly Polygon[] }

type Frontage = { line: Line; habit: Habit; sides: readonly (1 | -1)[]; laid: Laid | undefined }
type Site = { ground: Ground; random: Random }

/** Grows houses along the streets and around the squares: the same drawing always gives the same town. */
export function grow(drawing: Drawing): Town {
	const { size, squares, waters, greens, kept = [] } = drawing
	const built = drawing.streets.map(frontageOf)
	const ground: Ground = {
		size,
		streets: built.map(({ laid }) => laid),
		closed: [...waters, ...squares, ...greens, ...kept],
		houses: [],
		cells: new Map(),
	}
	for (const { centre, size, angle } of drawing.buildings) build(ground, geometry.rectangle(centre, size, angle))

	const site = { ground, random: randomFrom(drawing.seed) }
	for (const frontage of [...squares.flatMap(around), ...built]) lineWithHouses(site, frontage)
	return { size, squares, waters, greens, houses: ground.houses }
}

function frontageOf({ kind, points }: Street) {
	const line = geometry.smooth(points, 6)
	const habit = habits[kind]
	return { line, habit, sides: [1, -1] as const, laid: layStreet(line, habit.half) }
}

/** Houses stand around a square with their fronts to it. */
function around(square: Polygon): Frontage[] {
	const habit = { ...habits.main, half: 0, gap: 0.03 }
	return geometry
		.edges(geometry.clockwise(square))
		.map((line): Frontage => ({ line, habit, sides: [-1], laid: undefined }))
}

function lineWithHouses(site: Site, frontage: Frontage): void {
	if (frontage.habit.width[1] === 0) return
	const way = geometry.walk(frontage.line)
	for (const side of frontage.sides) {
		let reached = frontage.laid ? site.random() * 4 : 0
		while (reached < way.length - 4) {
			const width = between(site.random, frontage.habit.width)
			if (reached + width > way.length + 2) break
			const plot = stake(site, frontage, { side, start: way.at(reached), end: way.at(reached + width), width })
			reached += settle(site, frontage, plot)
		}
	}
}

/** A plot: the house's front on the street, and the way to the yard behind it. */
type Plot = { front: readonly [Point, Point]; inward: Point; depth: number; width: number }
type Stretch = {
	side: 1 | -1
	start: ReturnType<geometry.Walk['at']>
	end: ReturnType<geometry.Walk['at']>
	width: number
}

function stake({ random }: Site, { habit }: Frontage, { side, start, end, width }: Stretch): Plot {
	const depth = between(random, habit.depth)
	const setback = side * (habit.half + between(random, habit.setback))
	const front = [
		geometry.plus(start.point, start.normal, setback),
		geometry.plus(end.point, end.normal, setback),
	] as const
	const [x, y] = geometry.unit(geometry.plus(start.normal, end.normal))
	return { front, inward: [x * side, y * side], depth, width }
}

/** Builds on the plot when it is free; says how far along the street the next one begins. */
function settle(site: Site, frontage: Frontage, plot: Plot): number {
	const { random } = site
	const { habit } = frontage
	const house = block(plot, { from: 0, to: 1, near: 0, far: plot.depth })
	if (!isFree(site.ground, house, frontage.laid)) return 2.5

	build(site.ground, house)
	if (random() < habit.wing) buildIfFree(site, wing(random, plot), frontage.laid)
	if (random() < habit.yard) buildIfFree(site, yardHouse(random, plot), frontage.laid)
	return plot.width + (random() < habit.gap ? between(random, habit.gapWidth) : 0)
}

function wing(random: Random, plot: Plot): Polygon {
	const share = between(random, [4, 6.2]) / plot.width
	const from = random() < 0.5 ? 0 : 1 - share
	const near = plot.depth + 0.05
	return block(plot, { from, to: from + share, near, far: near + between(random, [8, 28]) })
}

function yardHouse(random: Random, plot: Plot): Polygon {
	const share = Math.min(1, between(random, [5, 10]) / plot.width)
	const from = random() * (1 - share)
	const near = plot.depth + between(random, [14, 30])
	return block(plot, { from, to: from + share, near, far: near + between(random, [4.5, 8.5]) })
}

/** Part of the plot: from and to along its front, near and far into the yard. */
function block(
	{ front: [start, end], inward }: Plot,
	part: { from: number; to: number; near: number; far: number },
): Polygon {
	const along = geometry.minus(end, start)
	const a = geometry.plus(geometry.plus(start, along, part.from), inward, part.near)
	const b = geometry.plus(geometry.plus(start, along, part.to), inward, part.near)
	const deep = part.far - part.near
	return [a, b, geometry.plus(b, inward, deep), geometry.plus(a, inward, deep)]
}

function buildIfFree(site: Site, house: Polygon, own: Laid | undefined): void {
	if (isFree(site.ground, house, own)) build(site.ground, house)
}
