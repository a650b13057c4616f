import { addToDay, weekdayOf } from '../../platform/dates.ts'
import { firstDayOf } from '../../platform/dates-reading.ts'
import type { MilestoneWords, PhaseWords } from './programme.ts'
import type { Offset, ProgrammeTemplate } from './template.ts'

export function applyOffset(start: string, { months, days, weekday }: Offset): string {
	const day = addToDay(start, { months, days })
	return weekday === undefined ? day : addToDay(day, { days: (weekday - weekdayOf(day) + 7) % 7 })
}

export function phaseFrom(start: string, { starts, ends, ...words }: ProgrammeTemplate['phases'][number]): PhaseWords {
	return { ...words, startsOn: starts && applyOffset(start, starts), endsOn: ends && applyOffset(start, ends) }
}

export function milestoneFrom(
	start: string,
	{ on, precision, ...words }: ProgrammeTemplate['milestones'][number],
): MilestoneWords {
	if (on === null || precision === 'open') return { ...words, onDate: null, atTime: null, precision: 'open' }
	return { ...words, onDate: firstDayOf(applyOffset(start, on), precision), precision }
}
