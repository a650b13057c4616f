import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { Milestone, PartKind, Parts, PartWords, Phase, Section } from './programme.ts'

export async function readParts(db: Db, programmeId: Id<'programme'>): Promise<Parts> {
	const sections = await listSections(db, programmeId)
	const phases = await listPhases(db, [programmeId])
	return { sections, phases, milestones: await listMilestones(db, programmeId) }
}

export function listSections(db: Db, programmeId: Id<'programme'>): Promise<Section[]> {
	return db
		.selectFrom('programme_sections')
		.select(['id', 'position', 'version', 'title', 'body', 'source'])
		.where('programme_id', '=', programmeId)
		.orderBy('position')
		.execute()
}

export function listPhases(
	db: Db,
	programmeIds: readonly Id<'programme'>[],
): Promise<(Phase & { programmeId: Id<'programme'> })[]> {
	if (programmeIds.length === 0) return Promise.resolve([])
	return db
		.selectFrom('phases')
		.select(['programme_id as programmeId', 'id', 'position', 'version', 'kind', 'title', 'summary'])
		.select(['starts_on as startsOn', 'ends_on as endsOn'])
		.where('programme_id', 'in', programmeIds)
		.orderBy('position')
		.execute()
}

export function listMilestones(db: Db, programmeId: Id<'programme'>): Promise<Milestone[]> {
	return db
		.selectFrom('milestones')
		.select(['id', 'position', 'version', 'title', 'summary', 'place', 'precision'])
		.select(['on_date as onDate', 'at_time as atTime'])
		.where('programme_id', '=', programmeId)
		.orderBy('position')
		.execute()
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
