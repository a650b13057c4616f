import { type Context, Hono } from 'hono'
import { allow, found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import {
	canFollowAssessments,
	canListAssessments,
	canOpenApplication,
	canReadScores,
	findStanding,
	readAssessments,
} from '../assessments/index.ts'
import { type CallDetail, findCallDetail, readCall } from '../calls/index.ts'
import { findSubmission } from '../submissions/index.ts'
import { FollowPage } from './follow.page.tsx'
import { words } from './messages.ts'
import { OverviewPage } from './overview.page.tsx'
import { canSetDeadline } from './policy.ts'
import { readOverview } from './queries.ts'
import { deadlineForm, dueAtOf, setAssessmentDeadline, whyNotDue } from './set-assessment-deadline.ts'

/** The pages of an assessor come before these; what they pass on is for those who follow. */
export const assessmentOverviewRoutes = new Hono<Web>()

const LIST = '/calls/:slug/assessments'

assessmentOverviewRoutes.get(LIST, async (c) => {
	const call = await listedCall(c)
	allow(canFollowAssessments(signedIn(c), call))
	return page(c, <OverviewPage {...(await overview(c, call))} />)
})

assessmentOverviewRoutes.get('/applications/:id/assessment', async (c) => {
	const [db, actor, view] = [c.get('db'), signedIn(c), c.get('view')]
	const standing = found(await findStanding(db, actor, idParam<'application'>(c, 'id')))
	if (!canFollowAssessments(actor, standing)) throw new NotFound()
	const call = found(await findCallDetail(db, standing.callId))
	if (standing.stage === 'applying') return c.redirect(`/calls/${call.slug}/assessments`, 303)
	allow(canOpenApplication(actor, standing))
	const { rows, panel } = await readOverview(db, call)
	const row = found(rows.find(({ id }) => id === standing.applicationId))
	const readable = canReadScores(actor, { ...standing, complete: row.score !== undefined })
	const assessments = readable ? await readAssessments(db, standing.applicationId) : undefined
	const { content } = found(await findSubmission(db, standing.applicationId))
	return page(c, <FollowPage {...{ view, call, actor, row, panel, among: rows, content, assessments }} />)
})

assessmentOverviewRoutes.post(`${LIST}/deadline`, async (c) => {
	const call = await listedCall(c)
	allow(canSetDeadline(signedIn(c), call))
	const text = words(c.get('view').language)
	const form = await readForm(c, deadlineForm(c.get('view').language), text.faults)
	const parts = await overview(c, call)
	if (!form.ok) return page(c, <OverviewPage {...parts} draft={form.draft} faults={form.faults} />, 422)
	const reason = whyNotDue(call, dueAtOf(call, form.value.day))
	if (reason) return page(c, <OverviewPage {...parts} draft={form.draft} faults={{ day: text.faults[reason] }} />, 422)
	if (form.value.version !== (parts.due?.version ?? 0)) {
		return page(c, <OverviewPage {...parts} draft={form.draft} outdated />, 409)
	}
	await change(c, (tx, actor) => setAssessmentDeadline(tx, actor, { ...form.value, call }))
	return c.redirect(`/calls/${call.slug}/assessments?view=all`, 303)
})

/** The room exists for those who assess or follow. */
async function listedCall(c: Context<Web>): Promise<CallDetail> {
	const actor = signedIn(c)
	const call = await readCall(c.get('db'), actor, textParam(c, 'slug'))
	if (!canListAssessments(actor, call)) throw new NotFound()
	return call
}

async function overview(c: Context<Web>, call: CallDetail) {
	return { view: c.get('view'), call, actor: signedIn(c), ...(await readOverview(c.get('db'), call)) }
}
