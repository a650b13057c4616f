import type { SpreadRule } from '../calls/index.ts'

type Band = Pick<SpreadRule, 'kind' | 'populationFrom' | 'populationBelow'>

/** The name of the band that a size rule is about; null for a rule about size classes in general, or about something else. */
export function bandOf({ kind, populationFrom, populationBelow }: Band): string | null {
	if (kind !== 'size' || (populationFrom === null && populationBelow === null)) return null
	return nameOf(populationFrom, populationBelow)
}

/** Every limit that a size rule of the call names, ascending: they part the applicants into size classes. */
export function sizeLimits(rules: readonly Band[]): number[] {
	const named = rules
		.filter(({ kind }) => kind === 'size')
		.flatMap(({ populationFrom, populationBelow }) => [populationFrom, populationBelow])
	return [...new Set(named.filter((limit) => limit !== null))].sort((a, b) => a - b)
}

export function sizeClassOf(population: number | null, limits: readonly number[]): string | null {
	if (population === null) return null
	const from = limits.findLast((limit) => limit <= population) ?? null
	const below = limits.find((limit) => limit > population) ?? null
	return nameOf(from, below)
}

function nameOf(from: number | null, below: number | null): string {
	return [from === null ? [] : `from-${from}`, below === null ? [] : `below-${below}`].flat().join('-') || 'any'
}
