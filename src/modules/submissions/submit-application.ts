import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import {
	applicationChanged,
	type ApplicationDetail,
	findApplicationDetail,
	type Held,
	lockApplication,
	type Missing,
	missingIn,
	type Reason,
} from '../applications/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { giveNumber } from './give-number.ts'
import { canSubmit } from './policy.ts'
import { findSubmission } from './queries.ts'
import { recordAttempt } from './record-attempt.ts'
import { sendReceipts } from './send-receipts.ts'
import { contentSha256, type SubmissionContent, submittedContent, whyNotSubmittable } from './submission.ts'

export type SubmitOutcome =
	| { outcome: 'accepted'; number: string; at: Date; submissionId: Id<'submission'> }
	| { outcome: 'incomplete'; missing: Missing[] }
	| { outcome: 'refused'; reason: Reason }

/** `at` is when the request arrived: whoever was in time does not lose by waiting in a queue of ours. */
export type Arrival = { applicationId: Id<'application'>; at: Date; publicUrl?: string | undefined }

/** Hands the application in. Nothing is thrown for what is late or incomplete: the attempt is evidence, and is kept. */
export function submitApplication(tx: Tx, actor: Actor, id: Id<'application'>): Promise<SubmitOutcome> {
	return receiveApplication(tx, actor, { applicationId: id, at: now() })
}

export async function receiveApplication(tx: Tx, actor: Actor, arrival: Arrival): Promise<SubmitOutcome> {
	const held = await lockApplication(tx, actor, arrival.applicationId)
	allow(canSubmit(actor, held))

	const { outcome, attempt, missing } = await judgeOrAccept(tx, actor, { held, arrival })
	await recordAttempt(tx, actor, { applicationId: held.id, at: arrival.at, outcome: attempt, missing })
	return outcome
}

type Judged = { outcome: SubmitOutcome; attempt: Parameters<typeof recordAttempt>[2]['outcome']; missing: Missing[] }
type Received = { held: Held; arrival: Arrival }

async function judgeOrAccept(tx: Tx, actor: Actor, { held, arrival }: Received): Promise<Judged> {
	if (held.state === 'submitted') return { outcome: await accepted(tx, held.id), attempt: 'repeated', missing: [] }
	const reason = whyNotSubmittable(held, held.call, arrival.at)
	if (reason) return { outcome: { outcome: 'refused', reason }, attempt: attemptOf(reason), missing: [] }

	const application = found(await findApplicationDetail(tx, held.id))
	// Read without a lock: what is published changes no more, and its deadline moves later only.
	const call = found(await findCallDetail(tx, held.callId))
	const missing = missingIn(application, call)
	if (missing.length > 0) return { outcome: { outcome: 'incomplete', missing }, attempt: 'incomplete', missing }

	await accept(tx, actor, { application, call, arrival })
	return { outcome: await accepted(tx, held.id), attempt: 'accepted', missing: [] }
}

function attemptOf(reason: Reason): 'too_late' | 'not_open' | 'withdrawn' {
	if (reason === 'withdrawn') return 'withdrawn'
	return reason === 'closed' ? 'too_late' : 'not_open'
}

async function accepted(tx: Tx, id: Id<'application'>): Promise<SubmitOutcome> {
	const { number, at, id: submissionId } = found(await findSubmission(tx, id))
	return { outcome: 'accepted', number, at, submissionId }
}

type Acceptance = { application: ApplicationDetail; call: CallDetail; arrival: Arrival }

async function accept(tx: Tx, actor: Actor, { application, call, arrival }: Acceptance): Promise<void> {
	const { at, publicUrl } = arrival
	const year = dayAt(at, call.programme.timeZone).slice(0, 4)
	const number = application.number ?? (await giveNumber(tx, call.slug, year))
	const content = submittedContent(application, call, { number, at, by: actor })
	const sha256 = contentSha256(content)

	const submissionId = await freeze(tx, actor, { applicationId: application.id, at, content, sha256 })
	await tx
		.updateTable('applications')
		.set({ state: 'submitted', number, submitted_at: at, version: application.version + 1 })
		.where('id', '=', application.id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'application.submitted',
		subjectId: application.id,
		programmeId: call.programmeId,
		particulars: { number, submissionId, sha256 },
	})
	await applicationChanged.enqueue(tx, { applicationId: application.id })
	await sendReceipts(tx, { content, sha256, applicationId: application.id, deadlineAt: call.deadlineAt, publicUrl })
}

type Frozen = { applicationId: Id<'application'>; at: Date; content: SubmissionContent; sha256: string }

async function freeze(tx: Tx, actor: Actor, { applicationId, at, content, sha256 }: Frozen): Promise<Id<'submission'>> {
	const id = newId<'submission'>()
	const { answers, ...facts } = content
	const frozen = { facts: JSON.stringify(facts), answers: JSON.stringify(answers), sha256 }
	await tx
		.insertInto('submissions')
		.values({ id, application_id: applicationId, at, submitted_by: actor.id, ...frozen })
		.execute()
	return id
}
