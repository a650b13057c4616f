import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import {
	type Award,
	type FormerOwner,
	listFormerOwners,
	type MilestoneWords,
	type Participation,
	type PhaseWords,
	type Programme,
	type SectionWords,
} from '../programmes/index.ts'

/** The rows of a new programme, for the verbs that make one. They have allowed it. */
export async function insertProgramme(tx: Tx, facts: Omit<Programme, 'id' | 'version'>): Promise<Id<'programme'>> {
	const id = newId<'programme'>()
	const { timeZone, startsOn, endsOn, ...same } = facts
	await tx
		.insertInto('programmes')
		.values({ id, ...same, time_zone: timeZone, starts_on: startsOn, ends_on: endsOn, version: 1, created_at: now() })
		.execute()
	return id
}

type NewParts = {
	sections: readonly SectionWords[]
	phases: readonly PhaseWords[]
	milestones: readonly MilestoneWords[]
}

export async function insertParts(tx: Tx, programmeId: Id<'programme'>, parts: NewParts): Promise<void> {
	const { sections, phases, milestones } = parts
	const rows = {
		sections: sections.map((words, index) => sectionRow(programmeId, index + 1, words)),
		phases: phases.map((words, index) => phaseRow(programmeId, index + 1, words)),
		milestones: milestones.map((words, index) => milestoneRow(programmeId, index + 1, words)),
	}
	if (rows.sections.length > 0) await tx.insertInto('programme_sections').values(rows.sections).execute()
	if (rows.phases.length > 0) await tx.insertInto('phases').values(rows.phases).execute()
	if (rows.milestones.length > 0) await tx.insertInto('milestones').values(rows.milestones).execute()
}

/** Without an organisation it is history: known by name, and without a room. */
export type NewParticipation = Omit<Participation, 'id'> & {
	organisationId?: Id<'organisation'>
	award?: Award | undefined
}

export async function insertParticipations(
	tx: Tx,
	programmeId: Id<'programme'>,
	participations: readonly NewParticipation[],
): Promise<void> {
	if (participations.length === 0) return
	const rows = participations.map(({ name, state, outcome, source, ...p }) => ({
		id: newId<'participation'>(),
		programme_id: programmeId,
		name,
		state,
		outcome,
		source,
		municipality_code: p.municipalityCode,
		town_id: p.townId,
		chosen_on: p.chosenOn,
		application_id: p.applicationId,
		organisation_id: p.organisationId ?? null,
	}))
	await tx.insertInto('participations').values(rows).execute()
	const awards = rows.flatMap(({ id }, index) => {
		const award = participations[index]?.award
		return award ? [{ participation_id: id, ...award, version: 1 }] : []
	})
	if (awards.length > 0) await tx.insertInto('awards').values(awards).execute()
}

/** The first first, after those that are there. */
export async function insertFormerOwners(
	tx: Tx,
	programmeId: Id<'programme'>,
	owners: readonly FormerOwner[],
): Promise<void> {
	if (owners.length === 0) return
	const before = (await listFormerOwners(tx, programmeId)).length
	const rows = owners.map(({ owner, untilOn }, index) => ({
		programme_id: programmeId,
		position: before + index + 1,
		owner,
		until_on: untilOn,
	}))
	await tx.insertInto('former_owners').values(rows).execute()
}

export function sectionRow(programmeId: Id<'programme'>, position: number, words: SectionWords) {
	const { title, body, source } = words
	return { id: newId<'programmeSection'>(), programme_id: programmeId, position, title, body, source, version: 1 }
}

export function phaseRow(programmeId: Id<'programme'>, position: number, words: PhaseWords) {
	return { id: newId<'phase'>(), programme_id: programmeId, position, version: 1, ...phaseColumns(words) }
}

export function milestoneRow(programmeId: Id<'programme'>, position: number, words: MilestoneWords) {
	return { id: newId<'milestone'>(), programme_id: programmeId, position, version: 1, ...milestoneColumns(words) }
}

export function phaseColumns({ kind, title, summary, startsOn, endsOn }: PhaseWords) {
	return { kind, title, summary, starts_on: startsOn, ends_on: endsOn }
}

export function milestoneColumns({ title, summary, place, onDate, atTime, precision }: MilestoneWords) {
	return { title, summary, place, on_date: onDate, at_time: atTime, precision }
}
