import { type Language, plural } from '../../platform/i18n.ts'
import { type CallDetail, ruleSentence } from '../calls/index.ts'
import { words } from './messages.ts'
import { type CohortCase, lockedBy, publishedRuleOf } from './selection-case.ts'

/** Any rule of a case in plain words: a published one, the number of seats, or a lock. */
export function ruleText(
	language: Language,
	caseRuleId: string,
	{ call, input }: { call: CallDetail; input: CohortCase },
): string {
	const { rules } = words(language)
	const published = call.spreadRules.find(({ id }) => id === publishedRuleOf(caseRuleId))
	if (published) return ruleSentence(language, published, call)
	const rule = input.rules.find(({ id }) => id === caseRuleId)
	if (rule?.type === 'count') return plural(language, rule.max ?? 0, rules.seats[call.applies])
	const applicant = input.applicants.find(({ id }) => id === lockedBy(caseRuleId))
	return rules[rule?.type === 'exclude' ? 'lockedOut' : 'lockedIn'](applicant?.name ?? caseRuleId)
}
