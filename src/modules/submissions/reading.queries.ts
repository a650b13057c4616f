import { type Actor, actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type ApplicationDetail, findApplicationDetail } from '../applications/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { canReadSubmission } from './policy.ts'
import { findLatestSubmission } from './queries.ts'
import { type SubmissionContent, submittedContent } from './submission.ts'

/** Its applicant's: a draft as it is written so far, else what was handed in. */
export async function findStanding(
	db: Db,
	by: Actor,
	{ application, call }: { application: ApplicationDetail; call: CallDetail },
): Promise<SubmissionContent> {
	const submission = application.state === 'draft' ? undefined : await findLatestSubmission(db, application.id)
	return submission?.content ?? submittedContent(application, call, { number: '', at: now(), by })
}

export type Standing = { application: ApplicationDetail; call: CallDetail; content: SubmissionContent }

/** What the actor may read of an application: its applicant as it stands, others what was handed in. */
export async function readStanding(db: Db, actor: Actor, id: Id<'application'>): Promise<Standing> {
	const application = found(await findApplicationDetail(db, id))
	const isOwn = actsFor(actor, application.organisationId)
	if (!isOwn && !canReadSubmission(actor, application)) throw new NotFound()
	const call = found(await findCallDetail(db, application.callId))
	const content = isOwn
		? await findStanding(db, actor, { application, call })
		: found(await findLatestSubmission(db, id)).content
	return { application, call, content }
}
