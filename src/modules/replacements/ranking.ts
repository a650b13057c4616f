import { problemOf } from '../../methods/cohort-problem.ts'
import { brokenRules } from '../../methods/cohort-rules.ts'
import { drawOrder } from '../../methods/draw-order.ts'
import { parseSelectionCase } from '../../methods/parse-selection-case.ts'
import type { CohortSelection } from '../../methods/selection-result.ts'
import { type CaseApplicant, type CohortCase, publishedRuleOf, SCORE_SCALE } from '../selection/index.ts'

export type Verdict =
	| { kind: 'proposed' }
	/** Best for another seat that is free too. */
	| { kind: 'alongside' }
	/** Keeps the rules with so many points less, times the scale. */
	| { kind: 'costs'; gapInt: number }
	/** Ids of rules of the case, each a published one. */
	| { kind: 'breaks'; rules: string[] }

export type Ranked = { applicant: CaseApplicant; scoreInt: number; verdict: Verdict }

export type Ranking = {
	/** Undefined where nobody keeps the rules, or the solver was not done in time. */
	proposed: Ranked | undefined
	/** Everybody who can have the seat: who is proposed, who costs least, and then those who would break a rule. */
	candidates: Ranked[]
	/** Seats to fill, this one among them. */
	vacant: number
}

/** What a solved case says about one seat. Where several are free, this one goes to the best of those who come in. */
export function rankCandidates(input: CohortCase, selection: CohortSelection): Ranking {
	const locked = lockedIn(input)
	const free = unlocked(input)
	const vacant = seatsOf(input) - locked.size
	const drawn = drawOrder(
		input.tieBreakSeed,
		free.map(({ id }) => id),
	)
	const ranked = free.map((applicant) => ({ applicant, scoreInt: Math.round(applicant.score * SCORE_SCALE) }))
	const best = ranked.sort(
		(a, b) => b.scoreInt - a.scoreInt || drawn.indexOf(a.applicant.id) - drawn.indexOf(b.applicant.id),
	)
	const entering = best.filter(({ applicant }) => isSelected(selection, applicant))
	const judged = best.map((one) => {
		const isAlone = vacant === 1 || selection.status !== 'optimal'
		const broken = isAlone ? brokenBy(input, [...locked, one.applicant.id]) : undefined
		return { ...one, verdict: verdictOf(one.applicant, { selection, entering, broken }) }
	})
	const candidates = judged.sort((a, b) => weight(a.verdict) - weight(b.verdict))
	const [first] = candidates
	return { proposed: first?.verdict.kind === 'proposed' ? first : undefined, candidates, vacant }
}

function seatsOf({ rules }: CohortCase): number {
	const count = rules.find(({ type }) => type === 'count')
	return count?.type === 'count' ? (count.max ?? 0) : 0
}

function lockedIn({ rules }: CohortCase): Set<string> {
	return new Set(rules.flatMap((rule) => (rule.type === 'include' ? rule.applicant : [])))
}

function unlocked({ applicants, rules }: CohortCase): CaseApplicant[] {
	const locked = new Set(rules.flatMap((rule) => ('applicant' in rule ? rule.applicant : [])))
	return applicants.filter(({ id }) => !locked.has(id))
}

function isSelected(selection: CohortSelection, { id }: CaseApplicant): boolean {
	return selection.status === 'optimal' && selection.selected.includes(id)
}

type Judging = {
	selection: CohortSelection
	entering: readonly { applicant: CaseApplicant }[]
	broken: string[] | undefined
}

function verdictOf(applicant: CaseApplicant, { selection, entering, broken }: Judging): Verdict {
	if (isSelected(selection, applicant)) {
		return { kind: entering[0]?.applicant.id === applicant.id ? 'proposed' : 'alongside' }
	}
	const explained = selection.status === 'optimal' ? selection.explanations?.[applicant.id] : undefined
	if (explained && explained.gapInt !== null) return { kind: 'costs', gapInt: explained.gapInt }
	const blocking = explained?.gapInt === null ? explained.blockedBy : []
	return { kind: 'breaks', rules: (broken ?? blocking).filter((id) => publishedRuleOf(id) !== undefined) }
}

/** The rules that these members alone would not keep, counted without the solver. */
function brokenBy(input: CohortCase, ids: readonly string[]): string[] {
	const problem = problemOf(parseSelectionCase(input))
	const cohort = new Set(ids.map((id) => problem.ids.indexOf(id)))
	return brokenRules(problem, cohort).flatMap((position) => problem.rules[position]?.id ?? [])
}

/** Those of equal weight stay in the order of their points and the draw. */
function weight(verdict: Verdict): number {
	if (verdict.kind === 'proposed') return -2
	if (verdict.kind === 'alongside') return -1
	return verdict.kind === 'costs' ? verdict.gapInt : Number.MAX_SAFE_INTEGER - 1000 + verdict.rules.length
}
