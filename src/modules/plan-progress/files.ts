import type { Id } from '../../platform/id.ts'
import type { FileKeeper } from '../files/index.ts'
import { canReadPlan, findPublished } from '../plans/index.ts'
import { isForAll } from './progress-report.ts'
import { findReport } from './queries.ts'

/** The photo of a report is seen by who sees the workroom; of what is worth a celebration, by everybody. */
export const progressFiles: FileKeeper = {
	kind: 'progress_report',
	async canRead(db, actor, id) {
		const known = await findReport(db, id as Id<'progressReport'>)
		if (known === undefined) return false
		if (canReadPlan(actor, known.plan)) return true
		return isForAll(known.report, (await findPublished(db, known.plan.slug))?.latest)
	},
}
