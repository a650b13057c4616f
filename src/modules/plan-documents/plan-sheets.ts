import type { WrittenSheet } from '../../platform/documents/index.ts'
import { contributionWords } from '../contributions/index.ts'
import { type ActionParty, formatDue, nextStep, type Part, planWords } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'

type Cells = WrittenSheet['rows'][number]

/** The actions and all that hangs on them, with real numbers and dates: for whoever sorts, sums and filters. */
export function planSheets(facts: PlanFacts): WrittenSheet[] {
	const { sheets: t } = words(facts.content.language)
	return [
		sheet(t.actions, [5, 34, 34, 44, 24, 30, 14, 30, 12, 30, 12, 24, 24, 14, 14], actionRows(facts)),
		sheet(t.steps, [5, 34, 40, 12, 18, 12, 24], stepRows(facts)),
		sheet(t.budget, [5, 34, 34, 14, 18], budgetRows(facts)),
		sheet(t.contributions, [28, 5, 34, 18, 14, 10, 10, 40, 16, 14, 10], contributionRows(facts)),
	]
}

type Named = { name: string; head: readonly string[] }

function sheet({ name, head }: Named, widths: readonly number[], rows: Cells[]): WrittenSheet {
	return { name, columns: head.map((title, index) => ({ title, width: widths[index] ?? 14 })), rows }
}

function actionRows({ content, progress }: PlanFacts): Cells[] {
	const { language, challenges, actions } = content
	return actions.map((action) => {
		const told = progress.get(action.id)
		const next = nextStep(action)
		const cost = action.budget.reduce((sum, { amount }) => sum + amount, 0)
		const gap = action.budget.filter(({ source }) => source === 'gap').reduce((sum, { amount }) => sum + amount, 0)
		return [
			action.number,
			challenges.find(({ id }) => id === action.challengeId)?.agenda ?? null,
			action.title,
			action.summary,
			names(action.parties, 'leads'),
			names(action.parties, 'contributes'),
			planWords(language).actionStates[told?.state ?? 'not_begun'],
			told?.stateWords ?? null,
			dayOf(action),
			next?.title ?? null,
			next ? dayOf(next) : null,
			action.sought,
			action.place,
			money(cost),
			money(gap),
		]
	})
}

function stepRows(facts: PlanFacts): Cells[] {
	const { actions, milestones, language } = facts.content
	const { yes } = words(language).sheets
	const all = [
		...milestones.map((step) => ({ number: null, action: null, step })),
		...actions.flatMap(({ number, title, steps }) => steps.map((step) => ({ number, action: title, step }))),
	]
	return all.map(({ number, action, step }) => [
		number,
		action,
		step.title,
		dayOf(step),
		formatDue(language, step),
		step.doneOn === null ? null : { day: step.doneOn },
		step.isMilestone ? yes : null,
	])
}

function budgetRows({ content: { actions, language } }: PlanFacts): Cells[] {
	return actions.flatMap(({ number, title, budget }) =>
		budget.map((line) => [number, title, line.title, money(line.amount), planWords(language).sources[line.source]]),
	)
}

function contributionRows({ content, contributions }: PlanFacts): Cells[] {
	const { kinds, states } = contributionWords(content.language)
	return contributions.map((one) => {
		const action = content.actions.find(({ id }) => id === one.actionId)
		return [
			one.partyName,
			action?.number ?? null,
			action?.title ?? null,
			kinds[one.kind],
			money(one.amount ?? 0),
			hours(one.minutes),
			one.quantity,
			one.words,
			states[one.state],
			one.keptAmount === null ? null : one.keptAmount / 100,
			hours(one.keptMinutes),
		]
	})
}

function names(parties: readonly ActionParty[], part: Part): string {
	return parties
		.filter((one) => one.part === part)
		.map(({ name }) => name)
		.join(', ')
}

function dayOf({ dueOn }: { dueOn: string | null }) {
	return dueOn === null ? null : { day: dueOn }
}

function money(minor: number): number | null {
	return minor === 0 ? null : minor / 100
}

function hours(minutes: number | null): number | null {
	return minutes === null ? null : minutes / 60
}
