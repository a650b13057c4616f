import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { canProposeAnything, listTermIds, summaryField, titleField } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { draftMeasure, proposeMeasure } from './draft-measure.ts'
import { parts } from './measure.ts'
import { type NewMeasureDraft, NewMeasurePage } from './new-measure.page.tsx'
import { ProposalForm, proposalFaults } from './proposal-form.ts'
import { type ProposalDraft, ProposePage } from './propose.page.tsx'

export const proposeRoutes = new Hono<Web>()

const NewMeasureForm = z.object({ title: titleField, summary: summaryField, part: z.enum(parts, 'partMissing') })

proposeRoutes.get('/toolbox/new', (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	return page(c, <NewMeasurePage view={c.get('view')} draft={{}} />)
})

proposeRoutes.post('/toolbox', async (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	const view = c.get('view')
	const form = await readForm(c, NewMeasureForm, faultTexts(c))
	if (!form.ok) {
		return page(c, <NewMeasurePage view={view} draft={form.draft as NewMeasureDraft} faults={form.faults} />, 422)
	}
	const { part, ...envelope } = form.value
	const wish = { envelope: { ...envelope, language: view.language }, words: { part } }
	const item = await change(c, (tx, actor) => draftMeasure(tx, actor, wish))
	return c.redirect(`/toolbox/${item.slug}/edit`, 303)
})

proposeRoutes.get('/toolbox/propose', async (c) => {
	signedIn(c)
	return showProposal(c, { draft: {} })
})

proposeRoutes.post('/toolbox/proposals', async (c) => {
	allow(canProposeAnything(signedIn(c)))
	const form = await readForm(c, ProposalForm, faultTexts(c))
	if (!form.ok) return showProposal(c, { draft: form.draft as ProposalDraft, faults: form.faults }, 422)
	const { organisationId, problem, approach, challenges, ...envelope } = form.value
	const termIds = await listTermIds(c.get('db'), challenges)
	const { language } = c.get('view')
	const proposal = { envelope: { ...envelope, language, termIds }, words: { problem, approach }, organisationId }
	const item = await change(c, (tx, actor) => proposeMeasure(tx, actor, proposal))
	return c.redirect(`/toolbox/${item.slug}?told=proposed`, 303)
})

async function showProposal(
	c: Context<Web>,
	state: { draft: ProposalDraft; faults?: Partial<Record<string, string>> },
	status: Status = 200,
) {
	const { mandates } = signedIn(c)
	const challenges = await listTerms(c.get('db'), 'challenge')
	return page(c, <ProposePage view={c.get('view')} {...{ mandates, challenges }} {...state} />, status)
}

export function faultTexts(c: Context<Web>): Record<string, string> {
	return proposalFaults(c.get('view').language)
}
