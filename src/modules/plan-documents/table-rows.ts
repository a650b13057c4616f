import { standing } from '../../platform/dates-format.ts'
import { formatDay, formatNumber } from '../../platform/i18n.ts'
import { type ActionParty, formatDue, type Indicator, lastDayOf, type Part } from '../plans/index.ts'
import { words } from './messages.ts'
import { partyName, type PlanFacts, type RowFacts } from './plan-facts.ts'
import type { TableRows } from './printed-plan.ts'
import { stateWords } from './states.ts'

/** The actions by date, those without one last. */
export function scheduleRows(facts: RowFacts): TableRows | null {
	const { actions, language } = facts.content
	const { schedule: t, noDate } = words(language).print
	const lastDay = (due: { dueOn: string | null; duePrecision: 'day' | 'month' | 'year' }) =>
		due.dueOn === null ? '9999' : lastDayOf(due.dueOn, due.duePrecision)
	const inOrder = actions.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.number - b.number)
	const rows = inOrder.map((action) => [
		standing(formatDue(language, action) || noDate),
		`${action.number} ${action.title}`,
		namesOf(action.parties, 'leads'),
		stateWords(facts, action),
	])
	return tableOf(t, rows, [1.1, 2.2, 1.5, 1.3])
}

/** What comes again every year, by month. */
export function wheelRows(facts: RowFacts): TableRows | null {
	const { wheel, language } = facts.content
	const { wheel: t, months } = words(language).print
	const rows = wheel.map(({ firstMonth, lastMonth, title, note, partyId }) => [
		[...new Set([months[firstMonth - 1], months[lastMonth - 1]])].join(' – '),
		note === '' ? title : `${title}. ${note}`,
		partyId === null ? '' : partyName(facts, partyId),
	])
	return tableOf(t, rows, [1.2, 3, 1.5])
}

/** By what one sees whether it works: of the plan, then of each action. */
export function indicatorRows({ content, readings }: PlanFacts): TableRows | null {
	const { indicators, actions, language } = content
	const all = [...indicators, ...actions.flatMap((action) => action.indicators)]
	const value = (number: number | null, on: string | null, { unit }: Pick<Indicator, 'unit'>) => {
		if (number === null) return '–'
		const said = `${formatNumber(language, number)} ${unit}`.trim()
		return on === null ? said : `${said} (${formatDay(language, on)})`
	}
	const rows = all.map((one) => [
		one.name,
		value(one.baseline, one.baselineOn, one),
		value(readings.get(one.id)?.value ?? null, readings.get(one.id)?.readOn ?? null, one),
		value(one.target, one.targetOn, one),
		one.source,
	])
	return tableOf(words(language).print.indicators, rows, [1.8, 1.2, 1.2, 1.2, 1.4])
}

/** The matrix: who leads, who contributes, and who is asked. */
export function interplayRows(facts: PlanFacts): TableRows | null {
	const { actions, language } = facts.content
	const rows = actions.map(({ number, title, parties }) => [
		`${number} ${title}`,
		namesOf(parties, 'leads'),
		namesOf(parties, 'contributes'),
		namesOf(parties, 'asked'),
	])
	return tableOf(words(language).print.interplay, rows, [1.8, 1.2, 2, 1.3])
}

type Words = { caption: string; head: readonly string[] }

function tableOf({ caption, head }: Words, rows: string[][], widths: number[]): TableRows | null {
	return rows.length === 0 ? null : { kind: 'table', caption, head: [...head], figures: [], widths, rows, sum: null }
}

function namesOf(parties: readonly ActionParty[], part: Part): string {
	return parties
		.filter((one) => one.part === part)
		.map(({ name }) => name)
		.join(', ')
}
