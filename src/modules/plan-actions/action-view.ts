import type { Actor } from '../../platform/actor.ts'
import { canActForParty, type Party } from '../partnerships/index.ts'
import {
	type ActionParty,
	type ActionState,
	type Challenge,
	lackingIn,
	lateSince,
	type PlanAction,
	type PlanContent,
	type Progress,
} from '../plans/index.ts'
import type { Id } from '../../platform/id.ts'

/** An action as the list shows it: its words, how far it is, and what is wrong with it. */
export type ActionView = {
	action: PlanAction
	state: ActionState
	stateWords: string
	leader: ActionParty | undefined
	/** The first day that was not kept. */
	lateSince: string | undefined
	lacking: ReturnType<typeof lackingIn>
}

export function viewActions(
	{ actions }: Pick<PlanContent, 'actions'>,
	progress: ReadonlyMap<Id<'planAction'>, Progress>,
	today: string,
): ActionView[] {
	return actions.map((action) => {
		const { state = 'not_begun', stateWords = '' } = progress.get(action.id) ?? {}
		const leader = action.parties.find(({ part }) => part === 'leads')
		return {
			action,
			state,
			stateWords,
			leader,
			lateSince: lateSince(action, state, today),
			// What is over needs nothing any more.
			lacking: state === 'done' || state === 'stopped' ? [] : lackingIn(action),
		}
	})
}

/** Under a challenge, under another heading, or under none. */
export type Group = { challenge?: Challenge | undefined; title?: string; views: ActionView[] }

/** Under the agenda, in its order; below it those that stand under none. Challenges without any action are there, too. */
export function byAgenda(challenges: readonly Challenge[], views: readonly ActionView[]): Group[] {
	const groups = challenges.map((challenge) => ({
		challenge,
		views: views.filter(({ action }) => action.challengeId === challenge.id),
	}))
	const loose = views.filter(({ action }) => action.challengeId === null)
	return loose.length === 0 ? groups : [...groups, { challenge: undefined, views: loose }]
}

export const shows = ['all', 'mine', 'seeking', 'late', 'lacking'] as const
export type Show = (typeof shows)[number]

/** Those that the reader asked for. */
export function chosenBy(show: Show, views: readonly ActionView[], own: ReadonlySet<Id<'party'>>): ActionView[] {
	const wanted: Record<Show, (view: ActionView) => boolean> = {
		all: () => true,
		mine: ({ action }) => action.parties.some(({ partyId }) => own.has(partyId)),
		seeking: ({ action }) => action.sought !== '',
		late: (view) => view.lateSince !== undefined,
		lacking: ({ lacking }) => lacking.length > 0,
	}
	return views.filter(wanted[show])
}

/** The parties that somebody speaks for. */
export function ownParties(actor: Actor, parties: readonly Party[]): Set<Id<'party'>> {
	return new Set(parties.filter((party) => canActForParty(actor, party)).map(({ id }) => id))
}

export function countDone(views: readonly ActionView[]): number {
	return views.filter(({ state }) => state === 'done').length
}

export type PartyActions = { partyId: Id<'party'>; name: string; rows: { view: ActionView; party: ActionParty }[] }

/** What each party does: who does most stands first. */
export function byParty(views: readonly ActionView[]): PartyActions[] {
	const found = new Map<Id<'party'>, PartyActions>()
	for (const view of views) {
		for (const party of view.action.parties) {
			const entry = found.get(party.partyId) ?? { partyId: party.partyId, name: party.name, rows: [] }
			found.set(party.partyId, { ...entry, rows: [...entry.rows, { view, party }] })
		}
	}
	return [...found.values()].sort((a, b) => b.rows.length - a.rows.length || a.name.localeCompare(b.name, 'da'))
}
