import type { Actor } from '../../platform/actor.ts'
import { dayAt } from '../../platform/dates.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime, formatTime } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { Passage, PassageEdition, PassageWords, Plan } from '../plans/index.ts'
import { isSame } from '../plans/index.ts'
import type { words } from './messages.ts'
import { type Comment, type Draft, mergeWords, type Suggestion, type Writer } from './writing.ts'

type Words = ReturnType<typeof words>
export type Reason = keyof Words['reasons']
export type Told = keyof Words['told']

/** What each page of a plan's text knows. */
export type TextProps = {
	view: View
	actor: Actor
	plan: Plan
	at: Date
	/** As they stand in the plan. */
	passages: readonly Passage[]
	/** The newest of each, of those that were taken out, too. */
	latest: readonly PassageEdition[]
	/** What was taken out, as it stood then. */
	removed: readonly Passage[]
	suggestions: readonly Suggestion[]
	comments: readonly Comment[]
	writers: readonly Writer[]
	told?: Told | undefined
	reason?: Reason | undefined
}

/** Within the day a time says enough. */
export function momentOf({ view, at }: Pick<TextProps, 'view' | 'at'>, instant: Date): string {
	const isToday = dayAt(instant, HOME_TIME_ZONE) === dayAt(at, HOME_TIME_ZONE)
	return (isToday ? formatTime : formatDateTime)(view.language, instant, HOME_TIME_ZONE)
}

/** Somebody's name, and the party they speak for. */
export function bylineOf(name: string, partyName: string | null): string {
	return partyName === null ? name : `${name} (${partyName})`
}

/** What somebody wrote upon an edition: it was sent and not kept, or it is their draft. */
export type Begun = { edition: number; words: PassageWords; reason: string }

export type Conflict = {
	/** Theirs: who was faster, and what they wrote. */
	theirs: PassageEdition
	/** With the changes of both; undefined where both changed the same words. */
	merged: PassageWords | undefined
}

/** Somebody put other words into the plan since this was begun. */
export function conflictOf(
	passage: Passage,
	editions: readonly PassageEdition[],
	begun: Begun | undefined,
): Conflict | undefined {
	const [theirs] = editions
	if (begun === undefined || theirs === undefined || begun.edition === theirs.number) return undefined
	const base = editions.find(({ number }) => number === begun.edition)?.words ?? {}
	const { kind } = passage
	if (isSame(kind, base, passage.words) || isSame(kind, begun.words, passage.words)) return undefined
	return { theirs, merged: mergeWords(kind, base, { mine: begun.words, theirs: passage.words }) }
}

/** What a page writes on from: a draft goes on where it was. */
export function begunIn(draft: Draft | undefined, typed: Begun | undefined): Begun | undefined {
	return typed ?? draft
}
