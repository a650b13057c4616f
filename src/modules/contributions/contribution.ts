import type { Id } from '../../platform/id.ts'
import type { Given } from '../../methods/contribution-totals.ts'
import type { PartyKind } from '../partnerships/index.ts'

export const giftKinds = ['hours', 'money', 'materials', 'rooms', 'permission', 'data', 'other'] as const
export type GiftKind = (typeof giftKinds)[number]

export type ContributionState = Given['state']

/** What is given: money in øre or cents of the plan's currency, time in minutes, the rest in pieces or words. */
export type Gift = {
	kind: GiftKind
	amount: number | null
	minutes: number | null
	quantity: number | null
	words: string
	/** When it holds; empty: without reservation. */
	condition: string
	dueOn: string | null
}

export type Contribution = Gift &
	Omit<Given, 'id'> & {
		id: Id<'contribution'>
		planId: Id<'plan'>
		/** Null: to the plan as a whole. */
		actionId: Id<'planAction'> | null
		partyId: Id<'party'>
		partyName: string
		partyKind: PartyKind
		keptQuantity: number | null
		/** While it is proposed, the other side answers. */
		proposedBy: 'party' | 'team'
		/** What was said when it was accepted, declined, taken back or settled. */
		answer: string
		proposedAt: Date
		changedAt: Date
		version: number
	}

type Standing = Pick<Contribution, 'state' | 'proposedBy'>

/** Why the lead does not answer it; a key of the module's words, as all of these. */
export function whyNotAnswered({ state, proposedBy }: Standing): 'notWaiting' | undefined {
	return state === 'proposed' && proposedBy === 'party' ? undefined : 'notWaiting'
}

/** Why the party does not say yes to it. */
export function whyNotConfirmed({ state, proposedBy }: Standing): 'notWaiting' | undefined {
	return state === 'proposed' && proposedBy === 'team' ? undefined : 'notWaiting'
}

/** Why it is not changed or taken back: it has been settled, or is gone. */
export function whyNotChanged({ state }: Pick<Standing, 'state'>): 'over' | undefined {
	return state === 'proposed' || state === 'confirmed' ? undefined : 'over'
}

/** Why nobody says whether it was kept: it was never agreed. Who was wrong says it again. */
export function whyNotSettled({ state }: Pick<Standing, 'state'>): 'notAgreed' | undefined {
	return ['confirmed', 'kept', 'partly', 'lapsed'].includes(state) ? undefined : 'notAgreed'
}

/** It counts: proposed, agreed or given. */
export function isLive({ state }: Pick<Standing, 'state'>): boolean {
	return state !== 'withdrawn' && state !== 'declined'
}

/** It was agreed, whatever became of it: what the public may read. */
export function isAgreed({ state }: Pick<Standing, 'state'>): boolean {
	return isLive({ state }) && state !== 'proposed'
}

/** Its day is over and nobody has said whether it came. */
export function isLate({ state, dueOn }: Pick<Contribution, 'state' | 'dueOn'>, today: string): boolean {
	return state === 'confirmed' && dueOn !== null && dueOn < today
}
