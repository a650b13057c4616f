import type { Id } from '../../platform/id.ts'
import {
	type Candidate,
	type Progress,
	type ProgressEntry,
	progressOf,
	type QualityScore,
} from '../assessments/index.ts'
import type { Person } from '../people/index.ts'

export type Cell = { personId: Id<'person'>; progress: Progress; scored: number; reason: string }

/** One application, and how far each assessor is with it; the score only when all are done. */
export type OverviewRow = Candidate & { cells: Cell[]; done: number; expected: number; score: number | undefined }

export type AssessorState = 'done' | 'late' | 'underWay' | 'idle'
export type AssessorSummary = {
	id: Id<'person'>
	name: string
	declared: number
	conflicts: number
	completed: number
	left: number
	latest: Date | undefined
	state: AssessorState
}

type Panel = readonly Pick<Person, 'id' | 'name'>[]

/** Those who assess today, and those who did and whose work is there. */
export function panelOf(assessors: Panel, entries: readonly ProgressEntry[]): { id: Id<'person'>; name: string }[] {
	const known = new Map(assessors.map(({ id, name }) => [id, { id, name }]))
	for (const { personId, name, state } of entries) {
		if (state !== null && !known.has(personId)) known.set(personId, { id: personId, name })
	}
	return [...known.values()]
}

type Parts = { candidates: readonly Candidate[]; panel: Panel; entries: readonly ProgressEntry[] }

export function overviewRows({ candidates, panel, entries }: Parts, scores: readonly QualityScore[]): OverviewRow[] {
	const byApplication = Map.groupBy(entries, ({ applicationId }) => applicationId)
	const complete = new Map(scores.flatMap((s) => (s.complete ? [[s.applicationId, s.scoreInt] as const] : [])))
	return candidates.map((candidate) => {
		const cells = cellsOf(panel, byApplication.get(candidate.id) ?? [])
		const scoreInt = complete.get(candidate.id)
		return {
			...candidate,
			cells,
			done: cells.filter(({ progress }) => progress === 'completed').length,
			expected: cells.filter(({ progress }) => progress !== 'conflicted').length,
			score: scoreInt === undefined ? undefined : scoreInt / 10_000,
		}
	})
}

export function cellsOf(panel: Panel, entries: readonly ProgressEntry[]): Cell[] {
	const known = new Map(entries.map((entry) => [entry.personId, entry]))
	return panel.map(({ id }) => {
		const entry = known.get(id)
		const progress = progressOf({ conflicted: entry?.conflicted, state: entry?.state ?? undefined })
		return { personId: id, progress, scored: entry?.scored ?? 0, reason: entry?.reason ?? '' }
	})
}

/** Late is who has something left after the day that the secretariat has set. */
export function summariesOf({ candidates, panel, entries }: Parts, overdue: 'overdue' | 'inTime'): AssessorSummary[] {
	return panel.map(({ id, name }) => {
		const own = entries.filter(({ personId }) => personId === id)
		const conflicts = own.filter(({ conflicted }) => conflicted).length
		const completed = own.filter(({ conflicted, state }) => !conflicted && state === 'completed').length
		const left = candidates.length - conflicts - completed
		const saved = own.flatMap(({ savedAt }) => savedAt ?? [])
		const latest = saved.length > 0 ? new Date(Math.max(...saved.map(Number))) : undefined
		const begun = own.length > 0
		const state = left === 0 ? 'done' : overdue === 'overdue' ? 'late' : begun ? 'underWay' : 'idle'
		return { id, name, declared: own.length, conflicts, completed, left, latest, state }
	})
}
