import { planWords, type PlanAction } from '../plans/index.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { StoneState } from './printed-plan.ts'

export function stoneOf({ progress }: Pick<PlanFacts, 'progress'>, { id }: Pick<PlanAction, 'id'>): StoneState {
	const state = progress.get(id)?.state
	return state === 'done' || state === 'under_way' ? state : 'open'
}

/** The lead's own words where there are any: they say more than the state. */
export function stateWords(
	{ progress, content }: Pick<PlanFacts, 'progress' | 'content'>,
	{ id }: Pick<PlanAction, 'id'>,
): string {
	const told = progress.get(id)
	return told?.stateWords || planWords(content.language).actionStates[told?.state ?? 'not_begun']
}
