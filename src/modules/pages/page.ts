import type { Id } from '../../platform/id.ts'
import type { Content } from './content.ts'

export const pageKinds = ['news', 'publication', 'page'] as const
export type PageKind = (typeof pageKinds)[number]

/** What everybody sees from a moment on; without an edition, nothing any more. */
export type Showing = { fromAt: Date; edition: number | null }

export type Page = {
	id: Id<'page'>
	/** Without one it is a page of the house itself. */
	programmeId: Id<'programme'> | null
	kind: PageKind
	slug: string
	version: number
	draft: Content
	/** In order of time; some may be still to come. */
	showings: Showing[]
}

export type Edition = { edition: number; content: Content; frozenAt: Date; frozenByName: string }

export const rooms = { news: 'news', publication: 'publications', page: 'pages' } as const
export type Room = (typeof rooms)[PageKind]

export function pagePath({ kind, slug }: Pick<Page, 'kind' | 'slug'>, programme: { slug: string } | null): string {
	const room = `/${rooms[kind]}/${slug}`
	return programme === null ? room : `/programmes/${programme.slug}${room}`
}

export function showingAt(showings: readonly Showing[], at: Date): Showing | undefined {
	return showings.filter(({ fromAt }) => fromAt <= at).at(-1)
}

export function nextShowing(showings: readonly Showing[], at: Date): Showing | undefined {
	return showings.find(({ fromAt }) => fromAt > at)
}

export type PageState = 'draft' | 'scheduled' | 'public' | 'withdrawn'

export function stateOf({ showings }: Pick<Page, 'showings'>, at: Date): PageState {
	const shown = showingAt(showings, at)
	if (shown !== undefined && shown.edition !== null) return 'public'
	const next = nextShowing(showings, at)
	if (next !== undefined && next.edition !== null) return 'scheduled'
	return shown === undefined ? 'draft' : 'withdrawn'
}

/** Whether its address has been public, so that links to it may stand somewhere. */
export function hasBeenPublic({ showings }: Pick<Page, 'showings'>, at: Date): boolean {
	return showings.some(({ fromAt, edition }) => edition !== null && fromAt <= at)
}
