type Applicant = { score: number; region: string | null }
type Point = { spread: number; score: number }

/** All cohorts of one size, whatever the rules say, by the number of regions that they come from. */
export type PossibleCohorts = {
	count: number
	/** The best of each number of regions, ascending. */
	best: Point[]
	/** All of them; empty when they are more than a figure can show. */
	points: Point[]
}

/** Above this, counting them all takes longer than anybody waits. */
const MOST_APPLICANTS = 20
const MOST_POINTS = 2000

export function possibleCohorts(applicants: readonly Applicant[], seats: number): PossibleCohorts | undefined {
	if (applicants.length > MOST_APPLICANTS || seats > applicants.length) return undefined
	const best = new Map<number, number>()
	const points: Point[] = []
	let count = 0
	forEachCohort(applicants, seats, (point) => {
		count += 1
		best.set(point.spread, Math.max(best.get(point.spread) ?? -Infinity, point.score))
		if (points.length <= MOST_POINTS) points.push(point)
	})
	const ascending = [...best].map(([spread, score]) => ({ spread, score })).sort((a, b) => a.spread - b.spread)
	return { count, best: ascending, points: count > MOST_POINTS ? [] : points }
}

function forEachCohort(applicants: readonly Applicant[], seats: number, visit: (point: Point) => void): void {
	const regions = [...new Set(applicants.flatMap(({ region }) => region ?? []))]
	const bits = applicants.map(({ region }) => (region === null ? 0 : 1 << regions.indexOf(region)))
	const scores = applicants.map(({ score }) => Math.round(score * 10_000))
	choose(0, seats, { sum: 0, seen: 0 })

	function choose(from: number, left: number, { sum, seen }: { sum: number; seen: number }): void {
		if (left === 0) return visit({ spread: bitsIn(seen), score: sum / 10_000 })
		for (let index = from; index <= applicants.length - left; index++) {
			choose(index + 1, left - 1, { sum: sum + (scores[index] ?? 0), seen: seen | (bits[index] ?? 0) })
		}
	}
}

function bitsIn(set: number): number {
	return set.toString(2).replaceAll('0', '').length
}
