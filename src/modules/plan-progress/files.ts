import type { Id } from '../../platform/id.ts'
import type { FileKeeper } from '../files/index.ts'
import { canReadPlan, findPlan } from '../plans/index.ts'
import { findPlanOfReport } from './queries.ts'

/** The photo of a report is seen by who sees the workroom. */
export const progressFiles: FileKeeper = {
	kind: 'progress_report',
	async canRead(db, actor, id) {
		const planId = await findPlanOfReport(db, id as Id<'progressReport'>)
		const plan = planId && (await findPlan(db, planId))
		return plan !== undefined && canReadPlan(actor, plan)
	},
}
