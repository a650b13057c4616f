import { type CaseApplicant, type CohortCase, lockRule, publishedRuleOf, SEATS } from '../selection/index.ts'
import type { Barred, Circumstances, Fixed } from './circumstances.ts'

/** Why an applicant is locked, in words that stay with the case. */
export type LockNotes = Record<Fixed | Barred, string>

/** Who may still be chosen. */
export function freeApplicants(
	{ applicants, rules }: CohortCase,
	{ fixed, barred }: Pick<Circumstances, 'fixed' | 'barred'>,
): CaseApplicant[] {
	const lockedOut = new Set(rules.flatMap((rule) => (rule.type === 'exclude' ? rule.applicant : [])))
	return applicants.filter(
		({ id, application }) => !fixed.has(application) && !barred.has(application) && !lockedOut.has(id),
	)
}

/**
 * The case that was decided, as it is now: the same applicants, scores, published rules and draw, with the members locked
 * in and those who left or said no locked out. Whoever was locked out in the selection still is, with the same reason;
 * whoever was locked in is a member by now, or has left.
 */
export function replacementCase(decided: CohortCase, circumstances: Circumstances, notes: LockNotes): CohortCase {
	const { fixed, barred, vacant } = circumstances
	const free = freeApplicants(decided, circumstances).length
	const held = decided.applicants.filter(({ application }) => fixed.has(application)).length
	const seats = held + Math.min(vacant, free)
	const published = decided.rules.filter(({ id }) => publishedRuleOf(id) !== undefined)
	return {
		...decided,
		rules: [
			{ id: SEATS, type: 'count', min: seats, max: seats },
			...published,
			...decided.applicants.flatMap(({ id, application }) => {
				const [kept, out] = [fixed.get(application), barred.get(application)]
				if (kept) return lockRule({ direction: 'in', reason: notes[kept] }, id)
				if (out) return lockRule({ direction: 'out', reason: notes[out] }, id)
				return decided.rules.filter((rule) => rule.type === 'exclude' && rule.applicant === id)
			}),
		],
	}
}
