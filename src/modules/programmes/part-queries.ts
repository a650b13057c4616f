import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Milestone, Parts, Phase, Section } from './programme.ts'

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
