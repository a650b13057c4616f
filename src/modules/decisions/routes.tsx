import { type Context, Hono } from 'hono'
import { allow, found, NotFound, Outdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { findApplicationDetail } from '../applications/index.ts'
import { listLateConflicts } from '../assessments/index.ts'
import { type CallDetail, findCallDetail, readCall } from '../calls/index.ts'
import { findOpenProposal, findProposal } from '../selection/index.ts'
import { listSubmittedApplications } from '../submissions/index.ts'
import { DecisionForm, decide } from './decide.ts'
import { DecisionPage, type OpenProposal } from './decision.page.tsx'
import { DispatchPage } from './dispatch.page.tsx'
import { editLetter, LetterForm } from './edit-letter.ts'
import { LetterPage } from './letter.page.tsx'
import { LettersPage } from './letters.page.tsx'
import { words } from './messages.ts'
import { OwnLetterPage } from './own-letter.page.tsx'
import { canDispatch, canRead, canReadLetter } from './policy.ts'
import { LetterTermsForm, prepareLetters } from './prepare-letters.ts'
import { publishResult } from './publish-result.ts'
import { findLetter, findLetterTerms, findSentLetter, listDecisions, listLetters, readDecision } from './queries.ts'
import { sendLetters } from './send-letters.ts'

export const decisionsRoutes = new Hono<Web>()

decisionsRoutes.get('/calls/:slug/decision', async (c) => {
	const call = await readCall(c.get('db'), signedIn(c), textParam(c, 'slug'))
	allow(canRead(signedIn(c), call))
	return page(c, <DecisionPage {...(await decisionData(c, call))} />)
})

decisionsRoutes.post('/proposals/:id/decision', async (c) => {
	const proposalId = idParam<'selectionProposal'>(c, 'id')
	const call = await callOfProposal(c, proposalId)
	const form = await readForm(c, DecisionForm, words(c.get('view').language).faults)
	if (!form.ok) {
		return page(c, <DecisionPage {...(await decisionData(c, call))} draft={form.draft} faults={form.faults} />, 422)
	}
	await change(c, (tx, actor) => decide(tx, actor, { ...form.value, proposalId }))
	return c.redirect(`/calls/${call.slug}/decision`, 303)
})

async function callOfProposal(c: Context<Web>, proposalId: Id<'selectionProposal'>): Promise<CallDetail> {
	const proposal = found(await findProposal(c.get('db'), proposalId))
	const call = found(await findCallDetail(c.get('db'), proposal.callId))
	allow(canRead(signedIn(c), call))
	return call
}

async function decisionData(c: Context<Web>, call: CallDetail) {
	const db = c.get('db')
	const decisions = await listDecisions(db, call.id)
	const proposal = await openProposal(c, call)
	return { view: c.get('view'), call, actor: signedIn(c), decisions, proposal }
}

async function openProposal(c: Context<Web>, call: CallDetail): Promise<OpenProposal | undefined> {
	const proposal = await findOpenProposal(c.get('db'), call.id)
	if (!proposal) return undefined
	const applications = new Map((await listSubmittedApplications(c.get('db'), call.id)).map((a) => [a.id, a]))
	const chosen = proposal.entries
		.filter(({ selected }) => selected)
		.map(({ applicationId, scoreInt }) => {
			const { number, place } = found(applications.get(applicationId))
			return { number, place: place.name, region: place.regionName ?? '', scoreInt }
		})
	const late = await listLateConflicts(c.get('db'), call.id, proposal.frozenAt)
	return { ...proposal, chosen, late }
}

decisionsRoutes.get('/decisions/:id/letters', async (c) => page(c, <LettersPage {...(await lettersData(c))} />))

decisionsRoutes.post('/decisions/:id/letters', async (c) => {
	const decisionId = idParam<'decision'>(c, 'id')
	const form = await readForm(c, LetterTermsForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <LettersPage {...(await lettersData(c))} draft={form.draft} faults={form.faults} />, 422)
	await change(c, (tx, actor) => prepareLetters(tx, actor, { ...form.value, decisionId }))
	return c.redirect(`/decisions/${decisionId}/letters`, 303)
})

decisionsRoutes.get('/decisions/:id/dispatch', async (c) => page(c, <DispatchPage {...(await lettersData(c))} />))

decisionsRoutes.post('/decisions/:id/dispatch', async (c) => {
	const id = idParam<'decision'>(c, 'id')
	await change(c, (tx, actor) => sendLetters(tx, actor, id))
	return c.redirect(`/decisions/${id}/letters`, 303)
})

decisionsRoutes.post('/decisions/:id/publication', async (c) => {
	const id = idParam<'decision'>(c, 'id')
	await change(c, (tx, actor) => publishResult(tx, actor, id))
	return c.redirect(`/decisions/${id}/letters`, 303)
})

async function lettersData(c: Context<Web>) {
	const db = c.get('db')
	const actor = signedIn(c)
	const decision = await readDecision(db, actor, idParam(c, 'id'))
	allow(canDispatch(actor, decision))
	const call = found(await findCallDetail(db, decision.callId))
	const letters = await listLetters(db, decision.id)
	const terms = await findLetterTerms(db, decision.id)
	return { view: c.get('view'), call, actor, decision, letters, terms }
}

decisionsRoutes.get('/letters/:id', async (c) => page(c, <LetterPage {...(await letterData(c))} />))

decisionsRoutes.post('/letters/:id', async (c) => {
	const letterId = idParam<'letter'>(c, 'id')
	const form = await readForm(c, LetterForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <LetterPage {...(await letterData(c))} draft={form.draft} faults={form.faults} />, 422)
	try {
		await change(c, (tx, actor) => editLetter(tx, actor, { ...form.value, letterId }))
	} catch (error) {
		if (!(error instanceof Outdated)) throw error
		return page(c, <LetterPage {...(await letterData(c))} draft={form.draft} outdated />, 409)
	}
	return c.redirect(`/letters/${letterId}`, 303)
})

async function letterData(c: Context<Web>) {
	const db = c.get('db')
	const actor = signedIn(c)
	const letter = found(await findLetter(db, idParam(c, 'id')))
	const decision = await readDecision(db, actor, letter.decisionId)
	allow(canDispatch(actor, decision))
	const call = found(await findCallDetail(db, decision.callId))
	return { view: c.get('view'), call, actor, letter }
}

decisionsRoutes.get('/applications/:id/letter', async (c) => {
	const db = c.get('db')
	const actor = signedIn(c)
	const applicationId = idParam<'application'>(c, 'id')
	const letter = found(await findSentLetter(db, applicationId))
	const application = found(await findApplicationDetail(db, applicationId))
	const call = found(await findCallDetail(db, application.callId))
	const { organisationId } = application
	if (!letter.sentAt || !canReadLetter(actor, { ...letter, organisationId, programmeId: call.programmeId })) {
		throw new NotFound()
	}
	return page(c, <OwnLetterPage view={c.get('view')} call={call} letter={{ ...letter, sentAt: letter.sentAt }} />)
})
