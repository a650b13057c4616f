import { lastDayOf } from '../../platform/dates-reading.ts'
import type { MilestoneWords, PhaseWords, Programme } from './programme.ts'

export type Progress = 'done' | 'now' | 'next'
type Life = Pick<Programme, 'startsOn' | 'endsOn'>

/** Where a programme is in its life; without dates it goes on. */
export type Stage = 'coming' | 'running' | 'finished' | 'ongoing'

export function stageOf({ startsOn, endsOn }: Life, today: string): Stage {
	if (startsOn === null && endsOn === null) return 'ongoing'
	if (startsOn !== null && startsOn > today) return 'coming'
	return endsOn !== null && endsOn < today ? 'finished' : 'running'
}

export function phaseProgress(phase: PhaseWords, programme: Life, today: string): Progress {
	const { startsOn, endsOn } = phase
	if (stageOf(programme, today) === 'finished' || (endsOn !== null && endsOn < today)) return 'done'
	const begun = startsOn === null ? endsOn !== null : startsOn <= today
	return begun ? 'now' : 'next'
}

/**
 * In the order of the milestones. The first that is not over is the one everybody waits for; what has no date goes on
 * beside the others until the programme ends.
 */
export function milestoneProgress(milestones: readonly MilestoneWords[], programme: Life, today: string): Progress[] {
	const stage = stageOf(programme, today)
	const current = milestones.findIndex((milestone) => isAhead(milestone, today))
	return milestones.map((milestone, index) => {
		if (milestone.onDate !== null && !isAhead(milestone, today)) return 'done'
		if (stage === 'coming') return 'next'
		if (milestone.onDate !== null) return index === current ? 'now' : 'next'
		if (stage === 'finished') return 'done'
		return current === -1 ? 'now' : 'next'
	})
}

function isAhead({ onDate, precision }: MilestoneWords, today: string): boolean {
	return onDate !== null && precision !== 'open' && lastDayOf(onDate, precision) >= today
}
