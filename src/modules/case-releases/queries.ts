import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { itemAddress } from '../library/index.ts'
import type { Answer, Publication, Quote, Release, WholeRelease } from './release.ts'

/** The whole of what may be released of a case, if anybody has proposed it. */
export async function findWhole(db: Db, caseId: Id<'peerCase'>): Promise<WholeRelease | undefined> {
	const release = await findRelease(db, caseId)
	if (release === undefined) return undefined
	const [quotes, answer, publication] = [
		await listQuotes(db, caseId),
		await findAnswer(db, caseId),
		await findPublication(db, caseId),
	]
	return { release, quotes, answer, publication }
}

/** Of these programmes, those that are not settled: something of them may wait for somebody. */
export async function listProposed(db: Db, programmeIds: readonly Id<'programme'>[]) {
	if (programmeIds.length === 0) return []
	return db
		.selectFrom('case_releases as r')
		.innerJoin('peer_cases as c', 'c.id', 'r.case_id')
		.select(['c.id as caseId', 'c.programme_id as programmeId'])
		.where('c.programme_id', 'in', programmeIds)
		.where((e) =>
			e.not(
				e.exists(
					e
						.selectFrom('case_release_publications as p')
						.leftJoin('case_release_takedowns as d', 'd.item_id', 'p.item_id')
						.select('p.item_id')
						.whereRef('p.case_id', '=', 'r.case_id')
						.whereRef('p.text_edition', '=', 'r.text_edition')
						.where('d.item_id', 'is', null),
				),
			),
		)
		.orderBy('r.proposed_at')
		.execute()
}

function findRelease(db: Db, caseId: Id<'peerCase'>): Promise<Release | undefined> {
	return db
		.selectFrom('case_releases as r')
		.innerJoin('people as p', 'p.id', 'r.proposed_by')
		.select(['r.case_id as caseId', 'r.language', 'r.title', 'r.summary', 'r.place', 'r.story', 'r.helped'])
		.select(['r.text_edition as textEdition', 'r.asked_edition as askedEdition'])
		.select(['p.name as proposerName', 'r.proposed_at as proposedAt'])
		.select((e) => [
			jsonArrayFrom(
				e
					.selectFrom('case_release_terms as used')
					.innerJoin('terms as t', 't.id', 'used.term_id')
					.select(['t.id', 't.key'])
					.whereRef('used.case_id', '=', 'r.case_id')
					.orderBy('t.key'),
			).as('themes'),
			jsonArrayFrom(
				e
					.selectFrom('case_release_measures as used')
					.innerJoin('library_items as i', 'i.id', 'used.measure_id')
					.select(['i.id', 'i.title'])
					.whereRef('used.case_id', '=', 'r.case_id')
					.orderBy('i.title'),
			).as('measures'),
			jsonArrayFrom(
				e
					.selectFrom('case_release_replacements as n')
					.select(['n.name', 'n.instead'])
					.whereRef('n.case_id', '=', 'r.case_id')
					.orderBy('n.position'),
			).as('replacements'),
		])
		.where('r.case_id', '=', caseId)
		.executeTakeFirst()
}

/** In the order in which they were noted. */
function listQuotes(db: Db, caseId: Id<'peerCase'>): Promise<Quote[]> {
	return db
		.selectFrom('case_release_quotes as q')
		.innerJoin('peer_case_notes as n', 'n.id', 'q.note_id')
		.innerJoin('people as w', 'w.id', 'n.written_by')
		.leftJoin('case_release_quote_answers as a', 'a.quote_id', 'q.id')
		.select(['q.id', 'n.id as noteId', 'q.words', 'w.id as writerId', 'w.name as writerName', 'a.answer'])
		.where('q.case_id', '=', caseId)
		.orderBy('n.written_at')
		.orderBy('q.id')
		.execute()
}

function findAnswer(db: Db, caseId: Id<'peerCase'>): Promise<Answer | undefined> {
	return db
		.selectFrom('case_release_answers')
		.select(['text_edition as textEdition', 'answer', 'word', 'answered_at as answeredAt'])
		.where('case_id', '=', caseId)
		.orderBy('answered_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** What the public reads now. */
function findPublication(db: Db, caseId: Id<'peerCase'>): Promise<Publication | undefined> {
	return db
		.selectFrom('case_release_publications as p')
		.innerJoin('library_items as i', 'i.id', 'p.item_id')
		.leftJoin('case_release_takedowns as d', 'd.item_id', 'p.item_id')
		.select(['p.item_id as itemId', 'i.slug', 'p.text_edition as textEdition', 'p.published_at as publishedAt'])
		.where('p.case_id', '=', caseId)
		.where('d.item_id', 'is', null)
		.executeTakeFirst()
}

/** Where everybody reads it, for those who may know of which case it was told. */
export async function findReleased(db: Db, caseId: Id<'peerCase'>): Promise<string | undefined> {
	const publication = await findPublication(db, caseId)
	return publication && itemAddress({ kind: 'case', slug: publication.slug })
}
