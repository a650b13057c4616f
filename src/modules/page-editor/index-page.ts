import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type Content, contentText, findPage, listEditions, type Page, pagePath, showingAt } from '../pages/index.ts'
import type { Programme } from '../programmes/index.ts'
import { forgetDocument, indexDocument, type SearchDocument } from '../search/index.ts'
import { findOwner } from './queries.ts'

/** Found by everybody as it is shown now; not shown, not found. The page is locked. */
export async function indexPage(tx: Tx, id: Id<'page'>): Promise<void> {
	const page = found(await findPage(tx, id))
	const shown = showingAt(page.showings, now())?.edition ?? null
	const edition = (await listEditions(tx, id)).find((known) => known.edition === shown)
	const programme = await findOwner(tx, page)
	if (edition === undefined) return forgetDocument(tx, { kind: page.kind, id })
	await indexDocument(tx, documentOf(page, programme, edition.content))
}

/** For whoever makes the whole index again, or what a programme has of it. */
export async function indexPages(tx: Tx, programmeId?: Id<'programme'>): Promise<void> {
	const pages = await tx
		.selectFrom('pages')
		.select('id')
		.$if(programmeId !== undefined, (q) => q.where('programme_id', '=', programmeId ?? null))
		.orderBy('id')
		.forUpdate()
		.execute()
	for (const { id } of pages) await indexPage(tx, id)
}

function documentOf(page: Page, programme: Programme | null, content: Content): SearchDocument {
	const firstAt = page.showings.find(({ edition }) => edition !== null)?.fromAt ?? now()
	const { title, summary, language } = content
	return {
		kind: page.kind,
		id: page.id,
		path: pagePath(page, programme),
		language,
		title,
		summary,
		body: contentText(content),
		terms: [],
		programmeId: page.programmeId,
		placeCode: null,
		on: dayAt(firstAt, HOME_TIME_ZONE),
		// A programme that is a draft shows nothing of it to others, and neither does the search.
		audience: programme?.state === 'draft' ? [`programme:${programme.id}:secretariat`] : ['public'],
	}
}
