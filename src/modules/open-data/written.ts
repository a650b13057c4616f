import type { Language } from '../../platform/i18n.ts'
import { pagePath, type ShownPage } from '../pages/index.ts'
import type { Programme } from '../programmes/index.ts'
import { type FeedEntry, tagOf } from './feed.ts'

/** Everything that is shown, and the public programmes by their ids. */
type Shown = { pages: readonly ShownPage[]; programmes: ReadonlyMap<string, Programme> }
type Reader = { language: Language; publicUrl: string }

/** What a feed says of news, publications and pages; a page stays one entry however often it is changed. */
export function pageEntries({ language, publicUrl }: Reader, shown: Shown): FeedEntry[] {
	return publicPages(shown).map(({ page: { id, content, firstAt, sinceAt }, path }) => ({
		key: tagOf(publicUrl, `page-${id}`),
		title: content.title,
		summary: content.summary,
		path,
		at: sinceAt,
		firstAt,
		language: content.language === language ? undefined : content.language,
	}))
}

/** Of what is shown, what is not of a programme that only its secretariat sees. */
export function publicPages({ pages, programmes }: Shown): { page: ShownPage; path: string }[] {
	return pages.flatMap((page) => {
		if (page.programmeId === null) return [{ page, path: pagePath(page, null) }]
		const programme = programmes.get(page.programmeId)
		return programme ? [{ page, path: pagePath(page, programme) }] : []
	})
}
