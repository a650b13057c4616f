import { decimalsOf, toScaledInteger } from './decimal.ts'
import { drawOrder } from './draw-order.ts'
import type { Cohort } from './linear-model.ts'
import type { Rule } from './rule-schema.ts'
import type { Applicant, SelectionCase, Variant } from './selection-case.ts'

export type Value = string | number | boolean

/** A case in whole numbers and positions: applicant and rule 0, 1, 2 … as they stand in the case. */
export type Problem = {
	ids: readonly string[]
	applicants: readonly Applicant[]
	scores: readonly number[]
	rules: readonly Rule[]
	drawOrder: readonly number[]
	/** What is maximised: the score alone when absent. */
	variant: Variant | undefined
	/** The members of each cell that a variant wants covered: those with one combination of its attributes' values. */
	cells: readonly (readonly number[])[]
}

export function problemOf(input: SelectionCase, variant?: Variant): Problem {
	const ids = input.applicants.map(({ id }) => id)
	const positions = new Map(ids.map((id, position) => [id, position]))
	return {
		ids,
		applicants: input.applicants,
		scores: input.applicants.map(({ score }) => toScaledInteger(score, input.scoreScale)),
		rules: input.rules,
		drawOrder: drawOrder(input.tieBreakSeed, ids).map((id) => positions.get(id) ?? -1),
		variant,
		cells: variant ? cellsOf(input.applicants, variant.cells) : [],
	}
}

export function positionOf({ ids }: Problem, id: string): number {
	return ids.indexOf(id)
}

export function idsOf({ ids }: Problem, cohort: Cohort): string[] {
	return ids.filter((_, position) => cohort.has(position))
}

export function cohortFromIds({ ids }: Problem, chosen: readonly string[]): Cohort {
	const wanted = new Set(chosen)
	return new Set([...ids.keys()].filter((position) => wanted.has(ids[position] ?? '')))
}

/** The values that an applicant has of an attribute, each once: one, those of a list, or none. */
export function valuesOf(applicant: Applicant, attribute: string): Value[] {
	const value = applicant[attribute]
	return [...new Set(Array.isArray(value) ? value : [value])].filter(isValue)
}

/** The positions of the applicants that have each value of an attribute. */
export function membersByValue(applicants: readonly Applicant[], attribute: string): Map<Value, number[]> {
	const members = new Map<Value, number[]>()
	for (const [position, applicant] of applicants.entries()) {
		for (const value of valuesOf(applicant, attribute)) {
			members.set(value, [...(members.get(value) ?? []), position])
		}
	}
	return members
}

/** Amounts of money or the like as whole numbers of the smallest unit written, down to a ten-thousandth. */
export function wholeAmounts(amounts: readonly number[]): number[] {
	const decimals = Math.min(4, Math.max(0, ...amounts.map(decimalsOf)))
	return amounts.map((amount) => toScaledInteger(amount, 10 ** decimals))
}

function cellsOf(applicants: readonly Applicant[], attributes: readonly string[]): number[][] {
	const members = new Map<string, number[]>()
	for (const [position, applicant] of applicants.entries()) {
		for (const cell of combinations(attributes.map((attribute) => valuesOf(applicant, attribute)))) {
			members.set(cell, [...(members.get(cell) ?? []), position])
		}
	}
	return [...members.values()]
}

function combinations(lists: readonly (readonly Value[])[]): string[] {
	const tuples = lists.reduce<Value[][]>(
		(some, list) => some.flatMap((tuple) => list.map((value) => [...tuple, value])),
		[[]],
	)
	return tuples.map((tuple) => JSON.stringify(tuple))
}

function isValue(value: unknown): value is Value {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
