import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export type PageLink = {
	kind: 'news' | 'publication'
	slug: string
	title: string
	summary: string
	language: Language
	firstAt: Date
}

/** So many of each kind are shown with the programme; all of them have a page of their own. */
const SHOWN = 3

/** The latest news and publications that are public. Pages build on programmes, so only what a link needs is read here. */
export async function listPageLinks(db: Db, programmeId: Id<'programme'>, at: Date): Promise<PageLink[]> {
	const { rows } = await sql<PageLink>`
		select kind, slug, title, summary, language, "firstAt" from (
			select p.kind, p.slug, e.content->>'title' as title, e.content->>'summary' as summary,
				e.content->>'language' as language, f."firstAt",
				row_number() over (partition by p.kind order by f."firstAt" desc, p.id) as place
			from pages p
			cross join lateral (
				select edition from page_showings where page_id = p.id and from_at <= ${at} order by from_at desc limit 1
			) s
			cross join lateral (
				select min(from_at) as "firstAt" from page_showings where page_id = p.id and edition is not null
			) f
			join page_editions e on e.page_id = p.id and e.edition = s.edition
			where p.programme_id = ${programmeId} and p.kind in ('news', 'publication')
		) latest where place <= ${SHOWN} order by kind, place`.execute(db)
	return rows
}

/** The title of its end product, once everybody may read that. */
export async function findEndProductTitle(db: Db, programmeId: Id<'programme'>): Promise<string | undefined> {
	const row = db
		.selectFrom('end_products as e')
		.innerJoin('end_product_publications as p', 'p.programme_id', 'e.programme_id')
		.select('e.title')
		.where('e.programme_id', '=', programmeId)
	return (await row.executeTakeFirst())?.title
}
