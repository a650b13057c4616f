import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listMilestones, listPhases, listSections } from '../programmes/index.ts'
import { isPathReserved } from '../redirects/index.ts'
import type { PartKind, PartWords } from './part.ts'

/** Also by a programme that has moved away: its old address is kept for it. `ownSlug` is that of the one who asks. */
export async function isSlugTaken(db: Db, slug: string, ownSlug?: string): Promise<boolean> {
	const holder = await db.selectFrom('programmes').select('id').where('slug', '=', slug).executeTakeFirst()
	const own = ownSlug === undefined ? undefined : `/programmes/${ownSlug}`
	return holder !== undefined || isPathReserved(db, `/programmes/${slug}`, own)
}

/** One part of one programme: an id alone could be of somebody else's. */
export type PartAddress = { programmeId: Id<'programme'>; kind: PartKind; id: string }
export type StoredPart = { version: number; part: PartWords }

export async function readPart(db: Db, { programmeId, kind, id }: PartAddress): Promise<StoredPart> {
	const isAsked = (part: { id: string }) => part.id === id
	if (kind === 'section') {
		const { version, title, body, source } = found((await listSections(db, programmeId)).find(isAsked))
		return { version, part: { kind, words: { title, body, source } } }
	}
	if (kind === 'phase') {
		const phase = found((await listPhases(db, [programmeId])).find(isAsked))
		const { version, title, summary, startsOn, endsOn } = phase
		return { version, part: { kind, words: { kind: phase.kind, title, summary, startsOn, endsOn } } }
	}
	const milestone = found((await listMilestones(db, programmeId)).find(isAsked))
	const { version, title, summary, place, onDate, atTime, precision } = milestone
	return { version, part: { kind, words: { title, summary, place, onDate, atTime, precision } } }
}

export const partTables = { section: 'programme_sections', phase: 'phases', milestone: 'milestones' } as const

/** In order. The programme is locked, so nobody else moves them meanwhile. */
export async function listPositions(tx: Tx, programmeId: Id<'programme'>, kind: PartKind) {
	const positions = await sql<{ id: string; position: number }>`
		select id, position from ${sql.table(partTables[kind])} where programme_id = ${programmeId} order by position
	`.execute(tx)
	return positions.rows
}
