import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { findPageAt, type Page, type PageKind, pagePath } from '../pages/index.ts'
import { findProgramme, type Programme } from '../programmes/index.ts'
import { isPathReserved } from '../redirects/index.ts'

type Place = { programmeId: Id<'programme'> | null; kind: PageKind; slug: string; own?: Page }

/** Why a page cannot have this address: another has it, or had it once. */
export async function whyNotAt(db: Db, { own, ...place }: Place): Promise<'slugTaken' | undefined> {
	const holder = await findPageAt(db, place)
	if (holder !== undefined && holder !== own?.id) return 'slugTaken'
	const programme = await findOwner(db, place)
	const ownPath = own && pagePath(own, programme)
	return (await isPathReserved(db, pagePath(place, programme), ownPath)) ? 'slugTaken' : undefined
}

export async function findOwner(db: Db, { programmeId }: Pick<Page, 'programmeId'>): Promise<Programme | null> {
	return programmeId === null ? null : ((await findProgramme(db, programmeId)) ?? null)
}

/** What everybody sees at this moment and nobody finds yet. */
export async function listUnfoundPages(db: Db, at: Date): Promise<Id<'page'>[]> {
	const { rows } = await sql<{ id: Id<'page'> }>`
		select p.id from pages p
		cross join lateral (
			select edition from page_showings where page_id = p.id and from_at <= ${at} order by from_at desc limit 1
		) s
		where s.edition is not null
			and not exists (select from search_documents d where d.kind = p.kind and d.key = p.id::text)
		order by p.id`.execute(db)
	return rows.map(({ id }) => id)
}
