import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findMeeting, type Meeting } from '../meetings/index.ts'
import { findRoom, type Room } from '../participation/index.ts'
import type { Suggestion } from './suggestion.ts'
import type { Edition, Outcome, Section, Summary } from './summary.ts'

function summaries(db: Db) {
	return db
		.selectFrom('meeting_summaries as s')
		.leftJoin('summary_publications as p', 'p.meeting_id', 's.meeting_id')
		.select(['s.meeting_id as meetingId', 's.state', 's.corrections_by as correctionsBy'])
		.select(['p.reach', 'p.published_at as publishedAt'])
}

export function findSummary(db: Db, meetingId: Id<'meeting'>): Promise<Summary | undefined> {
	return summaries(db).where('s.meeting_id', '=', meetingId).executeTakeFirst()
}

/** What everybody may read of these programmes, the latest first. */
export async function listPublicSummaries(db: Db, programmeIds: readonly Id<'programme'>[]) {
	if (programmeIds.length === 0) return []
	return db
		.selectFrom('summary_publications as p')
		.innerJoin('meetings as m', 'm.id', 'p.meeting_id')
		.select(['p.meeting_id as meetingId', 'p.published_at as publishedAt'])
		.where('m.programme_id', 'in', [...programmeIds])
		.where('p.reach', '=', 'public')
		.orderBy('p.published_at', 'desc')
		.execute()
}

export type LockedSummary = { summary: Summary; meeting: Meeting; room: Room }

/** Holds the summary until the transaction ends; every change to it, its sections or its passages takes it first. */
export async function lockSummary(tx: Tx, meetingId: Id<'meeting'>): Promise<LockedSummary> {
	const summary = found(await summaries(tx).where('s.meeting_id', '=', meetingId).forUpdate('s').executeTakeFirst())
	const meeting = found(await findMeeting(tx, meetingId))
	return { summary, meeting, room: await findRoom(tx, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE)) }
}

/** In the order of the meeting. */
export function listSections(db: Db, meetingId: Id<'meeting'>): Promise<Section[]> {
	return db
		.selectFrom('summary_sections as s')
		.leftJoin('summary_section_editions as e', (join) =>
			join.onRef('e.section_id', '=', 's.id').onRef('e.version', '=', 's.version'),
		)
		.leftJoin('people as w', 'w.id', 'e.written_by')
		.select(['s.id', 's.meeting_id as meetingId', 's.title', 's.words', 's.is_confidential as isConfidential'])
		.select(['s.version', 'w.name as writerName', 'e.written_at as writtenAt'])
		.where('s.meeting_id', '=', meetingId)
		.orderBy('s.position')
		.execute()
}

/** A section of another meeting does not exist in this one. */
export async function readSection(db: Db, meetingId: Id<'meeting'>, id: Id<'summarySection'>): Promise<Section> {
	return found((await listSections(db, meetingId)).find((section) => section.id === id))
}

/** Each text that was saved, the newest first. */
export function listEditions(db: Db, sectionId: Id<'summarySection'>): Promise<Edition[]> {
	return db
		.selectFrom('summary_section_editions as e')
		.innerJoin('people as w', 'w.id', 'e.written_by')
		.select(['e.version', 'e.words', 'w.name as writerName', 'e.written_at as writtenAt'])
		.where('e.section_id', '=', sectionId)
		.orderBy('e.version', 'desc')
		.execute()
}

function outcomes(db: Db) {
	return db
		.selectFrom('summary_outcomes as o')
		.innerJoin('summary_sections as s', 's.id', 'o.section_id')
		.leftJoin('participations as seat', 'seat.id', 'o.owner_seat_id')
		.leftJoin('people as person', 'person.id', 'o.owner_person_id')
		.leftJoin('summary_tasks_done as d', 'd.outcome_id', 'o.id')
		.select(['o.id', 'o.section_id as sectionId', 'o.kind', 'o.words', 'o.due_on as dueOn', 'o.version'])
		.select(['o.owner_seat_id as ownerSeatId', 'o.owner_person_id as ownerPersonId'])
		.select((eb) => eb.fn.coalesce('seat.name', 'person.name').as('ownerName'))
		.select((eb) => eb('d.outcome_id', 'is not', null).as('isDone'))
		.$narrowType<{ isDone: boolean }>()
		.orderBy('s.position')
		.orderBy('o.written_at')
		.orderBy('o.id')
}

