import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Trial, TrialTown } from './trial.ts'

/** By town, in the order of the Danish alphabet; those that withdrew only if they had told something. */
export async function listTrialTowns(db: Db, programmeId: Id<'programme'>): Promise<TrialTown[]> {
	const found = await towns(db)
		.where('p.programme_id', '=', programmeId)
		.where((e) =>
			e.or([
				e('p.state', '<>', 'withdrawn'),
				e.exists(e.selectFrom('recommendation_trials as t').select('t.id').whereRef('t.participation_id', '=', 'p.id')),
			]),
		)
		.execute()
	return found.sort((a, b) => alphabet.compare(a.name, b.name))
}

const alphabet = new Intl.Collator('da')

export function findTrialTown(db: Db, id: Id<'participation'>): Promise<TrialTown | undefined> {
	return towns(db).where('p.id', '=', id).executeTakeFirst()
}

function towns(db: Db) {
	return db
		.selectFrom('participations as p')
		.innerJoin('programmes', 'programmes.id', 'p.programme_id')
		.leftJoin('organisations as o', 'o.municipality_code', 'p.municipality_code')
		.select(['p.id', 'p.name', 'p.programme_id as programmeId', 'o.id as organisationId', 'programmes.invented'])
}

export function listTrials(db: Db, ids: readonly Id<'libraryItem'>[]): Promise<Trial[]> {
	return ids.length === 0 ? Promise.resolve([]) : trials(db).where('t.recommendation_id', 'in', ids).execute()
}

export type CellOf = { recommendationId: Id<'libraryItem'>; participationId: Id<'participation'> }

export function findTrial(db: Db, { recommendationId, participationId }: CellOf): Promise<Trial | undefined> {
	return trials(db)
		.where('t.recommendation_id', '=', recommendationId)
		.where('t.participation_id', '=', participationId)
		.executeTakeFirst()
}

function trials(db: Db) {
	return db
		.selectFrom('recommendation_trials as t')
		.select(['t.recommendation_id as recommendationId', 't.participation_id as participationId', 't.state'])
		.select(['t.verdict', 't.words', 't.on_date as onDate', 't.source', 't.version'])
}

type Moved = { id: Id<'libraryItem'>; programmeId: Id<'programme'> | null }

/** What towns of one programme tried is not of another. */
export async function whyNotProgramme(db: Db, { id, programmeId }: Moved): Promise<'triedElsewhere' | undefined> {
	const elsewhere = await db
		.selectFrom('recommendation_trials as t')
		.innerJoin('participations as p', 'p.id', 't.participation_id')
		.select('t.id')
		.where('t.recommendation_id', '=', id)
		.where('p.programme_id', 'is distinct from', programmeId)
		.executeTakeFirst()
	return elsewhere && 'triedElsewhere'
}
