import type { Context } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import { idParam, page, type Status, signedIn, type Web } from '../../platform/web.tsx'
import type { Faults } from '../../ui/faults.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { findSubmission } from '../submissions/index.ts'
import { AssessmentPage } from './assessment.page.tsx'
import type { Refusal } from './assessment.ts'
import type { AssessmentFields } from './assessment-form.ts'
import { canList, canOpen, canReadScores } from './policy.ts'
import { readAssessments } from './quality.queries.ts'
import { findStanding, type Standing } from './queries.ts'
import { readOwnRound } from './round.queries.ts'
import { nextToAssess } from './round.ts'
import { ShutPage } from './shut.page.tsx'

/** An application and where the actor stands to it. */
export type Place = { standing: Standing; call: CallDetail }

/** It exists for those who assess or follow the call. */
export async function placeOf(c: Context<Web>): Promise<Place> {
	const actor = signedIn(c)
	const standing = found(await findStanding(c.get('db'), actor, idParam<'application'>(c, 'id')))
	if (!canList(actor, standing)) throw new NotFound()
	return { standing, call: found(await findCallDetail(c.get('db'), standing.callId)) }
}

export function addressOf({ applicationId }: Pick<Standing, 'applicationId'>): string {
	return `/applications/${applicationId}/assessment`
}

/** Why a form comes back. */
type Trouble = {
	status?: Status
	refusal?: Refusal
	faults?: Faults
	/** What was typed among the scores, and what stands by now. */
	draft?: AssessmentFields
	stands?: AssessmentFields
	/** What was typed in the declaration. */
	conflict?: { conflicted?: string | undefined; reason?: string | undefined }
}

/** An assessor's own page: shut, or open to assess. */
export async function show(c: Context<Web>, { standing, call }: Place, trouble: Trouble = {}) {
	if (standing.stage === 'applying') return c.redirect(`/calls/${call.slug}/assessments`, 303)
	const [db, actor, view] = [c.get('db'), signedIn(c), c.get('view')]
	const { applicationId, stage, declaration, assessment } = standing
	const { rows, due } = await readOwnRound(db, actor, call)
	const candidate = found(rows.find(({ id }) => id === applicationId))
	const { status, conflict, ...rest } = trouble
	const parts = { ...rest, view, call, actor, candidate, rows, due, stage }
	if (!canOpen(actor, standing)) {
		const setAside = assessment !== undefined
		return page(c, <ShutPage {...parts} declaration={declaration} setAside={setAside} draft={conflict} />, status)
	}
	const others = canReadScores(actor, { ...standing, complete: false })
	const assessments = others ? await readAssessments(db, applicationId) : undefined
	const { content } = found(await findSubmission(db, applicationId))
	const next = nextToAssess(rows, { personId: actor.id, after: applicationId })
	const resubmitted = assessment !== undefined && assessment.submissionId !== standing.submissionId
	const read = { assessment, assessments, content, next, conflict, resubmitted }
	return page(c, <AssessmentPage {...parts} {...read} />, status)
}
