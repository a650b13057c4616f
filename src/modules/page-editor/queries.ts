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
