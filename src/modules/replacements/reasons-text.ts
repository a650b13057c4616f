import { type Language, listWords, quote } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'
import { type CohortCase, points, ruleText } from '../selection/index.ts'
import { words } from './messages.ts'
import type { Ranked, Ranking } from './ranking.ts'

type Solved = { call: CallDetail; input: CohortCase; ranking: Ranking; seatName: string }

/** What the computation says for the one that is proposed, in sentences that stand alone: a first draft of the reasons. */
export function reasonsText(language: Language, { ranking, seatName, ...solved }: Solved): string {
	const { reasons: say } = words(language)
	const { proposed, candidates } = ranking
	if (!proposed) return noneText(language, { ranking, seatName, ...solved })
	const next = candidates.find(({ verdict }) => verdict.kind === 'costs')
	const higher = candidates.filter(({ scoreInt, verdict }) => verdict.kind === 'breaks' && scoreInt > proposed.scoreInt)
	return [
		say.best(proposed.applicant.name, points(language, proposed.scoreInt), seatName),
		...(next ? [nextText(language, next)] : []),
		...higher.flatMap(({ applicant, scoreInt, verdict }) =>
			verdict.kind === 'breaks' && verdict.rules.length > 0
				? say.higher(applicant.name, points(language, scoreInt), rulesText(language, verdict.rules, solved))
				: [],
		),
	].join(' ')
}

function nextText(language: Language, { applicant: { name }, verdict }: Ranked): string {
	const { reasons: say } = words(language)
	const gap = verdict.kind === 'costs' ? verdict.gapInt : 0
	return gap === 0 ? say.tie(name) : say.next(name, points(language, gap))
}

function noneText(language: Language, { ranking, seatName, ...solved }: Solved): string {
	const { reasons: say } = words(language)
	const [least] = ranking.candidates
	if (least?.verdict.kind !== 'breaks' || least.verdict.rules.length === 0) return say.none(seatName)
	const rules = rulesText(language, least.verdict.rules, solved)
	return `${say.none(seatName)} ${say.least(least.applicant.name, rules)}`
}

/** Published rules in quotation marks, as one phrase. */
export function rulesText(
	language: Language,
	rules: readonly string[],
	solved: { call: CallDetail; input: CohortCase },
): string {
	const texts = new Set(rules.map((rule) => ruleText(language, rule, solved).replace(/\.$/, '')))
	return listWords(
		language,
		[...texts].map((text) => quote(language, text)),
	)
}
