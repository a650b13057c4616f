import { applyOffset, type Phase } from '../programmes/index.ts'
import type { CourseStep } from '../programmes/index.ts'
import type { Step } from './course.ts'

type Dated = Pick<Phase, 'kind' | 'startsOn'>

/** Those that come after the first call and are none themselves: what those who were chosen go through. */
export function phasesOfCourse<One extends Dated>(phases: readonly One[]): One[] {
	const call = phases.findIndex(({ kind }) => kind === 'call')
	const after = phases.filter(({ kind }, index) => index > call && kind !== 'call')
	return after.toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))
}

type NewStep = Omit<CourseStep, 'key' | 'on'> & { origin: string; dueOn: string | null }

/** The template's steps, dated from the day on which the programme's own phases begin the course; without one, without. */
export function stepsFrom(template: readonly CourseStep[], phases: readonly Dated[]): NewStep[] {
	const begins = phasesOfCourse(phases).find(({ startsOn }) => startsOn !== null)?.startsOn ?? null
	return template.map(({ key, on, ...words }) => ({
		...words,
		origin: key,
		dueOn: begins === null || on === null ? null : applyOffset(begins, on),
	}))
}

export type Stretch = { phase: Pick<Phase, 'title' | 'startsOn' | 'endsOn'> | undefined; steps: Step[] }

/** The steps below the phase in which they are due; what has no date comes last, below none. */
export function stretchesOf(steps: readonly Step[], phases: readonly Phase[]): Stretch[] {
	const own = phasesOfCourse(phases)
	const phaseOf = ({ dueOn }: Step) =>
		dueOn === null ? undefined : (own.findLast(({ startsOn }) => (startsOn ?? '') <= dueOn) ?? own[0])
	const byPhase = Map.groupBy(steps, phaseOf)
	return [...own, undefined].flatMap((phase) => {
		const within = byPhase.get(phase)
		return within ? [{ phase, steps: within }] : []
	})
}
