import type { EligibilityRule } from './call.ts'
import type { Eligibility, PlaceFacts } from './eligibility.ts'

/** A town or municipality that somebody asks for, with its figure and where the figure comes from. */
export type AskedPlace = PlaceFacts & {
	/** What the address of an answer holds: a town's id or a municipality's code. */
	key: string
	name: string
	/** As it is called in a sentence: `Ellekøbing`, `Ellekøbing Kommune`. */
	fullName: string
	/** Tells it from others of the same name. */
	municipalityName: string
	regionName: string | undefined
	populationOn: string | null
	source: string
	invented: boolean
}

/** The answer to `may my town apply?` */
export type PlaceCheck =
	| { outcome: 'none'; asked: string }
	| { outcome: 'several'; asked: string; places: AskedPlace[] }
	| { outcome: 'one'; asked: string; place: AskedPlace; eligibility: Eligibility }

type Bounds = Pick<EligibilityRule, 'populationMin' | 'populationMax'>

/** Positions in per cent: the interval as a band, the place as a point on the same axis. */
export type Fit = { from: number; to: number; point: number }

const [FROM, TO] = [16, 80]

/** Inside it is drawn to scale; outside it comes the nearer to the end of the axis the further away it lies. */
export function fitOf({ populationMin: least, populationMax: most }: Bounds, population: number): Fit {
	const from = least === null ? 0 : FROM
	const to = most === null ? 100 : TO
	if (least !== null && population < least) return { from, to, point: (from * population) / least }
	if (most !== null && population > most) return { from, to, point: 100 - ((100 - to) * most) / population }
	return { from, to, point: from + (to - from) * shareWithin(least, most, population) }
}

function shareWithin(least: number | null, most: number | null, population: number): number {
	if (most === null) return 1 - (least ?? 0) / Math.max(population, 1)
	return most === (least ?? 0) ? 0.5 : (population - (least ?? 0)) / (most - (least ?? 0))
}

/** The rule whose interval is drawn: the one that is broken, or else the first. */
export function shownRule(rules: EligibilityRule[], { broken }: Eligibility): EligibilityRule | undefined {
	const isPopulation = ({ kind }: EligibilityRule) => kind === 'population'
	return broken.find(isPopulation) ?? rules.find(isPopulation)
}
