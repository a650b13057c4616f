import { type Context, Hono } from 'hono'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { canProposeAnything, itemAddress } from '../library/index.ts'
import { type BeginDraft, NewCaseForm, ProposalForm } from './begin-form.ts'
import { NewCasePage, ProposePage } from './begin.page.tsx'
import { emptyWords } from './case.ts'
import { placesIn } from './case-form.ts'
import { draftCase, proposeCase } from './draft-case.ts'
import { placeFinder } from './gazetteer.ts'
import { listGazetteer } from './gazetteer.queries.ts'
import { words } from './messages.ts'
import { placeFaultText } from './place-fault.ts'

export const beginRoutes = new Hono<Web>()

beginRoutes.get('/cases/new', (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	return page(c, <NewCasePage view={c.get('view')} draft={{}} />)
})

beginRoutes.post('/cases', async (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	const view = c.get('view')
	const form = await readForm(c, NewCaseForm, words(view.language).faults)
	if (!form.ok) return page(c, <NewCasePage view={view} draft={form.draft} faults={form.faults} />, 422)
	const { places, fault } = await readPlaces(c, form.value.places)
	if (fault) return page(c, <NewCasePage view={view} draft={form.draft} faults={fault} />, 422)
	const { title, summary } = form.value
	const envelope = { title, summary, language: view.language }
	const item = await change(c, (tx, actor) => draftCase(tx, actor, { envelope, whole: { places } }))
	return c.redirect(`${itemAddress(item)}/edit`, 303)
})

beginRoutes.get('/cases/propose', (c) => showProposal(c, { draft: {} }))

beginRoutes.post('/cases/proposals', async (c) => {
	allow(canProposeAnything(signedIn(c)))
	const { language } = c.get('view')
	const form = await readForm(c, ProposalForm, words(language).faults)
	if (!form.ok) return showProposal(c, { draft: form.draft, faults: form.faults }, 422)
	const { title, summary, story, enabledBy, organisationId } = form.value
	const { places, fault } = await readPlaces(c, form.value.places)
	if (fault) return showProposal(c, { draft: form.draft, faults: fault }, 422)
	const envelope = { title, summary, language }
	const whole = { words: { ...emptyWords, story, enabledBy }, places }
	const item = await change(c, (tx, actor) => proposeCase(tx, actor, { envelope, whole, organisationId }))
	return c.redirect(`${itemAddress(item)}?told=proposed`, 303)
})

type Proposal = { draft: BeginDraft; faults?: Partial<Record<string, string>> }

function showProposal(c: Context<Web>, { draft, faults }: Proposal, status: Status = 200) {
	const { mandates } = signedIn(c)
	return page(c, <ProposePage view={c.get('view')} {...{ draft, faults, mandates }} />, status)
}

async function readPlaces(c: Context<Web>, text: string) {
	const { places, fault } = placesIn(text, placeFinder(await listGazetteer(c.get('db'))))
	return { places, fault: fault && { places: placeFaultText(c.get('view').language, fault) } }
}
