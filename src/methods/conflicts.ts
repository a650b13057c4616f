import { anyCohort, atDesk } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import { brokenRules } from './cohort-rules.ts'
import { minimalHittingSets, smallestHittingSet } from './hitting-sets.ts'
import { SolverTimeout } from './solver-faults.ts'

/** Why no cohort keeps all rules, and what would have to give. Rules are named by id, in the order of the case. */
export type Conflicts = {
	/** Sets of rules that cannot all hold though any fewer of them can. All of them when `complete`, otherwise those found. */
	minimalConflicts: string[][]
	/** Sets of rules without which the rest can hold, none of them to spare. All when `complete`, otherwise those found, a smallest among them. */
	minimalRepairs: string[][]
	/** How many rules must go at least. Null when the search ended before that was known. */
	smallestRepairSize: number | null
	/** The one minimal conflict that is left when each rule in turn is left out if the others still conflict. */
	deletionFilterInRuleOrder: string[]
	/** Whether the lists hold all there are. */
	complete: boolean
}

/** Whether a cohort keeps these rules, given by position. */
export type IsFeasible = (rules: readonly number[]) => boolean

type Sets = readonly (readonly number[])[]

/** More alternatives than anybody reads, and more questions than a second or two answers; the lists are then not complete. */
const MOST_SETS = 500
const MOST_QUESTIONS = 1_000

/**
 * All minimal conflicts and all minimal repairs of a case that has no cohort. Undefined when it has one.
 *
 * The two determine each other: the repairs are the minimal sets that meet every conflict. So the conflicts known so far give
 * candidate repairs, smallest first; one that fails shows a new conflict among the rules that it leaves (Bailey and Stuckey
 * 2005). The first candidate that holds is a smallest repair, because every repair meets every conflict known.
 */
export function conflictsOf(bench: Bench): Conflicts | undefined {
	const all = [...bench.problem.rules.keys()]
	const isFeasible = askFeasibility(bench, new Map())
	if (isFeasible(all)) return undefined
	const first = deletionFilter(all, isFeasible)
	const { conflicts, repairs, complete } = enumerate({ all, isFeasible, first, secondsLeft: bench.secondsLeft })
	const named = (sets: Sets) =>
		inReadingOrder(sets).map((set) => set.map((position) => bench.problem.rules[position]?.id ?? ''))
	return {
		minimalConflicts: named(conflicts),
		minimalRepairs: named(repairs),
		smallestRepairSize: repairs.length > 0 ? Math.min(...repairs.map((repair) => repair.length)) : null,
		deletionFilterInRuleOrder: named([first])[0] ?? [],
		complete,
	}
}

/** A minimal conflict among rules that have no cohort: each rule in turn is left out when the others still have none. */
export function deletionFilter(rules: readonly number[], isFeasible: IsFeasible): number[] {
	return rules.reduce<number[]>(
		(kept, rule) => {
			const others = kept.filter((other) => other !== rule)
			return isFeasible(others) ? kept : others
		},
		[...rules],
	)
}

/** Asks the solver, and remembers: rules that a cohort found before keeps are feasible without a question. */
export function askFeasibility(bench: Bench, settled: ReadonlyMap<number, 0 | 1>): IsFeasible {
	const broken: ReadonlySet<number>[] = []
	return (rules) => {
		if (broken.some((some) => rules.every((rule) => !some.has(rule)))) return true
		const dropped = new Set([...bench.problem.rules.keys()].filter((rule) => !rules.includes(rule)))
		const best = atDesk(bench, { dropped }, (desk) => anyCohort(desk, { settled }))
		if (best.status === 'infeasible') return false
		if (!best.cohort) throw new SolverTimeout('the rules that conflict were not found in time')
		broken.push(new Set(brokenRules(bench.problem, best.cohort)))
		return true
	}
}

type Enumeration = {
	all: readonly number[]
	isFeasible: IsFeasible
	first: readonly number[]
	secondsLeft: () => number
}

type Enumerated = { conflicts: Sets; repairs: Sets; complete: boolean }

/** Ends early after so many questions, so that the lists are the same each time, or when half of the time is gone. */
function enumerate({ all, isFeasible, first, secondsLeft }: Enumeration): Enumerated {
	const conflicts: (readonly number[])[] = [first]
	const repairs = new Map<string, readonly number[]>()
	const reserve = secondsLeft() / 2
	let questions = 0
	const ask = (rules: readonly number[]) => {
		questions += 1
		return isFeasible(rules)
	}
	while (questions < MOST_QUESTIONS && secondsLeft() > reserve) {
		const listed = minimalHittingSets(conflicts, MOST_SETS)
		const candidates = listed ?? [smallestHittingSet(conflicts)]
		const failing = candidates.find((candidate) => !isRepair(candidate, { all, repairs, ask }))
		if (!failing) return { conflicts, repairs: listed ?? [...repairs.values()], complete: listed !== undefined }
		conflicts.push(deletionFilter(without(all, failing), ask))
	}
	return { conflicts, repairs: [...repairs.values()], complete: false }
}

type Repairs = { all: readonly number[]; repairs: Map<string, readonly number[]>; ask: IsFeasible }

function isRepair(candidate: readonly number[], { all, repairs, ask }: Repairs): boolean {
	if (repairs.has(candidate.join())) return true
	const holds = ask(without(all, candidate))
	if (holds) repairs.set(candidate.join(), candidate)
	return holds
}

function without(all: readonly number[], some: readonly number[]): number[] {
	return all.filter((rule) => !some.includes(rule))
}

function inReadingOrder(sets: Sets): Sets {
	return [...sets].sort((a, b) => a.length - b.length || compareLists(a, b))
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((rule, place) => rule !== b[place])
	return (a[index] ?? 0) - (b[index] ?? 0)
}
