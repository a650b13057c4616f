import { type Point, type Polygon, rectangle } from './geometry.ts'
import type { Building, Drawing, Street } from './grow.ts'
import { between, type Random, randomFrom } from './random.ts'
import type { StreetKind } from './street-habits.ts'

const width = 1200
const height = 760

/** What the streets of one imagined town are laid out around. */
type Core = { random: Random; centre: Point; west: number; east: number; north: number; south: number }

/** Draws the streets of an invented town: a main street past a square, lanes around it, houses outside. */
export function imagineTown(name: string): Drawing {
	const random = randomFrom(name)
	const core = layCore(random)
	const church: Point = [core.west - between(random, [95, 135]), core.north - between(random, [95, 125])]
	const shop: Point = [core.east + between(random, [110, 170]), core.south + between(random, [15, 45])]
	const drawing: Drawing = {
		seed: name,
		size: [width, height],
		streets: [...townStreets(core), ...suburbs(core)],
		squares: [squareOf(core)],
		waters: waterBeside(core),
		greens: [around(random, church, [92, 92]), around(random, [core.east + 330, core.north - 120], [120, 84])],
		kept: [around(random, shop, [96, 78])],
		buildings: [...churchAt(church, between(random, [-0.2, 0.2])), shopAt(random, shop), ...schoolAt(random, core)],
	}
	return mirror(drawing, { sideways: random() < 0.5, upright: random() < 0.5 })
}

function layCore(random: Random): Core {
	const centre: Point = [between(random, [560, 640]), between(random, [355, 405])]
	const half: Point = [between(random, [36, 56]), between(random, [28, 46])]
	const [x, y] = centre
	return { random, centre, west: x - half[0], east: x + half[0], north: y - half[1], south: y + half[1] }
}

function squareOf({ random, west, east, north, south }: Core): Polygon {
	const near = (value: number) => value + between(random, [-7, 7])
	return [
		[near(west), near(north)],
		[near(east), near(north)],
		[near(east), near(south)],
		[near(west), near(south)],
	]
}

function townStreets({ random, west, east, north, south, centre: [cx, cy] }: Core): Street[] {
	const wave = () => between(random, [-32, 32])
	const lane = cy - between(random, [165, 205])
	const back = south + between(random, [62, 92])
	const corner: Point = [west - between(random, [38, 70]), north - 6]
	const far: Point = [cx + between(random, [230, 300]), north - 20 + wave()]
	const start: Point = [cx - between(random, [300, 360]), north + 4 + wave()]
	const quay: Point = [east + between(random, [-6, 26]), back + 10]
	return [
		street(
			'main',
			[-20, north + wave()],
			[cx - 470, north + wave()],
			start,
			corner,
			[west, north - 5],
			[east, north - 5],
			far,
			[cx + 440, north + 2 * wave()],
			[width + 20, north + 3 * wave()],
		),
		street('main', [east - 6, south], [east + wave() / 4, south + 60], quay, [quay[0] + wave(), height + 20]),
		street('main', corner, [corner[0] + wave() / 2, north - 80], [corner[0] + wave(), lane], [corner[0] + wave(), -20]),
		street('side', [corner[0], lane], [cx + 40, lane - 8 + wave() / 3], [cx + 170, lane + 30], far),
		street('side', start, [start[0] + 20, back - 40], [cx - 190, back + wave() / 3], [cx - 60, back + 12], quay),
		street('side', [east, north - 5], [east + 36, (north + lane) / 2], [cx + 90 + wave(), lane]),
		street('side', [cx - 175, north - 2], [cx - 182 + wave() / 4, (north + back) / 2], [cx - 178, back]),
		street('side', corner, [corner[0] - 8 + wave() / 4, (north + back) / 2], [corner[0] + 6, back]),
		street('mixed', far, [far[0] + 40, back - 30], quay),
	]
}

