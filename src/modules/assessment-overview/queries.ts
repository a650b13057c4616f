import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { candidatesOf, findDue, findStage, listProgress, qualityScores } from '../assessments/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { listPeopleWithRole } from '../people/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import { overviewRows, panelOf, summariesOf } from './overview.ts'

/** How far everybody is, and the scores of what all have finished: seven queries, however many applications. */
export async function readOverview(db: Db, call: CallDetail) {
	const stage = await findStage(db, call)
	const due = await findDue(db, call.id)
	const assessors = await listPeopleWithRole(db, 'assessor', call.programmeId, now())
	if (stage === 'applying') return { stage, due, rows: [], panel: assessors, assessors: [] }
	const candidates = candidatesOf(await listSubmittedApplications(db, call.id), call.programme.language)
	const entries = await listProgress(db, call.id)
	const panel = panelOf(assessors, entries)
	const rows = overviewRows({ candidates, panel, entries }, await qualityScores(db, call.id))
	const summaries = summariesOf({ candidates, panel, entries }, due?.overdue ? 'overdue' : 'inTime')
	return { stage, due, rows, panel, assessors: summaries }
}
