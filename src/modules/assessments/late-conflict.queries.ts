import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'

export type LateConflict = { applicationId: Id<'application'>; place: string; name: string; declaredAt: Date }

/** Of those who had judged before: what they scored was part of what somebody decided upon. The oldest first. */
export function listLateConflicts(db: Db, callId: Id<'call'>, since: Date): Promise<LateConflict[]> {
	return db
		.selectFrom('conflict_declarations as d')
		.innerJoin('assessments as s', (join) =>
			join.onRef('s.application_id', '=', 'd.application_id').onRef('s.assessor_id', '=', 'd.person_id'),
		)
		.innerJoin('applications as a', 'a.id', 'd.application_id')
		.innerJoin('organisations as o', 'o.id', 'a.organisation_id')
		.innerJoin('people as p', 'p.id', 'd.person_id')
		.leftJoin('towns as t', 't.id', 'a.town_id')
		.select(['d.application_id as applicationId', 'p.name', 'd.declared_at as declaredAt'])
		.select((eb) => eb.fn.coalesce('t.name', 'o.name').as('place'))
		.where('a.call_id', '=', callId)
		.where('d.conflicted', '=', true)
		.where('d.declared_at', '>', since)
		.orderBy('d.declared_at')
		.orderBy('d.id')
		.execute()
}
