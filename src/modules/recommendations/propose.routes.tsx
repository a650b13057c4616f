import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { canProposeAnything, summaryField, titleField } from '../library/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { draftRecommendation, proposeRecommendation } from './draft-recommendation.ts'
import { words } from './messages.ts'
import { type NewDraft, NewRecommendationPage } from './new-recommendation.page.tsx'
import { ProposalForm, proposalFaults } from './proposal-form.ts'
import { type ProposalDraft, ProposePage, type ProposePageProps } from './propose.page.tsx'

export const proposeRoutes = new Hono<Web>()

const NewForm = z.object({ title: titleField, summary: summaryField })

proposeRoutes.get('/recommendations/new', (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	return page(c, <NewRecommendationPage view={c.get('view')} draft={{}} />)
})

proposeRoutes.post('/recommendations', async (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	const view = c.get('view')
	const form = await readForm(c, NewForm, faultTexts(c))
	if (!form.ok) {
		const state = { draft: form.draft as NewDraft, faults: form.faults }
		return page(c, <NewRecommendationPage view={view} {...state} />, 422)
	}
	const envelope = { ...form.value, language: view.language }
	const item = await change(c, (tx, actor) => draftRecommendation(tx, actor, { envelope }))
	return c.redirect(`/recommendations/${item.slug}/edit`, 303)
})

proposeRoutes.get('/recommendations/propose', (c) => {
	signedIn(c)
	return showProposal(c, { draft: {} })
})

proposeRoutes.post('/recommendations/proposals', async (c) => {
	allow(canProposeAnything(signedIn(c)))
	const form = await readForm(c, ProposalForm, faultTexts(c))
	const draft = form.draft as ProposalDraft
	if (!form.ok) return showProposal(c, { draft, faults: form.faults }, 422)
	const { organisationId, programmeId, title: name, summary: short, ...asked } = form.value
	const programmes = await listProgrammes(c.get('db'), c.get('actor'))
	if (programmeId !== null && !programmes.some(({ id }) => id === programmeId)) {
		return showProposal(c, { draft, faults: { programmeId: words(c.get('view').language).faults.choiceUnknown } }, 422)
	}
	const envelope = { title: name, summary: short, language: c.get('view').language, programmeId }
	const proposal = { envelope, words: asked, organisationId }
	const item = await change(c, (tx, actor) => proposeRecommendation(tx, actor, proposal))
	return c.redirect(`/recommendations/${item.slug}?told=proposed`, 303)
})

type ProposalState = Pick<ProposePageProps, 'draft' | 'faults'>

async function showProposal(c: Context<Web>, state: ProposalState, status: Status = 200) {
	const { mandates } = signedIn(c)
	const programmes = await listProgrammes(c.get('db'), c.get('actor'))
	return page(c, <ProposePage view={c.get('view')} mandates={mandates} programmes={programmes} {...state} />, status)
}

export function faultTexts(c: Context<Web>): Record<string, string> {
	return proposalFaults(c.get('view').language)
}
