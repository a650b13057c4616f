import type { CohortSelection } from '../../methods/selection-result.ts'
import { type Language, listWords, quote } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import { points } from './points.ts'
import { ruleText } from './rule-text.ts'
import type { CohortCase } from './selection-case.ts'

/** Why an applicant is in or out. `enters` and `leaves` are the others who would change places with it. */
export type Why = { name: string } & (
	| { kind: 'in' | 'out'; gapInt: number; enters: string[]; leaves: string[] }
	| { kind: 'lockedIn' | 'lockedOut'; reason: string }
	/** No cohort that keeps these rules could be without it, or with it. */
	| { kind: 'needed' | 'barred'; rules: string[] }
)

export type Solved = { call: CallDetail; input: CohortCase; selection: CohortSelection }

/** By applicant of the case; nobody when there is no proven cohort. */
export function whysOf(language: Language, { call, input, selection }: Solved): Map<string, Why> {
	if (selection.status !== 'optimal') return new Map()
	const names = new Map(input.applicants.map(({ id, name }) => [id, name]))
	const named = (ids: readonly string[], but: string) => ids.flatMap((id) => (id === but ? [] : (names.get(id) ?? [])))
	const whys = input.applicants.flatMap(({ id, name }): [string, Why][] => {
		const explained = selection.explanations?.[id]
		const lock = lockReason(input, id)
		if (lock) return [[id, { name, ...lock }]]
		if (!explained) return []
		const { selected } = explained
		if (explained.gapInt === null) {
			const rules = explained.blockedBy.map((rule) => ruleText(language, rule, { call, input }))
			return [[id, { name, kind: selected ? 'needed' : 'barred', rules }]]
		}
		const { gapInt, enters, leaves } = explained
		const kind = selected ? 'in' : 'out'
		return [[id, { name, kind, gapInt, enters: named(enters, id), leaves: named(leaves, id) }]]
	})
	return new Map(whys)
}

function lockReason({ rules }: CohortCase, applicant: string) {
	const lock = rules.find((rule) => 'applicant' in rule && rule.applicant === applicant)
	if (!lock) return undefined
	return { kind: lock.type === 'include' ? ('lockedIn' as const) : ('lockedOut' as const), reason: lock.note ?? '' }
}

/** One sentence: `Kan kun komme ind, hvis Ellekøbing går ud.` What it is about is the best cohort on the other side. */
export function whySentence(language: Language, why: Why): string {
	const { why: say } = words(language)
	if ('reason' in why) return say[why.kind](why.reason)
	if ('rules' in why) {
		const rules = why.rules.map((rule) => quote(language, rule.replace(/\.$/, '')))
		return say[why.kind](why.name, listWords(language, rules))
	}
	if (why.gapInt === 0) return tieSentence(language, why)
	const [enters, leaves] = [namesIn(language, why.enters), namesIn(language, why.leaves)]
	return why.kind === 'in' ? say.in(why.name, enters, leaves) : say.out(enters, leaves)
}

function tieSentence(language: Language, { kind, name, enters, leaves }: Extract<Why, { gapInt: number }>): string {
	const instead = kind === 'in' ? enters : [name, ...enters]
	const outgoing = kind === 'in' ? [name, ...leaves] : leaves
	return words(language).why.tie(listWords(language, instead), listWords(language, outgoing))
}

/**
 * What stands alone, in the proposal and in letters: true without the page around it, so it names the best cohort on the
 * other side and what it would cost.
 */
export function reasonSentence(language: Language, why: Why): string {
	if (!('gapInt' in why) || why.gapInt === 0) return whySentence(language, why)
	const { why: say } = words(language)
	const cost = points(language, why.gapInt)
	if (why.kind === 'in') return `${whySentence(language, why)} ${say.cost(cost)}`
	return `${say.instead(why.name, namesIn(language, why.enters), namesIn(language, why.leaves))} ${say.insteadCost(cost)}`
}

/** Names as they are read, and how many they are. */
export type Names = { list: string; count: number }

function namesIn(language: Language, names: readonly string[]): Names {
	return { list: listWords(language, names), count: names.length }
}
