import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { PassageKind, PassageWords } from './passage.ts'

/** What a section, a challenge or an action said at some time; `words` is null where it was taken out of the plan. */
export type PassageEdition = {
	passageId: Id<'passage'>
	kind: PassageKind
	number: number
	words: PassageWords | null
	writtenAt: Date
	/** Null: nobody with an account. */
	writerName: string | null
}

/** Of one passage, the newest first. */
export async function listPassageEditions(db: Db, passageId: Id<'passage'>): Promise<PassageEdition[]> {
	return (await editions(db).where('e.passage_id', '=', passageId).orderBy('e.number', 'desc').execute()).map(typed)
}

/** The newest of each passage of the plan, of those that were taken out, too. */
export async function listLatestEditions(db: Db, planId: Id<'plan'>): Promise<PassageEdition[]> {
	const rows = await editions(db)
		.distinctOn('e.passage_id')
		.where('e.plan_id', '=', planId)
		.orderBy('e.passage_id')
		.orderBy('e.number', 'desc')
		.execute()
	return rows.map(typed)
}

function editions(db: Db) {
	return db
		.selectFrom('plan_passage_editions as e')
		.leftJoin('people as p', 'p.id', 'e.written_by')
		.select(['e.passage_id as passageId', 'e.kind', 'e.number', 'e.words', 'e.written_at as writtenAt'])
		.select(['p.name as writerName'])
}

type Row = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number]

/** Written by `keepEditions` and never changed. */
function typed({ words, ...row }: Row): PassageEdition {
	return { ...row, words: words as PassageWords | null }
}
