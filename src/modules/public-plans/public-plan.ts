import { type Due, lastDayOf, type PlanAction, type PlanContent, type PlanStep } from '../plans/index.ts'
import type { ActionState, Progress } from '../plans/index.ts'

/** How far an action of a published version is; one that was added since is not among them. */
export type Standings = ReadonlyMap<PlanAction['id'], Progress>

export function stateOf(action: Pick<PlanAction, 'id'>, standings: Standings): ActionState {
	return standings.get(action.id)?.state ?? 'not_begun'
}

/** How many actions are in each state, and how many of those that go on seek somebody. */
export type Tally = Record<ActionState, number> & { seeking: number; total: number }

export function tallyOf(actions: readonly PlanAction[], standings: Standings): Tally {
	const tally: Tally = { not_begun: 0, under_way: 0, done: 0, stopped: 0, seeking: 0, total: actions.length }
	for (const action of actions) {
		const state = stateOf(action, standings)
		tally[state] += 1
		if (isSeeking(action, standings)) tally.seeking += 1
	}
	return tally
}

/** What is done or stopped seeks nobody any more, whatever was written. */
export function isSeeking(action: PlanAction, standings: Standings): boolean {
	const state = stateOf(action, standings)
	return action.sought !== '' && state !== 'done' && state !== 'stopped'
}

export type Agenda = { challenge: PlanContent['challenges'][number] | undefined; actions: PlanAction[] }

/** Each challenge with its actions; those of none come last. */
export function agendasOf({ challenges, actions }: Pick<PlanContent, 'challenges' | 'actions'>): Agenda[] {
	const known = new Set(challenges.map(({ id }) => id))
	const others = actions.filter(({ challengeId }) => challengeId === null || !known.has(challengeId))
	const rows = challenges.map((challenge) => ({
		challenge,
		actions: actions.filter(({ challengeId }) => challengeId === challenge.id),
	}))
	return others.length === 0 ? rows : [...rows, { challenge: undefined, actions: others }]
}

export type Milestone = Pick<PlanStep, 'id' | 'title' | 'note' | 'doneOn'> & Due

/** Of the plan and of its actions, by date; what has none comes last. */
export function milestonesOf({ milestones, actions }: Pick<PlanContent, 'milestones' | 'actions'>): Milestone[] {
	const steps = actions.flatMap((action) => action.steps.filter(({ isMilestone }) => isMilestone))
	return [...milestones, ...steps].toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)))
}

function lastDay({ dueOn, duePrecision }: Due): string {
	return dueOn === null ? '9999' : lastDayOf(dueOn, duePrecision)
}