/** Roads of detached houses: uneven rings and the ways that tie them together. */
function suburbs({ random, centre: [cx, cy] }: Core): Street[] {
	const rings = (
		[
			[0.62, 'mixed'],
			[0.86, 'villa'],
			[1.12, 'villa'],
			[1.4, 'villa'],
		] as const
	).flatMap(([reach, kind]) =>
		[0, 1, 2, 3].map((quarter) => {
			const from = (quarter + between(random, [0.06, 0.16])) * (Math.PI / 2)
			const turns = [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * between(random, [1.2, 1.4]))
			return street(kind, ...turns.map((turn) => onRing(turn, reach + between(random, [-0.055, 0.055]))))
		}),
	)
	const ways = Array.from({ length: 11 }, (_, index) => {
		const turn = ((index + between(random, [0.2, 0.8])) / 11) * Math.PI * 2
		return street('villa', onRing(turn, 0.62), onRing(turn + between(random, [-0.06, 0.06]), 1), onRing(turn, 1.7))
	})
	return [...rings, ...ways]

	function onRing(turn: number, reach: number): Point {
		return [cx + Math.cos(turn) * reach * 430, cy + Math.sin(turn) * reach * 300]
	}
}

/** A fjord in a corner, a river past the town, or dry land. */
function waterBeside({ random, east, south }: Core): Polygon[] {
	const drawn = random()
	const shore = () => between(random, [-18, 18])
	if (drawn < 0.25) return []
	if (drawn < 0.5) {
		const x = east + between(random, [180, 240])
		const bank = [-20, 150, 320, 480, 620, height + 20].map((y): Point => [x + 2 * shore() - y / 8, y])
		return [[...bank, ...bank.map(([bx, by]): Point => [bx + between(random, [15, 20]), by]).reverse()]]
	}
	const y = south + between(random, [130, 175])
	const coast: Point[] = [
		[east - 170, height + 20],
		[east - 130 + shore(), y + 110],
		[east - 20, y + 40 + shore()],
		[east + 90, y + 24 + shore()],
		[east + 230, y - 20 + shore()],
		[east + 400, y - 70 + shore()],
		[width + 20, y - 110 + shore()],
		[width + 20, height + 20],
	]
	return [coast]
}

function around(random: Random, centre: Point, size: Point): Polygon {
	return rectangle(centre, size, between(random, [-0.15, 0.15]))
}

function churchAt([x, y]: Point, angle: number): Building[] {
	const parts = [
		[0, 0, 34, 12.5],
		[-20, 0, 10, 10],
		[2, 0, 10, 27],
		[19, 0, 9, 9],
	] as const
	return parts.map(([dx, dy, across, deep]) => ({
		centre: [x + dx * Math.cos(angle) - dy * Math.sin(angle), y + dx * Math.sin(angle) + dy * Math.cos(angle)],
		size: [across, deep],
		angle,
	}))
}

function shopAt(random: Random, centre: Point): Building {
	return { centre, size: [between(random, [54, 68]), between(random, [38, 48])], angle: between(random, [-0.2, 0.2]) }
}

function schoolAt(random: Random, { west, south }: Core): Building[] {
	const [x, y]: Point = [west - between(random, [300, 360]), south + between(random, [130, 180])]
	return [
		{ centre: [x, y], size: [58, 14], angle: 0.1 },
		{ centre: [x - 22, y + 30], size: [14, 44], angle: 0.1 },
		{ centre: [x + 20, y + 34], size: [14, 44], angle: 0.1 },
	]
}

function street(kind: StreetKind, ...points: Point[]): Street {
	return { kind, points }
}

function mirror(drawing: Drawing, turned: { sideways: boolean; upright: boolean }): Drawing {
	const point = ([x, y]: Point): Point => [turned.sideways ? width - x : x, turned.upright ? height - y : y]
	const shapes = (list: readonly Polygon[]) => list.map((polygon) => polygon.map(point))
	const flip = turned.sideways === turned.upright ? 1 : -1
	return {
		...drawing,
		streets: drawing.streets.map(({ kind, points }) => ({ kind, points: points.map(point) })),
		squares: shapes(drawing.squares),
		waters: shapes(drawing.waters),
		greens: shapes(drawing.greens),
		kept: shapes(drawing.kept ?? []),
		buildings: drawing.buildings.map(({ centre, size, angle = 0 }) => ({
			centre: point(centre),
			size,
			angle: angle * flip,
		})),
	}
}
