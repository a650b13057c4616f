export type Point = readonly [x: number, y: number]
export type Line = readonly Point[]
export type Polygon = readonly Point[]
export type Box = { left: number; top: number; right: number; bottom: number }

export function plus([x, y]: Point, [dx, dy]: Point, times = 1): Point {
	return [x + dx * times, y + dy * times]
}

export function minus([ax, ay]: Point, [bx, by]: Point): Point {
	return [ax - bx, ay - by]
}

export function unit([x, y]: Point): Point {
	const length = Math.hypot(x, y) || 1
	return [x / length, y / length]
}

export function across([x, y]: Point): Point {
	return [-y, x]
}

export function segments(line: Line): (readonly [Point, Point])[] {
	return line.slice(1).map((point, index) => [line[index] ?? point, point] as const)
}

export function edges(polygon: Polygon): (readonly [Point, Point])[] {
	return polygon.map((point, index) => [point, polygon[(index + 1) % polygon.length] ?? point] as const)
}

/** As the hands of a clock go on the page, where y points down. */
export function clockwise(polygon: Polygon): Polygon {
	const turned = edges(polygon).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0)
	return turned < 0 ? [...polygon].reverse() : polygon
}

export function boxAround(points: Line): Box {
	const xs = points.map(([x]) => x)
	const ys = points.map(([, y]) => y)
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

export function boxesMeet(a: Box, b: Box, margin = 0): boolean {
	return (
		a.left - margin < b.right && b.left < a.right + margin && a.top - margin < b.bottom && b.top < a.bottom + margin
	)
}

export function contains(polygon: Polygon, [x, y]: Point): boolean {
	const crossed = edges(polygon).filter(
		([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
	)
	return crossed.length % 2 === 1
}

export function isNear(point: Point, line: readonly (readonly [Point, Point])[], distance: number): boolean {
	return line.some(([start, end]) => segmentDistance(point, start, end) < distance)
}

function segmentDistance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const dx = bx - ax
	const dy = by - ay
	const share = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)))
	return Math.hypot(px - ax - dx * share, py - ay - dy * share)
}

/** Convex shapes lie apart when some edge of either has the other wholly on its far side. */
export function overlap(a: Polygon, b: Polygon): boolean {
	return ![...edges(a), ...edges(b)].some(([start, end]) => {
		const normal = across(unit(minus(end, start)))
		const [aLeast, aMost] = shadow(a, normal)
		const [bLeast, bMost] = shadow(b, normal)
		return aMost - touch <= bLeast || bMost - touch <= aLeast
	})
}

/** Houses may share a wall. */
const touch = 0.35

function shadow(polygon: Polygon, [nx, ny]: Point): [number, number] {
	const reach = polygon.map(([x, y]) => x * nx + y * ny)
	return [Math.min(...reach), Math.max(...reach)]
}

export function rectangle([x, y]: Point, [width, height]: Point, angle = 0): Polygon {
	const cos = Math.cos(angle)
	const sin = Math.sin(angle)
	const corners: Point[] = [
		[-width / 2, -height / 2],
		[width / 2, -height / 2],
		[width / 2, height / 2],
		[-width / 2, height / 2],
	]
	return corners.map(([dx, dy]) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const)
}

/** A Catmull-Rom curve through the points, with `steps` points to each stretch. */
export function smooth(points: Line, steps: number, closed = false): Line {
	const last = points.length - 1
	const at = (index: number): Point => {
		const inside = closed ? (index + points.length) % points.length : Math.max(0, Math.min(last, index))
		return points[inside] ?? [0, 0]
	}
	const stretches = Array.from({ length: closed ? points.length : last }, (_, index) =>
		Array.from({ length: steps }, (_, step) =>
			curve([at(index - 1), at(index), at(index + 1), at(index + 2)], step / steps),
		),
	)
	return closed ? stretches.flat() : [...stretches.flat(), at(last)]
}

function curve([before, start, end, after]: readonly [Point, Point, Point, Point], t: number): Point {
	const blend = (a: number, b: number, c: number, d: number) =>
		0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
	return [blend(before[0], start[0], end[0], after[0]), blend(before[1], start[1], end[1], after[1])]
}

export type Walk = { length: number; at: (distance: number) => { point: Point; normal: Point } }

/** Walking along a line: where one is after so many steps, and which way its side faces. */
export function walk(line: Line): Walk {
	let length = 0
	const stretches = segments(line).map(([start, end]) => {
		const from = length
		length += Math.hypot(...minus(end, start))
		return { start, end, from, to: length }
	})
	return {
		length,
		at(distance) {
			const stretch = stretches.find(({ to }) => distance <= to) ?? stretches.at(-1)
			if (!stretch) return { point: [0, 0], normal: [0, 1] }
			const { start, end, from, to } = stretch
			const share = Math.max(0, Math.min(1, (distance - from) / (to - from || 1)))
			return { point: plus(start, minus(end, start), share), normal: across(unit(minus(end, start))) }
		},
	}
}
