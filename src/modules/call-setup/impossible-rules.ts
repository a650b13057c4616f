import type { CallDetail, EligibilityRule, SpreadRule } from '../calls/index.ts'

/** Why no cohort can keep a rule, whoever applies; keys of the module's messages. */
export const impossibilities = [
	'unknownValue',
	'minAboveSeats',
	'distinctAboveSeats',
	'tooManyDifferent',
	'minAboveMax',
	'minimaAboveSeats',
	'maximaBelowSeats',
] as const
export type Impossibility = (typeof impossibilities)[number]

export type ImpossibleRule = { rule: SpreadRule; reason: Impossibility }

type Terms = Pick<
	CallDetail,
	'spreadRules' | 'seatsMin' | 'seatsMax' | 'themes' | 'themesMax' | 'regions' | 'landsdele'
>

/** Rules that no cohort of any permitted size can keep, each with the first reason. */
export function impossibleRules(terms: Terms): ImpossibleRule[] {
	return terms.spreadRules.flatMap((rule) => {
		const reason = impossibilities.find((candidate) => isBroken[candidate](rule, terms))
		return reason === undefined ? [] : [{ rule, reason }]
	})
}

/** Whether a rule names a region that is gone by the last day of the call: nobody could lie in it. */
export function namesGoneRegion(rules: EligibilityRule[], regions: { code: string }[]): boolean {
	const codes = new Set(regions.map(({ code }) => code))
	return codes.size > 0 && rules.some(({ regionCodes }) => regionCodes.some((code) => !codes.has(code)))
}

const isBroken: Record<Impossibility, (rule: SpreadRule, terms: Terms) => boolean> = {
	unknownValue: ({ kind, value }, terms) => value !== null && valuesOf(kind, terms)?.includes(value) === false,
	minAboveSeats: ({ minCount }, { seatsMax }) => (minCount ?? 0) > seatsMax,
	distinctAboveSeats: ({ kind, minDistinct }, terms) => (minDistinct ?? 0) > placesOf(kind, terms),
	tooManyDifferent: ({ kind, minDistinct }, terms) => (minDistinct ?? 0) > (valuesOf(kind, terms)?.length ?? Infinity),
	minAboveMax: (rule, { spreadRules }) => spreadRules.some((other) => covers(other, rule) && least(rule) > most(other)),
	minimaAboveSeats: (rule, terms) =>
		rule.minCount !== null && sumOfMinima(rule.kind, terms) > placesOf(rule.kind, terms),
	maximaBelowSeats: (rule, terms) => rule.maxCount !== null && sumOfMaxima(rule.kind, terms) < terms.seatsMin,
}

/** What there is to choose between; undefined where only the applicants will show it, or nobody has told us. */
function valuesOf(kind: SpreadRule['kind'], { regions, landsdele, themes }: Terms): string[] | undefined {
	if (kind === 'theme') return themes.map(({ key }) => key)
	if (kind === 'region' && regions.length > 0) return regions.map(({ code }) => code)
	return kind === 'landsdel' && landsdele.length > 0 ? landsdele : undefined
}

/** An applicant has one region and one size, but as many themes as it may choose. */
function placesOf(kind: SpreadRule['kind'], { seatsMax, themesMax }: Terms): number {
	return kind === 'theme' ? seatsMax * themesMax : seatsMax
}

/** Whether the maximum of one rule holds for all that the other one asks a minimum of. */
function covers(limit: SpreadRule, wanted: SpreadRule): boolean {
	if (limit.kind !== wanted.kind) return false
	if (limit.kind === 'size') return isBand(limit) && isBand(wanted) && isWithin(wanted, limit)
	return limit.value === null || limit.value === wanted.value
}

function isBand({ populationFrom, populationBelow }: SpreadRule): boolean {
	return populationFrom !== null || populationBelow !== null
}

function isWithin(inner: SpreadRule, outer: SpreadRule): boolean {
	return from(inner) >= from(outer) && below(inner) <= below(outer)
}

/** Minima of values that exclude each other take different seats. Bands of sizes may overlap, so only the largest counts. */
function sumOfMinima(kind: SpreadRule['kind'], { spreadRules }: Terms): number {
	const asking = spreadRules.filter((rule) => rule.kind === kind && rule.minCount !== null)
	if (kind === 'size' && overlap(asking)) return Math.max(...asking.map(least))
	const perValue = Map.groupBy(asking, ({ value, populationFrom }) => value ?? `${populationFrom}`)
	return [...perValue.values()].reduce((sum, same) => sum + Math.max(...same.map(least)), 0)
}

function overlap(rules: SpreadRule[]): boolean {
	return rules.some((a) => rules.some((b) => a !== b && from(a) < below(b) && from(b) < below(a)))
}

/** The most that all limits together let in; infinite unless every value has one. */
function sumOfMaxima(kind: SpreadRule['kind'], terms: Terms): number {
	const values = kind === 'theme' ? undefined : valuesOf(kind, terms)
	if (values === undefined) return Infinity
	const limits = terms.spreadRules.filter((rule) => rule.kind === kind)
	const limitOf = (value: string) => Math.min(...limits.filter((rule) => (rule.value ?? value) === value).map(most))
	return values.reduce((sum, value) => sum + limitOf(value), 0)
}

function least({ minCount }: SpreadRule): number {
	return minCount ?? 0
}

function most({ maxCount }: SpreadRule): number {
	return maxCount ?? Infinity
}

function from({ populationFrom }: SpreadRule): number {
	return populationFrom ?? 0
}

function below({ populationBelow }: SpreadRule): number {
	return populationBelow ?? Infinity
}
