import { type Context, Hono } from 'hono'
import { allow, found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listLateConflicts } from '../assessments/index.ts'
import { type CallDetail, findCallDetail, readCall } from '../calls/index.ts'
import { gatherBasis, publishedCase } from './basis.ts'
import { freezeProposal, ProposalForm } from './freeze-proposal.ts'
import { lockApplication, LockForm } from './lock-application.ts'
import { words } from './messages.ts'
import { canReadProposal, canSelect, decides } from './policy.ts'
import { whyNotAsShown, whyNotLockable, whyNotOpen, whyNotSeats } from './proposal.ts'
import { ProposalPage } from './proposal.page.tsx'
import { findOpenProposal, findProposal, listProposals, readFrozenCase } from './queries.ts'
import { KEPT } from './rules-form.tsx'
import { solveCase } from './solve-case.ts'
import { openStudio } from './studio.ts'
import { readQuestion, studioPath, type StudioQuestion } from './studio-question.ts'
import { type Refusal, type Returned, StudioPage } from './studio.page.tsx'
import { WaitingPage } from './waiting.page.tsx'

export const selectionRoutes = new Hono<Web>()

selectionRoutes.get('/calls/:slug/selection', async (c) => {
	const call = await readSelectableCall(c)
	if (c.req.query('form') !== undefined) return c.redirect(studioPath(call, askedByForm(c, call)), 303)
	const applicationId = c.req.query('lock')
	return showStudio(c, call, applicationId === undefined ? {} : { lock: { draft: { applicationId } } })
})

selectionRoutes.post('/calls/:slug/selection/locks', async (c) => {
	const call = await readSelectableCall(c)
	const form = await readForm(c, LockForm, words(c.get('view').language).faults)
	if (!form.ok) return showStudio(c, call, { lock: form })
	const { applications } = await gatherBasis(c.get('db'), call)
	const applicant = applications.find(({ id }) => id === form.value.applicationId)
	const refusal = whyNotLockable(await findOpenProposal(c.get('db'), call.id), applicant)
	if (refusal) return showStudio(c, call, { lock: form, refusal })
	await change(c, (tx, actor) => lockApplication(tx, actor, { ...form.value, callId: call.id }))
	const { seats, without } = c.req.query()
	return c.redirect(studioPath(call, readQuestion(call, { seats, without }, applications.length)), 303)
})

selectionRoutes.post('/calls/:slug/proposals', async (c) => {
	const call = await readSelectableCall(c)
	const form = await readForm(c, ProposalForm, words(c.get('view').language).faults)
	if (!form.ok) return showStudio(c, call, { proposal: form })
	const refusal = await whyNotProposable(c, call, form.value)
	if (refusal) return showStudio(c, call, { proposal: form, refusal })
	const id = await change(c, (tx, actor) => freezeProposal(tx, actor, { ...form.value, callId: call.id }))
	return c.redirect(`/proposals/${id}`, 303)
})

selectionRoutes.get('/proposals/:id', async (c) => {
	const { actor, call, proposal } = await readProposal(c)
	const db = c.get('db')
	const frozen = await readFrozenCase(db, proposal.id)
	const proposals = await listProposals(db, call.id)
	const late = await listLateConflicts(db, call.id, proposal.frozenAt)
	return page(
		c,
		<ProposalPage
			{...{ view: c.get('view'), actor, call, proposal, frozen, proposals, late }}
			mayDecide={proposal.state === 'proposed' && decides(actor, call) ? true : undefined}
		/>,
	)
})

selectionRoutes.get('/proposals/:id/case.json', async (c) => {
	const { call, proposal } = await readProposal(c)
	const { input, result } = await readFrozenCase(c.get('db'), proposal.id)
	const { id, number, seats, reasons, frozenAt, inputSha256, methodVersion } = proposal
	const about = { call: call.slug, number, seats, reasons, frozenAt }
	const file = { id, method: result.method, methodVersion, title: call.title, about, inputSha256, input, result }
	c.header('content-disposition', `attachment; filename="${call.slug}-${number}.json"`)
	c.header('content-type', 'application/json; charset=utf-8')
	return c.body(`${JSON.stringify(file, undefined, '\t')}\n`)
})

async function readSelectableCall(c: Context<Web>): Promise<CallDetail> {
	const call = await readCall(c.get('db'), signedIn(c), textParam(c, 'slug'))
	allow(canSelect(signedIn(c), call))
	return call
}

/** For whom it is not meant, a proposal does not exist. */
async function readProposal(c: Context<Web>) {
	const actor = signedIn(c)
	const proposal = found(await findProposal(c.get('db'), idParam(c, 'id')))
	const call = found(await findCallDetail(c.get('db'), proposal.callId))
	if (!canReadProposal(actor, call)) throw new NotFound()
	return { actor, call, proposal }
}

/** A form sends the rules that are ticked; an address names those that are not. */
function askedByForm(c: Context<Web>, call: CallDetail): StudioQuestion {
	const kept = Object.entries(c.req.queries()).flatMap(([name, values]) => (name.startsWith(KEPT) ? values : []))
	const without = call.spreadRules.filter(({ id }) => !kept.includes(id)).map(({ id }) => id)
	return readQuestion(call, { seats: c.req.query('seats'), without: without.join() }, call.seatsMax)
}

async function showStudio(c: Context<Web>, call: CallDetail, returned: Returned) {
	const [view, actor] = [c.get('view'), signedIn(c)]
	const basis = await gatherBasis(c.get('db'), call)
	const refused = returned.refusal === undefined ? 200 : 409
	if (basis.notReady) return page(c, <WaitingPage {...{ view, actor, basis }} reason={basis.notReady} />, refused)
	const { seats, without } = c.req.query()
	const studio = await openStudio(c.get('db'), basis, readQuestion(call, { seats, without }, basis.applications.length))
	const faulty = returned.lock?.faults ?? returned.proposal?.faults
	return page(c, <StudioPage {...{ view, actor, studio, returned }} />, faulty ? 422 : refused)
}

/** Asked before anything is locked: the solver works while nobody has to wait for a row. */
async function whyNotProposable(c: Context<Web>, call: CallDetail, form: ProposalForm): Promise<Refusal | undefined> {
	const rule = whyNotOpen(await findOpenProposal(c.get('db'), call.id)) ?? whyNotSeats(form.seats, call)
	if (rule) return rule
	const basis = await gatherBasis(c.get('db'), call)
	if (basis.notReady) return basis.notReady
	const { input, inputSha256 } = publishedCase(basis, form.seats)
	const { status } = await solveCase(input)
	return whyNotAsShown(form.inputSha256, inputSha256) ?? (status === 'optimal' ? undefined : 'noCohort')
}
