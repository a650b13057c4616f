import { type Context, Hono } from 'hono'
import { allow, NotFound } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { type CallDetail, readCall } from '../calls/index.ts'
import { AssessmentsPage } from './assessments.page.tsx'
import { declarationsForm, declaredIn } from './declaration-form.ts'
import { declareConflicts } from './declare-conflict.ts'
import { words } from './messages.ts'
import { OverviewPage } from './overview.page.tsx'
import { canDeclare, canFollow, canList, canSetDeadline, isAssessor } from './policy.ts'
import { readOverview, readOwnRound } from './round.queries.ts'
import { deadlineForm, dueAtOf, setAssessmentDeadline, whyNotDue } from './set-assessment-deadline.ts'

/** The lists of a call. */
export const roundRoutes = new Hono<Web>()

const LIST = '/calls/:slug/assessments'

roundRoutes.get(LIST, async (c) => {
	const call = await listedCall(c)
	const actor = signedIn(c)
	const all = canFollow(actor, call) && (c.req.query('view') === 'all' || !isAssessor(actor, call))
	return all
		? page(c, <OverviewPage {...(await overview(c, call))} />)
		: page(c, <AssessmentsPage {...(await ownRound(c, call))} />)
})

roundRoutes.post('/calls/:slug/conflict-declarations', async (c) => {
	const call = await listedCall(c)
	allow(canDeclare(signedIn(c), call))
	const round = await ownRound(c, call)
	const open = round.rows.filter(({ progress }) => progress === 'undeclared')
	const { faults, reasons } = words(c.get('view').language)
	const form = await readForm(c, declarationsForm(round.actor, open), { ...faults, ...reasons })
	if (!form.ok) return page(c, <AssessmentsPage {...round} draft={form.draft} faults={form.faults} />, 422)
	await change(c, (tx, actor) => declareConflicts(tx, actor, declaredIn(form.value, open)))
	return c.redirect(`/calls/${call.slug}/assessments`, 303)
})

roundRoutes.post(`${LIST}/deadline`, async (c) => {
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
	if (!canList(actor, call)) throw new NotFound()
	return call
}

async function ownRound(c: Context<Web>, call: CallDetail) {
	const actor = signedIn(c)
	return { view: c.get('view'), call, actor, ...(await readOwnRound(c.get('db'), actor, call)) }
}

async function overview(c: Context<Web>, call: CallDetail) {
	return { view: c.get('view'), call, actor: signedIn(c), ...(await readOverview(c.get('db'), call)) }
}
