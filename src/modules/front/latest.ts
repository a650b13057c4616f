import type { Id } from '../../platform/id.ts'
import type { ListedCase } from '../cases/index.ts'
import { type PageKind, pagePath, type ShownPage } from '../pages/index.ts'
import type { PublicEvent } from '../public-events/index.ts'

const EVENTS = 3
const NEWS = 4
const CASES = 5

/** What one can still come to, the next first. */
export function comingOf(events: readonly PublicEvent[], at: Date): PublicEvent[] {
	return events.filter(({ state, endsAt }) => state === 'published' && endsAt > at).slice(0, EVENTS)
}

export const newsKinds = ['news', 'publication'] as const satisfies PageKind[]

export type NewsItem = Pick<ShownPage, 'firstAt' | 'kind'> &
	Pick<ShownPage['content'], 'title' | 'summary' | 'language'> & {
		href: string
	}

type Known = { id: Id<'programme'>; slug: string }

/** News and publications of programmes that everybody sees, the latest first. */
export function newsOf(pages: readonly ShownPage[], programmes: readonly Known[]): NewsItem[] {
	const shown = pages.flatMap(({ programmeId, kind, slug, firstAt, content: { title, summary, language } }) => {
		const programme = programmes.find(({ id }) => id === programmeId)
		if (programme === undefined) return []
		return [{ href: pagePath({ kind, slug }, programme), kind, firstAt, title, summary, language }]
	})
	return shown.toSorted((a, b) => b.firstAt.getTime() - a.firstAt.getTime()).slice(0, NEWS)
}

/** Identifiers are made in the order of time. */
export function latestCases(cases: readonly ListedCase[]): ListedCase[] {
	return cases.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, CASES)
}
