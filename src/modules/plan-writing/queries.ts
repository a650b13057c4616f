import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import {
	keepEditions,
	listPassageEditions,
	type Passage,
	type PassageEdition,
	passageFields,
	passagesOf,
	type PassageWords,
	type Plan,
	readContent,
} from '../plans/index.ts'
import type { Comment, Draft, Suggestion, Writer } from './writing.ts'

/** The passage as it stands in the plan; what was taken out is not found. */
export async function readPassage(db: Db, plan: Plan, id: Id<'passage'>): Promise<Passage> {
	return found(passagesOf(await readContent(db, plan)).find((passage) => passage.id === id))
}

/** The passage and its newest edition, which is what stands there: with the plan locked, nobody can change it. */
export async function holdPassage(
	tx: Tx,
	plan: Plan,
	id: Id<'passage'>,
): Promise<{ passage: Passage; latest: PassageEdition; editions: PassageEdition[] }> {
	const passage = await readPassage(tx, plan, id)
	await keepEditions(tx, undefined, plan.id)
	const editions = await listPassageEditions(tx, id)
	return { passage, latest: found(editions[0]), editions }
}

/** A passage as an edition has it; undefined where none of them has words. */
export function passageIn(editions: readonly PassageEdition[]): Passage | undefined {
	const edition = editions.find((one) => one.words !== null)
	if (!edition?.words) return undefined
	const { passageId: id, kind, words } = edition
	return { id, kind, heading: words[passageFields[kind][0]] ?? '', words }
}

/** What was taken out of the plan, as it stood then. */
export async function listRemoved(db: Db, latest: readonly PassageEdition[]): Promise<Passage[]> {
	const gone = latest.filter(({ words }) => words === null)
	const passages = await Promise.all(
		gone.map(async ({ passageId }) => passageIn(await listPassageEditions(db, passageId))),
	)
	return passages.filter((passage) => passage !== undefined)
}

export async function findDraft(db: Db, personId: Id<'person'>, passageId: Id<'passage'>): Promise<Draft | undefined> {
	const row = await db
		.selectFrom('plan_passage_drafts')
		.select(['edition', 'words', 'reason', 'page', 'version', 'saved_at as savedAt'])
		.where('passage_id', '=', passageId)
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return row && { ...row, words: row.words as PassageWords }
}

/** Who is writing in the plan, the latest first. */
export function listWriters(db: Db, planId: Id<'plan'>): Promise<Writer[]> {
	return db
		.selectFrom('plan_passage_drafts as d')
		.innerJoin('people as p', 'p.id', 'd.person_id')
		.select(['d.passage_id as passageId', 'd.person_id as personId', 'p.name', 'd.saved_at as savedAt'])
		.where('d.plan_id', '=', planId)
		.orderBy('d.saved_at', 'desc')
		.execute()
}

/** Those of a plan, the newest first. */
export async function listSuggestions(db: Db, planId: Id<'plan'>): Promise<Suggestion[]> {
	const rows = await db
		.selectFrom('plan_suggestions as s')
		.innerJoin('people as p', 'p.id', 's.suggested_by')
		.leftJoin('parties as y', 'y.id', 's.party_id')
		.leftJoin('plan_suggestion_answers as a', 'a.suggestion_id', 's.id')
		.leftJoin('people as q', 'q.id', 'a.answered_by')
		.select(['s.id', 's.passage_id as passageId', 's.kind', 's.edition', 's.before', 's.words', 's.reason'])
		.select(['s.suggested_by as suggestedBy', 'p.name as suggesterName', 'y.name as partyName'])
		.select(['s.suggested_at as suggestedAt', 'a.answer', 'a.word', 'q.name as answererName'])
		.where('s.plan_id', '=', planId)
		.orderBy('s.suggested_at', 'desc')
		.orderBy('s.id', 'desc')
		.execute()
	return rows.map((row) => ({ ...row, before: row.before as PassageWords, words: row.words as PassageWords }))
}

export async function readSuggestion(db: Db, planId: Id<'plan'>, id: Id<'planSuggestion'>): Promise<Suggestion> {
	return found((await listSuggestions(db, planId)).find((one) => one.id === id))
}

/** Those of a plan, in the order in which they were written. */
export function listComments(db: Db, planId: Id<'plan'>): Promise<Comment[]> {
	return db
		.selectFrom('plan_comments as c')
		.innerJoin('people as p', 'p.id', 'c.written_by')
		.leftJoin('parties as y', 'y.id', 'c.party_id')
		.leftJoin('plan_comments_resolved as r', 'r.comment_id', 'c.id')
		.select(['c.id', 'c.passage_id as passageId', 'c.thread_id as threadId', 'c.quote', 'c.words', 'c.state'])
		.select(['c.written_by as writtenBy', 'p.name as writerName', 'y.name as partyName'])
		.select(['c.written_at as writtenAt', 'r.resolved_at as resolvedAt'])
		.where('c.plan_id', '=', planId)
		.orderBy('c.written_at')
		.orderBy('c.id')
		.execute()
}

export async function readComment(db: Db, planId: Id<'plan'>, id: Id<'planComment'>): Promise<Comment> {
	return found((await listComments(db, planId)).find((one) => one.id === id))
}

/** Where the mails about a person's own words go. */
export async function listReaders(db: Db, ids: readonly Id<'person'>[]) {
	if (ids.length === 0) return []
	return db.selectFrom('people').select(['id', 'name', 'email', 'language']).where('id', 'in', ids).execute()
}
