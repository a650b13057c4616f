import type { CallPhase } from '../calls/index.ts'
import type { Match } from '../search/index.ts'

/** What a reader may care about in a thing, each part as a text that differs when it does. */
export type State = Readonly<Record<string, string>>

/** Dates of a call, to tell them in the reader's language. */
export type Dates = { phase: CallPhase; opensAt: Date; deadlineAt: Date; timeZone: string }

/** A public thing as it stands now. */
export type Thing = Pick<Match, 'kind' | 'id' | 'path' | 'language' | 'title'> & { state: State; dates?: Dates }

export type News = 'new' | 'opened' | 'closed' | 'deadline' | 'result' | 'edition' | 'said' | 'dates' | 'participants'

export function thingKey({ kind, id }: Pick<Thing, 'kind' | 'id'>): string {
	return `${kind}:${id}`
}

/**
 * What is otherwise than it was: the newest state only, however often it changed in between. A part that was not looked at
 * then, because an older Torvet did not know it, is no news.
 */
export function newsOf(before: State | undefined, now: State): News[] {
	if (before === undefined) return ['new']
	const changed = Object.keys(now).filter((part) => before[part] !== undefined && before[part] !== now[part])
	return changed.flatMap((part) => newsOfPart(part, now))
}

function newsOfPart(part: string, now: State): News[] {
	switch (part) {
		case 'phase':
			// Who reads the result knows that it is closed.
			return now['phase'] === 'open' ? ['opened'] : now['phase'] === 'closed' && now['result'] === '0' ? ['closed'] : []
		case 'deadline':
			return now['phase'] === 'closed' ? [] : ['deadline']
		case 'result':
		case 'edition':
		case 'said':
		case 'dates':
		case 'participants':
			return [part]
		default:
			return []
	}
}
