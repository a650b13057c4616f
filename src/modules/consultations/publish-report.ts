import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findPlan } from '../plans/index.ts'
import { whyNotReported } from './consultation.ts'
import { canConsult } from './policy.ts'
import { listInputs, lockConsultation } from './queries.ts'

export const ReportForm = z.object({
	report: z.string('reportMissing').trim().min(1, 'reportMissing').max(10_000, 'reportLong'),
})
export type ReportForm = z.infer<typeof ReportForm>
type Wish = ReportForm & { consultationId: Id<'consultation'> }

/** Tells what was said and what became of it, once everybody has an answer. */
export async function publishReport(tx: Tx, actor: Actor, { consultationId, report }: Wish): Promise<void> {
	const consultation = await lockConsultation(tx, consultationId)
	const plan = found(await findPlan(tx, consultation.planId))
	allow(canConsult(actor, plan))
	const inputs = await listInputs(tx, consultationId)
	refuse(whyNotReported(consultation, { inputs, at: now() }))
	await tx
		.insertInto('consultation_reports')
		.values({ consultation_id: consultationId, words: report, published_by: actor.id, published_at: now() })
		.execute()
	const particulars = { planId: plan.id, inputs: inputs.length }
	const { programmeId } = plan
	await recordEvent(tx, actor, { verb: 'consultation.reported', subjectId: consultationId, programmeId, particulars })
}
