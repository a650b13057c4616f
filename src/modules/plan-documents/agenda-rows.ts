import { standing } from '../../platform/dates-format.ts'
import { formatDue, type PlanAction } from '../plans/index.ts'
import { contributionsTo } from './given.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { AgendaRows, PrintedAction, PrintedChain } from './printed-plan.ts'
import { stateWords, stoneOf } from './states.ts'

/** From challenge over consequence and agenda to the actions; last those that stand below no challenge. */
export function agendaRows(facts: PlanFacts): AgendaRows | null {
	const { challenges, actions, language } = facts.content
	const { challenge, consequence, agenda, sought, others } = words(language).print
	const below = (id: string | null) =>
		actions.filter(({ challengeId }) => challengeId === id).map((one) => printAction(facts, one))
	const chains = challenges.map(
		(row): PrintedChain => ({
			challenge: row.challenge,
			evidence: row.evidence,
			consequence: row.consequence,
			agenda: row.agenda,
			actions: below(row.id),
		}),
	)
	const loose = below(null)
	const rest = { challenge: '', evidence: '', consequence: '', agenda: '', actions: loose }
	const rows = [...chains, ...(loose.length > 0 ? [rest] : [])]
	return rows.length === 0 ? null : { kind: 'agenda', words: { challenge, consequence, agenda, sought, others }, rows }
}

function printAction(facts: PlanFacts, action: PlanAction): PrintedAction {
	const { language } = facts.content
	const { number, title, summary, sought } = action
	return {
		number,
		title,
		summary,
		sought,
		stone: stoneOf(facts, action),
		state: stateWords(facts, action),
		due: standing(formatDue(language, action)),
		lead: action.parties.find(({ part }) => part === 'leads')?.name ?? '',
		gives: contributionsTo(facts, action),
		steps: action.steps.map((step) => ({
			when: formatDue(language, step),
			title: step.title,
			done: step.doneOn !== null,
		})),
	}
}
