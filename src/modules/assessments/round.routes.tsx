import { type Context, Hono } from 'hono'
import { allow, NotFound } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { type CallDetail, readCall } from '../calls/index.ts'
import { AssessmentsPage } from './assessments.page.tsx'
import { declarationsForm, declaredIn } from './declaration-form.ts'
import { declareConflicts } from './declare-conflict.ts'
import { words } from './messages.ts'
import { canDeclare, canFollow, canList, isAssessor } from './policy.ts'
import { readOwnRound } from './round.queries.ts'

/** The lists of a call. */
export const roundRoutes = new Hono<Web>()

const LIST = '/calls/:slug/assessments'

/** For an assessor. Whoever follows the others gets the overview, and may ask for it where they assess as well. */
roundRoutes.get(LIST, async (c, next) => {
	const call = await listedCall(c)
	const actor = signedIn(c)
	const follows = canFollow(actor, call) && c.req.query('view') === 'all'
	if (follows || !isAssessor(actor, call)) return next()
	return page(c, <AssessmentsPage {...(await ownRound(c, call))} />)
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
