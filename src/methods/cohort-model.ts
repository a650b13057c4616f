import { membersByValue, positionOf, wholeAmounts } from './cohort-problem.ts'
import type { Problem } from './cohort-problem.ts'
import { greatestCommonDivisor } from './linear-model.ts'
import type { Cohort, LinearModel, Objective, Row, Term } from './linear-model.ts'
import type { Rule, RuleOf, RuleType } from './rule-schema.ts'

export type Restriction = {
	/** Positions of rules that are left out. */
	dropped: ReadonlySet<number>
	/** Cohorts that may not be chosen again. */
	barred: readonly Cohort[]
}

/** `presence` adds a column that can be 1 only when one of the members is chosen, and gives its number. */
type Writer = { problem: Problem; presence: (members: readonly number[]) => number }

/** The rules and the objective of a case as linear rows, METHODS section 1 (0-1 programme). */
export function modelOf(problem: Problem, { dropped, barred }: Restriction): LinearModel {
	const binaries = problem.ids.length
	const presences: (readonly number[])[] = []
	const presence = (members: readonly number[]) => binaries + presences.push(members) - 1
	const rows = problem.rules.flatMap((rule, position) =>
		dropped.has(position) ? [] : rowsOf(rule, { problem, presence }).map((row) => ({ ...row, rule: position })),
	)
	const cells = problem.cells.map(presence)
	const links = presences.map((members, index) => presenceLink(binaries + index, members))
	const bars = barred.map((cohort) => barring(binaries, cohort))
	const { unit, objective } = totalObjective(problem, cells)
	const objectives = problem.variant?.type === 'lexicographic' ? [eachOnce(cells), objective] : [objective]
	return { binaries, presences, rows: [...rows, ...links, ...bars], objectives, unit }
}

const writers: { [Type in RuleType]: (rule: RuleOf<Type>, writer: Writer) => Row[] } = {
	count: ({ min, max }, { problem }) => [between(eachOnce(problem.ids.keys()), min, max)],
	group: ({ attribute, value, min, max }, { problem }) => [
		between(eachOnce(having(problem, attribute, value)), min, max),
	],
	budget: ({ attribute, max }, { problem }) => [budgetRow(problem, attribute, max)],
	uniqueBy: ({ attribute, max }, { problem }) =>
		[...membersByValue(problem.applicants, attribute).values()]
			.filter((members) => members.length > max)
			.map((members) => between(eachOnce(members), 0, max)),
	together: ({ a, b }, { problem }) => [between(pair(problem, { a, b }, -1), 0, 0)],
	requires: ({ a, b }, { problem }) => [between(pair(problem, { a, b }, -1), undefined, 0)],
	conflict: ({ a, b }, { problem }) => [between(pair(problem, { a, b }, 1), undefined, 1)],
	include: ({ applicant }, { problem }) => [between([[positionOf(problem, applicant), 1]], 1, undefined)],
	exclude: ({ applicant }, { problem }) => [between([[positionOf(problem, applicant), 1]], undefined, 0)],
	share: (rule, { problem }) => shareRows(rule, problem),
	cover: ({ attribute, min }, { problem, presence }) => {
		const present = [...membersByValue(problem.applicants, attribute).values()].map(presence)
		return [between(eachOnce(present), min, undefined)]
	},
}

function rowsOf(rule: Rule, writer: Writer): Row[] {
	const write = writers[rule.type] as (rule: Rule, writer: Writer) => Row[]
	return write(rule, writer)
}

function budgetRow({ applicants }: Problem, attribute: string, max: number): Row {
	const [limit = 0, ...costs] = wholeAmounts([max, ...applicants.map((applicant) => Number(applicant[attribute]))])
	const unit = Math.max(1, costs.reduce(greatestCommonDivisor, 0))
	const terms = costs.flatMap((cost, position): Term[] => (cost === 0 ? [] : [[position, cost / unit]]))
	return between(terms, undefined, Math.floor(limit / unit))
}

/** p/q of the chosen: q * (chosen with the value) - p * (chosen) has a sign, and no rounding is needed. */
function shareRows({ attribute, value, minNum, minDen, maxNum, maxDen }: RuleOf<'share'>, problem: Problem): Row[] {
	const members = new Set(having(problem, attribute, value))
	const terms = (numerator: number, denominator: number) =>
		[...problem.ids.keys()].flatMap((position): Term[] => {
			const coefficient = (members.has(position) ? denominator : 0) - numerator
			return coefficient === 0 ? [] : [[position, coefficient]]
		})
	const least = minNum === undefined || minDen === undefined ? [] : [between(terms(minNum, minDen), 0, undefined)]
	const most = maxNum === undefined || maxDen === undefined ? [] : [between(terms(maxNum, maxDen), undefined, 0)]
	return [...least, ...most]
}

/** The score, with the reward for cells where the variant gives one, in units. */
function totalObjective(
	{ scores, variant }: Problem,
	cells: readonly number[],
): { unit: number; objective: Objective } {
	const rewards = variant?.type === 'weighted' ? cells.map((cell): Term => [cell, variant.lambda]) : []
	const terms = [...scores.map((score, position): Term => [position, score]), ...rewards].filter(
		([, value]) => value !== 0,
	)
	const unit = Math.max(
		1,
		terms.reduce((divisor, [, value]) => greatestCommonDivisor(divisor, value), 0),
	)
	return { unit, objective: terms.map(([column, value]) => [column, value / unit]) }
}

function presenceLink(column: number, members: readonly number[]): Row {
	return between([[column, 1], ...members.map((member): Term => [member, -1])], undefined, 0)
}

/** Sum over the cohort - sum over the others <= size - 1: every cohort but this one. */
function barring(binaries: number, cohort: Cohort): Row {
	const terms = Array.from({ length: binaries }, (_, position): Term => [position, cohort.has(position) ? 1 : -1])
	return between(terms, undefined, cohort.size - 1)
}

function having({ applicants }: Problem, attribute: string, value: string | number | boolean): number[] {
	return membersByValue(applicants, attribute).get(value) ?? []
}

function pair(problem: Problem, { a, b }: { a: string; b: string }, second: number): Term[] {
	return [
		[positionOf(problem, a), 1],
		[positionOf(problem, b), second],
	]
}

function eachOnce(columns: Iterable<number>): Term[] {
	return Array.from(columns, (column) => [column, 1])
}

function between(terms: Term[], lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY): Row {
	return { terms, lower, upper }
}
