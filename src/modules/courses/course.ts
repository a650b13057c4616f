import type { Id } from '../../platform/id.ts'
import type { StepKind, StepSide } from '../programmes/index.ts'

/** What the secretariat and one participant do together, from kick-off to closing. */
export type Course = {
	seatId: Id<'participation'>
	programmeId: Id<'programme'>
	/** Counts up with each change of a step. */
	edition: number
	/** The latest edition that each side has agreed to. */
	agreements: { side: StepSide; edition: number }[]
	steps: Step[]
}

export type Step = {
	id: Id<'courseStep'>
	/** The step of the template that it was copied from. */
	origin: string | null
	kind: StepKind
	/** Who acts; the other waits. */
	acts: StepSide
	title: string
	summary: string
	dueOn: string | null
	version: number
	/** The meeting at which it is done, and whose date it has. */
	meetingId: Id<'meeting'> | null
	meetingTitle: string | null
	/** When it was done. */
	endedAt: Date | null
}

export type Change = {
	id: Id<'courseChange'>
	edition: number
	stepId: Id<'courseStep'>
	kind: 'added' | 'moved' | 'reworded' | 'removed'
	title: string
	oldOn: string | null
	newOn: string | null
	side: StepSide
	by: string
	at: Date
}

export function otherSide(side: StepSide): StepSide {
	return side === 'town' ? 'secretariat' : 'town'
}

/** Whose yes to the course as it is now is missing. */
export function awaitedSides({ edition, agreements }: Pick<Course, 'edition' | 'agreements'>): StepSide[] {
	const missing = (side: StepSide) => !agreements.some((one) => one.side === side && one.edition >= edition)
	return (['secretariat', 'town'] as const).filter(missing)
}

/** What has changed since a side last said yes; all of it, if it never did. */
export function changesSince<One extends Pick<Change, 'edition'>>(
	{ agreements }: Pick<Course, 'agreements'>,
	side: StepSide,
	changes: readonly One[],
): One[] {
	const agreed = agreements.find((one) => one.side === side)?.edition ?? 0
	return changes.filter(({ edition }) => edition > agreed)
}

export type Progress = 'done' | 'late' | 'now' | 'next'

/** The first step that is not done is the one everybody waits for; what is past its date is late until it is done. */
export function progressOf(steps: readonly Step[], today: string): Map<Step['id'], Progress> {
	const current = steps.find(({ endedAt }) => endedAt === null)?.id
	return new Map(
		steps.map((step) => {
			if (step.endedAt !== null) return [step.id, 'done']
			if (step.dueOn !== null && step.dueOn < today) return [step.id, 'late']
			return [step.id, step.id === current ? 'now' : 'next']
		}),
	)
}

/** Why a step is not changed; keys of the module's messages. */
export function whyNotChanged({ endedAt }: Pick<Step, 'endedAt'>): 'stepEnded' | undefined {
	return endedAt === null ? undefined : 'stepEnded'
}

/** The date of a step that follows a meeting is the meeting's. */
export function whyNotMoved(
	{ meetingId, dueOn }: Pick<Step, 'meetingId' | 'dueOn'>,
	wished: string | null,
): 'followsMeeting' | undefined {
	return meetingId !== null && dueOn !== wished ? 'followsMeeting' : undefined
}

export function whyNotAgreed(
	course: Pick<Course, 'edition' | 'agreements'>,
	side: StepSide,
): 'agreedAlready' | undefined {
	return awaitedSides(course).includes(side) ? undefined : 'agreedAlready'
}

export type News = Pick<Change, 'kind' | 'title' | 'oldOn' | 'newOn'>

/**
 * What is told of several changes: of each step one line, from where it stood to where it stands. What came and went, or
 * moved there and back, is no news.
 */
export function newsOf(changes: readonly (News & Pick<Change, 'stepId'>)[]): News[] {
	const steps = Map.groupBy(changes, ({ stepId }) => stepId)
	return [...steps.values()].flatMap((ofStep): News[] => {
		const [first, last] = [ofStep[0], ofStep.at(-1)]
		if (!first || !last) return []
		const { title, newOn } = last
		const added = ofStep.some(({ kind }) => kind === 'added')
		if (last.kind === 'removed') return added ? [] : [{ kind: 'removed', title, oldOn: first.oldOn, newOn: null }]
		if (added) return [{ kind: 'added', title, oldOn: null, newOn }]
		if (first.oldOn !== newOn) return [{ kind: 'moved', title, oldOn: first.oldOn, newOn }]
		return ofStep.some(({ kind }) => kind === 'reworded') ? [{ kind: 'reworded', title, oldOn: newOn, newOn }] : []
	})
}
