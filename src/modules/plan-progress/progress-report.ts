import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import type { ActionState, PlanVersion } from '../plans/index.ts'

/** Who tells: somebody signed in, for the party that leads or for the team; or whoever holds that party's link. */
export type Teller = { by: 'account'; actor: Actor } | Extract<PartyAccess, { by: 'link' }>

/** What was told, at one time. */
export type ProgressReport = {
	id: Id<'progressReport'>
	actionId: Id<'planAction'>
	number: number
	title: string
	/** Undefined where the team told it. */
	partyName: string | null
	toldAt: Date
	state: ActionState
	stateWords: string
	words: string
	/** The step that was done. */
	step: string | null
	photoAlt: string
	isWin: boolean
}

/** Whoever told it knows that everybody may read it: it is worth a celebration, and its action stands in what is published. */
export function isForAll(
	{ isWin, actionId }: Pick<ProgressReport, 'isWin' | 'actionId'>,
	latest: Pick<PlanVersion, 'content'> | undefined,
): boolean {
	return isWin && (latest?.content.actions.some(({ id }) => id === actionId) ?? false)
}