export function listOutcomes(db: Db, meetingId: Id<'meeting'>): Promise<Outcome[]> {
	return outcomes(db).where('s.meeting_id', '=', meetingId).execute()
}

export async function readOutcome(db: Db, meetingId: Id<'meeting'>, id: Id<'summaryOutcome'>): Promise<Outcome> {
	return found((await listOutcomes(db, meetingId)).find((outcome) => outcome.id === id))
}

export type OpenTask = Outcome & {
	meetingId: Id<'meeting'>
	meetingTitle: string
	programmeId: Id<'programme'>
}

/** Everybody's, of agreed summaries: until then they may still change. */
export async function listOpenTasks(db: Db, programmeIds: readonly Id<'programme'>[]): Promise<OpenTask[]> {
	if (programmeIds.length === 0) return []
	return outcomes(db)
		.innerJoin('meetings as m', 'm.id', 's.meeting_id')
		.innerJoin('meeting_summaries as sum', 'sum.meeting_id', 'm.id')
		.select(['m.id as meetingId', 'm.title as meetingTitle', 'm.programme_id as programmeId'])
		.where('m.programme_id', 'in', programmeIds)
		.where('o.kind', '=', 'task')
		.where('d.outcome_id', 'is', null)
		.where('sum.state', '=', 'agreed')
		.execute()
}

type Reader = { programmeIds: readonly Id<'programme'>[]; readerId: Id<'person'>; at: Date }

/** Summaries that still take corrections, and to which the reader has suggested nothing. */
export async function listCorrectable(db: Db, { programmeIds, readerId, at }: Reader) {
	if (programmeIds.length === 0) return []
	return db
		.selectFrom('meeting_summaries as s')
		.innerJoin('meetings as m', 'm.id', 's.meeting_id')
		.select(['m.id as meetingId', 'm.title as meetingTitle', 'm.programme_id as programmeId'])
		.select('s.corrections_by as correctionsBy')
		.where('m.programme_id', 'in', programmeIds)
		.where('s.state', '=', 'corrections')
		.where('s.corrections_by', '>', at)
		.where((eb) => {
			const own = eb
				.selectFrom('summary_suggestions as g')
				.innerJoin('summary_sections as part', 'part.id', 'g.section_id')
				.select('g.id')
				.whereRef('part.meeting_id', '=', 's.meeting_id')
				.where('g.suggested_by', '=', readerId)
			return eb.not(eb.exists(own))
		})
		.orderBy('s.corrections_by')
		.execute()
}

/** In the order in which they were made. */
export function listSuggestions(db: Db, meetingId: Id<'meeting'>): Promise<Suggestion[]> {
	return db
		.selectFrom('summary_suggestions as g')
		.innerJoin('summary_sections as s', 's.id', 'g.section_id')
		.innerJoin('people as w', 'w.id', 'g.suggested_by')
		.leftJoin('summary_suggestion_answers as a', 'a.suggestion_id', 'g.id')
		.select(['g.id', 'g.section_id as sectionId', 'g.before', 'g.words', 'g.reason', 'g.suggested_at as suggestedAt'])
		.select(['w.id as suggestedBy', 'w.name as suggesterName', 'a.answer', 'a.word'])
		.where('s.meeting_id', '=', meetingId)
		.orderBy('g.suggested_at')
		.orderBy('g.id')
		.execute()
}

export async function readSuggestion(
	db: Db,
	meetingId: Id<'meeting'>,
	id: Id<'summarySuggestion'>,
): Promise<Suggestion> {
	return found((await listSuggestions(db, meetingId)).find((suggestion) => suggestion.id === id))
}
