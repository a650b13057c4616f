import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, Outdated, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { isOutdated, type Origin, whyNotOnTerms, whyNotWritable } from './assessment.ts'
import { canAssess } from './policy.ts'
import { lockStanding, type Standing } from './queries.ts'

/** What is left out stays as it is, so that a page may save one field as it is typed. */
export type WrittenScore = { criterionId: Id<'criterion'>; score?: number | null; reason?: string }
export type WrittenAssessment = {
	applicationId: Id<'application'>
	scores: readonly WrittenScore[]
	overall?: string
	/** Of what was shown, 0 before the first save; see `isOutdated`. What comes from no page has none. */
	version?: number
	page?: string
	sent?: Origin['sent']
}

export type Saved = { savedAt: Date; version: number }

/** Keeps a draft, whole or in part. */
export async function saveAssessment(tx: Tx, actor: Actor, written: WrittenAssessment): Promise<Saved> {
	const standing = await lockStanding(tx, actor, written.applicationId)
	allow(canAssess(actor, standing))
	refuse(whyNotWritable(standing))
	if (written.version !== undefined && isOutdated(standing.assessment, originOf(written))) throw new Outdated()
	refuse(whyNotOnTerms(written.scores, found(await findCallDetail(tx, standing.callId))))

	const saved = { savedAt: now(), version: (standing.assessment?.version ?? 0) + 1 }
	const id = await keepAssessment(tx, actor, { standing, written, saved })
	for (const score of written.scores) await keepScore(tx, { id, score, at: saved.savedAt })
	if (!standing.assessment) await recordBeginning(tx, actor, { id, standing })
	return saved
}

function originOf({ version = 0, page = '', sent = 'changes' }: WrittenAssessment): Origin {
	return { version, page, sent }
}

type Keeping = { standing: Standing; written: WrittenAssessment; saved: Saved }

async function keepAssessment(tx: Tx, actor: Actor, { standing, written, saved }: Keeping) {
	const { applicationId, submissionId, assessment } = standing
	const id = assessment?.id ?? newId<'assessment'>()
	const overall = written.overall ?? assessment?.overall ?? ''
	const from = { saved_at: saved.savedAt, saved_from: written.page ?? '', submission_id: submissionId }
	const kept = { overall, version: saved.version, state: 'draft' as const, completed_at: null, ...from }
	const identity = { id, application_id: applicationId, assessor_id: actor.id }
	await tx
		.insertInto('assessments')
		.values({ ...identity, ...kept })
		.onConflict((on) => on.column('id').doUpdateSet(kept))
		.execute()
	return id
}

async function keepScore(tx: Tx, { id, score, at }: { id: Id<'assessment'>; score: WrittenScore; at: Date }) {
	const { criterionId, ...given } = score
	await tx
		.insertInto('scores')
		.values({ assessment_id: id, criterion_id: criterionId, score: null, reason: '', ...given, saved_at: at })
		.onConflict((on) => on.columns(['assessment_id', 'criterion_id']).doUpdateSet({ ...given, saved_at: at }))
		.execute()
}

/** Once: the trail says who began when, and not every pause in the typing. */
async function recordBeginning(tx: Tx, actor: Actor, { id, standing }: { id: Id<'assessment'>; standing: Standing }) {
	const { applicationId, programmeId } = standing
	const particulars = { applicationId }
	await recordEvent(tx, actor, { verb: 'assessment.saved', subjectId: id, programmeId, particulars })
}
