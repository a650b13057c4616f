import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { consentOf, type Passage } from './passage.ts'
import type { Mark } from './published.ts'

function passages(db: Db) {
	return db
		.selectFrom('passage_marks as k')
		.leftJoin('summary_outcomes as o', 'o.id', 'k.outcome_id')
		.innerJoin('summary_sections as s', (join) =>
			join.on((eb) => eb('s.id', '=', eb.fn.coalesce('k.section_id', 'o.section_id'))),
		)
		.innerJoin('meetings as m', 'm.id', 's.meeting_id')
		.leftJoin('passage_consents as c', 'c.mark_id', 'k.id')
		.select(['k.id', 'k.seat_id as seatId', 'c.answer', 's.title as sectionTitle'])
		.select(['m.id as meetingId', 'm.title as meetingTitle', 'm.starts_at as meetingDate'])
		.select((eb) => eb.fn.coalesce('o.kind', eb.val('section' as const)).as('kind'))
		.select((eb) => eb.fn.coalesce('o.words', 's.words').as('words'))
		.orderBy('m.starts_at')
		.orderBy('s.position')
		.orderBy('o.written_at', (order) => order.asc().nullsFirst())
		.orderBy('k.id')
}

/**
 * Everything that is marked in the summaries of a programme, in the order in which it was said, with what its speaker
 * answered. Those who quote it ask `isQuotable` each time: a consent may be taken back.
 */
export async function listPassages(db: Db, programmeId: Id<'programme'>): Promise<Passage[]> {
	const rows = await passages(db).where('m.programme_id', '=', programmeId).execute()
	return rows.map(({ answer, ...passage }) => ({ ...passage, consent: consentOf(passage.seatId, answer) }))
}

export type MarkedPassage = Passage & Mark

/** Those of one meeting, by what they are marks of. */
export async function listMarks(db: Db, meetingId: Id<'meeting'>): Promise<MarkedPassage[]> {
	const rows = await passages(db)
		.select(['k.section_id as sectionId', 'k.outcome_id as outcomeId'])
		.where('m.id', '=', meetingId)
		.execute()
	return rows.map(({ answer, ...passage }) => ({ ...passage, consent: consentOf(passage.seatId, answer) }))
}

export async function readMark(db: Db, meetingId: Id<'meeting'>, id: Id<'passageMark'>): Promise<MarkedPassage> {
	return found((await listMarks(db, meetingId)).find((mark) => mark.id === id))
}

/** Everybody's, that nobody has answered. */
export async function listAsked(db: Db, programmeIds: readonly Id<'programme'>[]) {
	if (programmeIds.length === 0) return []
	return passages(db)
		.select('m.programme_id as programmeId')
		.where('m.programme_id', 'in', programmeIds)
		.where('k.seat_id', 'is not', null)
		.where('c.answer', 'is', null)
		.execute()
}
