import type { Contribution } from '../contributions/index.ts'
import { addressOf, type PlanFacts } from './plan-facts.ts'

/** The plan for other programs: its words, how far each action is, what is given, who adopted it, and what was measured last. Amounts are in øre or cents, time in minutes. */
export function planJson(facts: PlanFacts, publicUrl: string): string {
	const { content, edition, plan, programme, progress, contributions, adopters, readings } = facts
	const { actions, ...rest } = content
	const all = {
		address: `${publicUrl}${addressOf(facts)}`,
		partnership: plan.partnership.name,
		programme: programme.name,
		version: edition ? { number: edition.number, publishedAt: edition.publishedAt } : null,
		...rest,
		actions: actions.map((action) => {
			const { state = 'not_begun', stateWords = '' } = progress.get(action.id) ?? {}
			return { ...action, state, stateWords }
		}),
		contributions: contributions.map(given),
		adoptedBy: adopters.map(({ number: adoptedVersion, ...yes }) => ({ ...yes, adoptedVersion })),
		readings: [...readings.values()].map(({ indicatorId, value, readOn }) => ({ indicatorId, value, readOn })),
	}
	return `${JSON.stringify(all, withoutVersions, '\t')}\n`
}

/** What was said when it was agreed is between the party and the lead. */
function given({
	partyName,
	actionId,
	kind,
	amount,
	minutes,
	quantity,
	words,
	condition,
	dueOn,
	...one
}: Contribution) {
	const { state, keptAmount, keptMinutes, keptQuantity } = one
	const what = { kind, amount, minutes, quantity, words, condition, dueOn }
	return { party: partyName, actionId, ...what, state, keptAmount, keptMinutes, keptQuantity }
}

/** How often a row was changed is nobody's business but that of its form. */
function withoutVersions(key: string, value: unknown): unknown {
	return key === 'version' && typeof value === 'number' ? undefined : value
}
