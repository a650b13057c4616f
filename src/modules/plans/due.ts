import { roughDayField } from '../../platform/dates-form.ts'
import { formatMonth, writeRoughDay } from '../../platform/dates-format.ts'
import { formatDay, type Language } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import type { ActionState } from './plan.ts'
import { type Due, lastDayOf, type PlanAction } from './plan-content.ts'

/** A day, a month or a year as people write it; empty is no date. Its faults are sentences in the reader's language. */
export function dueField(language: Language) {
	return roughDayField(language)
		.default({ onDate: null, precision: 'open' })
		.transform(({ onDate, precision }, context): Due => {
			if (precision === 'season') context.addIssue({ code: 'custom', message: words(language).due.season })
			return { dueOn: onDate, duePrecision: precision === 'month' || precision === 'year' ? precision : 'day' }
		})
}

/** `22. juni 2024`, `juni 2024`, `2024`; nothing without a date. */
export function formatDue(language: Language, { dueOn, duePrecision }: Due): string {
	if (dueOn === null) return ''
	if (duePrecision === 'year') return dueOn.slice(0, 4)
	return duePrecision === 'month' ? formatMonth(language, dueOn) : formatDay(language, dueOn)
}

/** For the field in which it is written; read again by `dueField`. */
export function writeDue(language: Language, { dueOn, duePrecision }: Due): string {
	return writeRoughDay(language, { onDate: dueOn, precision: duePrecision })
}

type Dated = Due & Pick<PlanAction, 'steps'>

/** The first day that was not kept, of the action or of one of its steps; what is done or stopped is not late. */
export function lateSince(action: Dated, state: ActionState, today: string): string | undefined {
	if (state === 'done' || state === 'stopped') return undefined
	const open = action.steps.filter(({ doneOn }) => doneOn === null)
	const missed = [action, ...open].flatMap(({ dueOn, duePrecision }) =>
		dueOn === null ? [] : [lastDayOf(dueOn, duePrecision)],
	)
	return missed.sort().find((day) => day < today)
}
